using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CowCollections.Tests.Texts;

/// <summary>What changes a handle, each beside what does the same to a <see cref="StringBuilder"/>.</summary>
internal static partial class TextEdits
{
    private static readonly CompositeFormat _format = CompositeFormat.Parse("<{0,5}|{1}>");
    private static readonly CompositeFormat _short = CompositeFormat.Parse("<{0:x}>");

    internal static readonly IReadOnlyDictionary<string, (Action<CowString, TextDraw> Apply, Action<StringBuilder, TextDraw> Expect)> All =
        new Dictionary<string, (Action<CowString, TextDraw>, Action<StringBuilder, TextDraw>)>(StringComparer.Ordinal)
        {
            ["Append(char)"] = ((t, d) => t.Append(d.Char), (m, d) => m.Append(d.Char)),
            ["Append(char, int)"] = ((t, d) => t.Append(d.Char, d.Value.Length), (m, d) => m.Append(d.Char, d.Value.Length)),
            ["Append(string)"] = ((t, d) => t.Append(d.Value), (m, d) => m.Append(d.Value)),
            ["Append(null)"] = ((t, _) => t.Append((string?)null).Append((CowText?)null).Append((object?)null).Append((StringBuilder?)null), (_, _) => { }),
            ["Append(string, int, int)"] = ((t, d) => t.Append(d.Value, d.Value.Length / 3, d.Value.Length / 2), (m, d) => m.Append(d.Value, d.Value.Length / 3, d.Value.Length / 2)),
            ["Append(memory)"] = ((t, d) => t.Append(d.Value.AsMemory()), (m, d) => m.Append(d.Value)),
            ["Append(array)"] = ((t, d) => t.Append(d.Value.ToCharArray()), (m, d) => m.Append(d.Value.ToCharArray())),
            ["Append(array, int, int)"] = (
                (t, d) => t.Append(d.Value.ToCharArray(), d.Value.Length / 3, d.Value.Length / 2), (m, d) => m.Append(d.Value.ToCharArray(), d.Value.Length / 3, d.Value.Length / 2)),
            ["Append(self)"] = ((t, _) => t.Append(t), (m, _) => Become(m, $"{m}{m}")),
            ["Append(own span)"] = ((t, d) => t.Append(OwnSpan(t, d)), (m, d) => m.Append(OwnSpan(m, d))),
            ["Append(self, int, int)"] = ((t, d) => t.Append(t, d.Position, d.Length), (m, d) => m.Append(m.ToString(d.Position, d.Length))),
            ["Append(builder)"] = ((t, d) => t.Append(new StringBuilder(d.Short).Append(d.Value)), (m, d) => m.Append(d.Short).Append(d.Value)),
            ["Append(bool)"] = ((t, d) => t.Append(d.Number % 2 == 0), (m, d) => m.Append(d.Number % 2 == 0)),
            ["Append(object)"] = ((t, d) => t.Append((object)d.Number).Append((object)new CowString(d.Short)), (m, d) => m.Append(d.Number).Append(d.Short)),
            ["Append(int)"] = ((t, d) => t.Append(d.Number).Append(d.Number * 0.5), (m, d) => m.Append(d.Number).Append(d.Number * 0.5)),
            ["Append(interpolated)"] = (
                (t, d) => t.Append($"{d.Number}[{d.Value,7}]{d.Short,-3}{t.Length:x4} {d.Char} {t,3}{d.Short.AsSpan(),6}"),
                (m, d) => m.Append(string.Create(CultureInfo.CurrentCulture, $"{d.Number}[{d.Value,7}]{d.Short,-3}{m.Length:x4} {d.Char} {m,3}{d.Short.AsSpan(),6}"))),
            ["Append(provider, interpolated)"] = (
                (t, d) => t.Append(CultureInfo.GetCultureInfo("de-DE"), $"{d.Number * 0.25:n2} {null}"), (m, d) => m.Append(CultureInfo.GetCultureInfo("de-DE"), $"{d.Number * 0.25:n2} {null}")),
            ["AppendLine"] = ((t, d) => t.AppendLine().AppendLine(d.Short).AppendLine($"{d.Number}"), (m, d) => m.AppendLine().AppendLine(d.Short).AppendLine($"{d.Number}")),
            ["AppendLine(provider)"] = (
                (t, d) => t.AppendLine(CultureInfo.GetCultureInfo("de-DE"), $"{d.Number * 0.25:n2}"), (m, d) => m.AppendLine(CultureInfo.GetCultureInfo("de-DE"), $"{d.Number * 0.25:n2}")),
            ["AppendFormat"] = ((t, d) => t.AppendFormat("{0}-{1,4}", d.Short, d.Number), (m, d) => m.AppendFormat("{0}-{1,4}", d.Short, d.Number)),
            ["AppendFormat(composite)"] = (
                (t, d) => t.AppendFormat(null, _format, d.Value, d.Number).AppendFormat(null, _short, d.Number),
                (m, d) => m.AppendFormat(null, _format, d.Value, d.Number).AppendFormat(null, _short, d.Number)),
            ["AppendJoin"] = (
                (t, d) => t.AppendJoin(", ", d.Short, null, "x").AppendJoin("-", Enumerable.Range(0, d.Short.Length)),
                (m, d) => m.AppendJoin(", ", d.Short, null, "x").AppendJoin("-", Enumerable.Range(0, d.Short.Length))),
            ["AppendJoin(array)"] = (
                (t, d) => t.AppendJoin(", ", (string?[])[d.Short, null, "x"]).AppendJoin("-", d.Number, d.Char).AppendJoin((string?)null, d.Short, d.Char),
                (m, d) => m.AppendJoin(", ", (string?[])[d.Short, null, "x"]).AppendJoin("-", d.Number, d.Char).AppendJoin((string?)null, d.Short, d.Char)),
            ["AppendJoin(char)"] = (
                (t, d) => t.AppendJoin(',', d.Short, null, "x").AppendJoin(',', (string?[])[d.Value, "y"]).AppendJoin('-', d.Number, d.Char).AppendJoin('+', Enumerable.Range(0, d.Short.Length)),
                (m, d) => m.AppendJoin(',', d.Short, null, "x").AppendJoin(',', (string?[])[d.Value, "y"]).AppendJoin('-', d.Number, d.Char).AppendJoin('+', Enumerable.Range(0, d.Short.Length))),
            ["AppendBytes"] = ((t, d) => t.AppendBytes(Encoding.UTF8.GetBytes(d.Value)), (m, d) => m.Append(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(d.Value)))),
            ["Write"] = ((t, d) => Write(t.CreateWriter(), d), (m, d) => Write(new StringWriter(m, CultureInfo.CurrentCulture), d)),
            ["IBufferWriter"] = ((t, d) => ((IBufferWriter<char>)t).Write(d.Value), (m, d) => m.Append(d.Value)),

            ["Insert(char)"] = ((t, d) => t.Insert(d.Position, d.Char), (m, d) => m.Insert(d.Position, d.Char)),
            ["Insert(string)"] = ((t, d) => t.Insert(d.Position, d.Value), (m, d) => m.Insert(d.Position, d.Value)),
            ["Insert(string, int)"] = ((t, d) => t.Insert(d.Position, d.Short, 3), (m, d) => m.Insert(d.Position, d.Short, 3)),
            ["Insert(int)"] = ((t, d) => t.Insert(d.Position, d.Number), (m, d) => m.Insert(d.Position, d.Number)),
            ["Insert(bool)"] = ((t, d) => t.Insert(d.Position, d.Number % 2 == 0), (m, d) => m.Insert(d.Position, d.Number % 2 == 0)),
            ["Insert(object)"] = (
                (t, d) => t.Insert(d.Position, (object)d.Number).Insert(d.Position, (object)t.Snapshot()).Insert(d.Position, (object?)null),
                (m, d) => m.Insert(d.Position, (object)d.Number).Insert(d.Position, (object)m.ToString()).Insert(d.Position, (object?)null)),
            ["Insert(array)"] = (
                (t, d) => t.Insert(d.Position, d.Value.ToCharArray()).Insert(d.Position, d.Value.ToCharArray(), d.Value.Length / 3, d.Value.Length / 2),
                (m, d) => m.Insert(d.Position, d.Value.ToCharArray()).Insert(d.Position, d.Value.ToCharArray(), d.Value.Length / 3, d.Value.Length / 2)),
            ["Insert(self)"] = ((t, d) => t.Insert(d.Position, t), (m, d) => m.Insert(d.Position, m.ToString())),
            ["Insert(own span)"] = ((t, d) => t.Insert(d.Position, OwnSpan(t, d)), (m, d) => m.Insert(d.Position, OwnSpan(m, d))),
            ["Type"] = ((t, d) => Type(d, (i, c) => t.Insert(i, c), (i, n) => t.Remove(i, n)), (m, d) => Type(d, (i, c) => m.Insert(i, c), (i, n) => m.Remove(i, n))),
            ["Remove"] = ((t, d) => t.Remove(d.Position, d.Length), (m, d) => m.Remove(d.Position, d.Length)),
            ["Remove(end)"] = ((t, d) => t.Remove(Math.Max(d.Model.Length - d.Value.Length, 0)), (m, d) => m.Length = Math.Max(d.Model.Length - d.Value.Length, 0)),
            ["Overwrite"] = ((t, d) => t.Overwrite(d.Position, d.Length, d.Value), (m, d) => m.Remove(d.Position, d.Length).Insert(d.Position, d.Value)),
            ["Overwrite(own span)"] = ((t, d) => t.Overwrite(d.Position, d.Length, OwnSpan(t, d)), (m, d) => Overwrite(m, d, OwnSpan(m, d))),
            ["Set"] = ((t, d) => Set(d, (i, c) => t[i] = c), (m, d) => Set(d, (i, c) => m[i] = c)),
            ["Length"] = ((t, d) => t.Length = d.Position + (d.Number % 7), (m, d) => m.Length = d.Position + (d.Number % 7)),
            ["Replace(char)"] = ((t, d) => t.Replace(d.Char, 'q'), (m, d) => m.Replace(d.Char, 'q')),
            ["Replace(char, range)"] = ((t, d) => t.Replace(d.Part[0], d.Char, d.Position, d.Length), (m, d) => m.Replace(d.Part[0], d.Char, d.Position, d.Length)),
            ["Replace(string)"] = ((t, d) => t.Replace(d.Part, d.Short), (m, d) => m.Replace(d.Part, d.Short)),
            ["Replace(string, same)"] = ((t, d) => t.Replace(d.Part, d.Part), (m, d) => m.Replace(d.Part, d.Part)),
            ["Replace(rare)"] = ((t, d) => t.Replace(Rare(d), d.Short), (m, d) => m.Replace(Rare(d), d.Short)),
            ["Replace(string, range)"] = ((t, d) => t.Replace(d.Part, d.Short, d.Position, d.Length), (m, d) => m.Replace(d.Part, d.Short, d.Position, d.Length)),
            ["Replace(span)"] = ((t, d) => t.Replace(d.Part.AsSpan(), d.Short.AsSpan()), (m, d) => m.Replace(d.Part, d.Short)),
            ["Replace(comparison)"] = ((t, d) => t.Replace("aB", d.Short, StringComparison.OrdinalIgnoreCase), (m, d) => Become(m, m.ToString().Replace("aB", d.Short, StringComparison.OrdinalIgnoreCase))),
            ["Replace(regex)"] = ((t, d) => t.Replace(Runs(), "<$0>"), (m, _) => Become(m, Runs().Replace(m.ToString(), "<$0>"))),
            ["Replace(evaluator)"] = ((t, d) => t.Replace(Runs(), each => $"{each.Length}"), (m, _) => Become(m, Runs().Replace(m.ToString(), each => $"{each.Length}"))),
            ["Clear"] = ((t, _) => t.Clear(), (m, _) => m.Clear()),

            ["Capacity"] = ((t, d) => t.Capacity = t.Length + d.Short.Length, (_, _) => { }),
            ["EnsureCapacity"] = ((t, d) => Assert.True(t.EnsureCapacity(d.Number * 10) >= d.Number * 10), (_, _) => { }),
            ["TrimExcess"] = ((t, _) => t.TrimExcess(), (_, _) => { }),
            ["Flatten"] = ((t, _) => Assert.True(t.Flatten().TryGetSpan(out ReadOnlySpan<char> _)), (_, _) => { }),
            ["Detach"] = ((t, _) => Detach(t), (_, _) => { }),
            ["ToString"] = ((t, _) => Assert.Same(t.ToString(), t.ToString()), (_, _) => { }),
        };

    /// <summary>A part of the text as it lies in memory, which the edit may be about to move.</summary>
    private static ReadOnlySpan<char> OwnSpan(CowString text, TextDraw draw)
    {
        foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
        {
            return chunk.Span[..Math.Min(chunk.Length, OwnLength(draw))];
        }

        return default;
    }

    private static string OwnSpan(StringBuilder model, TextDraw draw) => model.ToString(0, Math.Min(model.Length, OwnLength(draw)));

    // No longer than the first chunk of any layout.
    private static int OwnLength(TextDraw draw) => draw.Model.Length > 0 ? 1 : draw.Number % 2;

    private static void Overwrite(StringBuilder model, TextDraw draw, string value)
        => model.Remove(draw.Position, draw.Length).Insert(draw.Position, value);

    private static void Become(StringBuilder model, string text) => model.Clear().Append(text);

    private static void Detach(CowString text)
    {
        text.Detach();
        Assert.True(text.IsDetached);
    }

    private static void Set(TextDraw draw, Action<int, char> set)
    {
        if (draw.Model.Length > 0)
        {
            set(draw.Index, draw.Char);
        }
    }

    private static string Rare(TextDraw draw) => draw.Model.Length < 20 ? "ab" : draw.Model.Substring(draw.Index * 9 / 10, Math.Min(20, draw.Model.Length / 10));

    /// <summary>Typing, with corrections: many edits that touch each other.</summary>
    private static void Type(TextDraw draw, Action<int, char> insert, Action<int, int> remove)
    {
        int cursor = draw.Position;
        int length = draw.Model.Length;
        for (int i = 0; i < 12; i++)
        {
            switch (((draw.Number >> (i % 8)) + i) % 6)
            {
                case 0 when cursor > 0:
                    remove(--cursor, 1);
                    length--;
                    break;
                case 1 when cursor < length:
                    remove(cursor, 1);
                    length--;
                    break;
                case 2 when cursor > 0:
                    insert(cursor - 1, 'i');
                    length++;
                    break;
                case 3 when cursor > 1:
                    remove(cursor -= 2, 2);
                    length -= 2;
                    break;
                default:
                    insert(cursor++, (char)('a' + i));
                    length++;
                    break;
            }
        }
    }

    private static void Write(TextWriter writer, TextDraw draw)
    {
        writer.Write(draw.Char);
        writer.Write(draw.Value);
        writer.Write(draw.Value.ToCharArray(), 0, draw.Value.Length / 2);
        writer.Write(draw.Number);
        writer.Write(draw.Short.AsSpan());
        writer.WriteLine();
    }

    [GeneratedRegex("a+b*", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Runs();
}
