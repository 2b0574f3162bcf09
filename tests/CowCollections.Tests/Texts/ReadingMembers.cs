using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>The reading members of texts, each beside that of string.</summary>
internal static partial class ReadingMembers
{
    private static readonly CultureInfo _turkish = CultureInfo.GetCultureInfo("tr-TR");

    internal static readonly IReadOnlyDictionary<string, (Func<string, ReadingCase, object?> Known, Func<CowText, ReadingCase, object?> Tested)> All =
        new Dictionary<string, (Func<string, ReadingCase, object?>, Func<CowText, ReadingCase, object?>)>(StringComparer.Ordinal)
        {
            ["Length"] = ((s, _) => s.Length, (t, _) => t.Length),
            ["IsEmpty"] = ((s, _) => s.Length == 0, (t, _) => t.IsEmpty),
            ["this[]"] = ((s, c) => s[c.Start], (t, c) => t[c.Start]),
            ["ToString(int, int)"] = ((s, c) => Text(s, c), (t, c) => t.ToString(c.Start, c.Count)),
            ["IndexOf(char)"] = ((s, c) => s.IndexOf(c.Char), (t, c) => t.IndexOf(c.Char)),
            ["IndexOf(char, int)"] = ((s, c) => s.IndexOf(c.Char, c.Start), (t, c) => t.IndexOf(c.Char, c.Start)),
            ["IndexOf(char, int, int)"] = ((s, c) => s.IndexOf(c.Char, c.Start, c.Count), (t, c) => t.IndexOf(c.Char, c.Start, c.Count)),
            ["IndexOf(char, comparison)"] = ((s, c) => s.IndexOf(c.Char, c.Comparison), (t, c) => t.IndexOf(c.Char, c.Comparison)),
            ["IndexOfAny"] = ((s, c) => s.IndexOfAny(c.Value.ToCharArray()), (t, c) => t.IndexOfAny(c.Value)),
            ["IndexOfAny(array)"] = ((s, c) => s.IndexOfAny(c.Value.ToCharArray()), (t, c) => t.IndexOfAny(c.Value.ToCharArray())),
            ["IndexOfAny(null)"] = ((s, _) => s.IndexOfAny((char[])null!), (t, _) => t.IndexOfAny((char[])null!)),
            ["IndexOfAny(int)"] = ((s, c) => s.IndexOfAny(c.Value.ToCharArray(), c.Start), (t, c) => t.IndexOfAny(c.Value, c.Start)),
            ["IndexOfAny(int, int)"] = ((s, c) => s.IndexOfAny(c.Value.ToCharArray(), c.Start, c.Count), (t, c) => t.IndexOfAny(c.Value, c.Start, c.Count)),
            ["IndexOfAny(set)"] = ((s, c) => s.AsSpan().IndexOfAny(c.Set), (t, c) => t.IndexOfAny(c.Set)),
            ["ContainsAny(set)"] = ((s, c) => s.AsSpan().ContainsAny(c.Set), (t, c) => t.ContainsAny(c.Set)),
            ["LastIndexOf(char)"] = ((s, c) => s.LastIndexOf(c.Char), (t, c) => t.LastIndexOf(c.Char)),
            ["LastIndexOf(char, int)"] = ((s, c) => s.LastIndexOf(c.Char, c.Start), (t, c) => t.LastIndexOf(c.Char, c.Start)),
            ["LastIndexOf(char, int, int)"] = ((s, c) => s.LastIndexOf(c.Char, c.Start, c.Count), (t, c) => t.LastIndexOf(c.Char, c.Start, c.Count)),
            ["LastIndexOfAny"] = ((s, c) => s.LastIndexOfAny(c.Value.ToCharArray()), (t, c) => t.LastIndexOfAny(c.Value)),
            ["LastIndexOfAny(array)"] = ((s, c) => s.LastIndexOfAny(c.Value.ToCharArray()), (t, c) => t.LastIndexOfAny(c.Value.ToCharArray())),
            ["LastIndexOfAny(null)"] = ((s, _) => s.LastIndexOfAny((char[])null!), (t, _) => t.LastIndexOfAny((char[])null!)),
            ["LastIndexOfAny(int)"] = ((s, c) => s.LastIndexOfAny(c.Value.ToCharArray(), c.Start), (t, c) => t.LastIndexOfAny(c.Value, c.Start)),
            ["LastIndexOfAny(int, int)"] = ((s, c) => s.LastIndexOfAny(c.Value.ToCharArray(), c.Start, c.Count), (t, c) => t.LastIndexOfAny(c.Value, c.Start, c.Count)),
            ["LastIndexOfAny(set)"] = ((s, c) => s.AsSpan().LastIndexOfAny(c.Set), (t, c) => t.LastIndexOfAny(c.Set)),
            ["Contains(char)"] = ((s, c) => s.Contains(c.Char), (t, c) => t.Contains(c.Char)),
            ["Contains(char, comparison)"] = ((s, c) => s.Contains(c.Char, c.Comparison), (t, c) => t.Contains(c.Char, c.Comparison)),
            ["StartsWith(char)"] = ((s, c) => s.StartsWith(c.Char), (t, c) => t.StartsWith(c.Char)),
            ["EndsWith(char)"] = ((s, c) => s.EndsWith(c.Char), (t, c) => t.EndsWith(c.Char)),

            ["IndexOf(string)"] = ((s, c) => s.IndexOf(c.Value), (t, c) => t.IndexOf(c.Value)),
            ["IndexOf(string, int)"] = ((s, c) => s.IndexOf(c.Value, c.Start), (t, c) => t.IndexOf(c.Value, c.Start)),
            ["IndexOf(string, int, int)"] = ((s, c) => s.IndexOf(c.Value, c.Start, c.Count), (t, c) => t.IndexOf(c.Value, c.Start, c.Count)),
            ["IndexOf(string, comparison)"] = ((s, c) => s.IndexOf(c.Value, c.Comparison), (t, c) => t.IndexOf(c.Value, c.Comparison)),
            ["IndexOf(string, int, comparison)"] = ((s, c) => s.IndexOf(c.Value, c.Start, c.Comparison), (t, c) => t.IndexOf(c.Value, c.Start, c.Comparison)),
            ["IndexOf(string, int, int, comparison)"] = ((s, c) => s.IndexOf(c.Value, c.Start, c.Count, c.Comparison), (t, c) => t.IndexOf(c.Value, c.Start, c.Count, c.Comparison)),
            ["IndexOf(null)"] = ((s, c) => s.IndexOf(null!, c.Comparison), (t, c) => t.IndexOf(null!, c.Comparison)),
            ["IndexOf(span)"] = ((s, c) => s.AsSpan().IndexOf(c.Value), (t, c) => t.IndexOf(c.Value.AsSpan())),
            ["IndexOf(span, comparison)"] = ((s, c) => s.AsSpan().IndexOf(c.Value, c.Comparison), (t, c) => t.IndexOf(c.Value.AsSpan(), c.Comparison)),
            ["LastIndexOf(string)"] = ((s, c) => s.LastIndexOf(c.Value), (t, c) => t.LastIndexOf(c.Value)),
            ["LastIndexOf(string, int)"] = ((s, c) => s.LastIndexOf(c.Value, c.Start), (t, c) => t.LastIndexOf(c.Value, c.Start)),
            ["LastIndexOf(string, int, int)"] = ((s, c) => s.LastIndexOf(c.Value, c.Start, c.Count), (t, c) => t.LastIndexOf(c.Value, c.Start, c.Count)),
            ["LastIndexOf(string, comparison)"] = ((s, c) => s.LastIndexOf(c.Value, c.Comparison), (t, c) => t.LastIndexOf(c.Value, c.Comparison)),
            ["LastIndexOf(string, int, comparison)"] = ((s, c) => s.LastIndexOf(c.Value, c.Start, c.Comparison), (t, c) => t.LastIndexOf(c.Value, c.Start, c.Comparison)),
            ["LastIndexOf(string, int, int, comparison)"] = ((s, c) => s.LastIndexOf(c.Value, c.Start, c.Count, c.Comparison), (t, c) => t.LastIndexOf(c.Value, c.Start, c.Count, c.Comparison)),
            ["LastIndexOf(span)"] = ((s, c) => s.AsSpan().LastIndexOf(c.Value), (t, c) => t.LastIndexOf(c.Value.AsSpan())),
            ["LastIndexOf(span, comparison)"] = ((s, c) => s.AsSpan().LastIndexOf(c.Value, c.Comparison), (t, c) => t.LastIndexOf(c.Value.AsSpan(), c.Comparison)),
            ["Contains(string)"] = ((s, c) => s.Contains(c.Value), (t, c) => t.Contains(c.Value)),
            ["Contains(string, comparison)"] = ((s, c) => s.Contains(c.Value, c.Comparison), (t, c) => t.Contains(c.Value, c.Comparison)),
            ["Contains(span)"] = ((s, c) => s.Contains(c.Value), (t, c) => t.Contains(c.Value.AsSpan())),
            ["StartsWith(string)"] = ((s, c) => s.StartsWith(c.Value), (t, c) => t.StartsWith(c.Value)),
            ["StartsWith(string, comparison)"] = ((s, c) => s.StartsWith(c.Value, c.Comparison), (t, c) => t.StartsWith(c.Value, c.Comparison)),
            ["StartsWith(string, culture)"] = ((s, c) => s.StartsWith(c.Value, true, _turkish), (t, c) => t.StartsWith(c.Value, true, _turkish)),
            ["StartsWith(span)"] = ((s, c) => s.AsSpan().StartsWith(c.Value), (t, c) => t.StartsWith(c.Value.AsSpan())),
            ["StartsWith(span, comparison)"] = ((s, c) => s.AsSpan().StartsWith(c.Value, c.Comparison), (t, c) => t.StartsWith(c.Value.AsSpan(), c.Comparison)),
            ["EndsWith(string)"] = ((s, c) => s.EndsWith(c.Value), (t, c) => t.EndsWith(c.Value)),
            ["EndsWith(string, comparison)"] = ((s, c) => s.EndsWith(c.Value, c.Comparison), (t, c) => t.EndsWith(c.Value, c.Comparison)),
            ["EndsWith(string, culture)"] = ((s, c) => s.EndsWith(c.Value, true, _turkish), (t, c) => t.EndsWith(c.Value, true, _turkish)),
            ["EndsWith(span)"] = ((s, c) => s.AsSpan().EndsWith(c.Value), (t, c) => t.EndsWith(c.Value.AsSpan())),
            ["EndsWith(span, comparison)"] = ((s, c) => s.AsSpan().EndsWith(c.Value, c.Comparison), (t, c) => t.EndsWith(c.Value.AsSpan(), c.Comparison)),

            ["Equals(text)"] = ((s, c) => s.Equals(c.Other), (t, c) => t.Equals(TextLayouts.Make(c.Layout, c.Other))),
            ["Equals(other layout)"] = ((s, c) => s.Equals(c.Other), (t, c) => t.Equals(TextLayout.Paged.Make(c.Other)) & t.Equals(new CowStringSnapshot(c.Other))),
            ["Equals(string)"] = ((s, c) => s.Equals(c.Other), (t, c) => t.Equals(c.Other)),
            ["Equals(span)"] = ((s, c) => s.Equals(c.Other), (t, c) => t.Equals(c.Other.AsSpan())),
            ["Equals(string, comparison)"] = ((s, c) => s.Equals(c.Other, c.Comparison), (t, c) => t.Equals(c.Other, c.Comparison)),
            ["Equals(text, comparison)"] = ((s, c) => s.Equals(c.Other, c.Comparison), (t, c) => t.Equals(c.Layout.Make(c.Other), c.Comparison)),
            ["Equals(span, comparison)"] = ((s, c) => s.AsSpan().Equals(c.Other, c.Comparison), (t, c) => t.Equals(c.Other.AsSpan(), c.Comparison)),
            ["GetHashCode(comparison)"] = ((s, c) => s.GetHashCode(c.Comparison), (t, c) => t.GetHashCode(c.Comparison)),
            ["CompareTo(text)"] = ((s, c) => Math.Sign(s.CompareTo(c.Other)), (t, c) => Math.Sign(t.CompareTo(c.Layout.Make(c.Other)))),
            ["CompareTo(string)"] = ((s, c) => Math.Sign(s.CompareTo(c.Other)), (t, c) => Math.Sign(t.CompareTo(c.Other))),
            ["Compare"] = ((s, c) => Math.Sign(string.Compare(s, c.Other)), (t, c) => Math.Sign(CowText.Compare(t, c.Layout.Make(c.Other)))),
            ["Compare(comparison)"] = ((s, c) => Math.Sign(string.Compare(s, c.Other, c.Comparison)), (t, c) => Math.Sign(CowText.Compare(t, c.Layout.Make(c.Other), c.Comparison))),
            ["Compare(culture)"] = ((s, c) => Math.Sign(string.Compare(s, c.Other, _turkish, CompareOptions.IgnoreCase)), (t, c) => Math.Sign(CowText.Compare(t, c.Layout.Make(c.Other), _turkish, CompareOptions.IgnoreCase))),
            ["CompareOrdinal"] = ((s, c) => Math.Sign(string.CompareOrdinal(s, c.Other)), (t, c) => Math.Sign(CowText.CompareOrdinal(t, TextLayout.Paged.Make(c.Other)))),
            ["IsNullOrEmpty"] = ((s, _) => string.IsNullOrEmpty(s), (t, _) => CowText.IsNullOrEmpty(t)),
            ["IsNullOrWhiteSpace"] = ((s, _) => string.IsNullOrWhiteSpace(s), (t, _) => CowText.IsNullOrWhiteSpace(t)),

            ["Substring(int)"] = ((s, c) => Part(s, c.Start), (t, c) => Text(t.Substring(c.Start))),
            ["Substring(int, int)"] = ((s, c) => Text(s, c), (t, c) => Text(t.Substring(c.Start, c.Count))),
            ["Trim"] = ((s, _) => s.Trim(), (t, _) => Text(t.Trim())),
            ["Trim(char)"] = ((s, c) => s.Trim(c.Char), (t, c) => Text(t.Trim(c.Char))),
            ["Trim(chars)"] = ((s, c) => s.Trim(c.Value.ToCharArray()), (t, c) => Text(t.Trim(c.Value))),
            ["TrimStart"] = ((s, _) => s.TrimStart(), (t, _) => Text(t.TrimStart())),
            ["TrimStart(char)"] = ((s, c) => s.TrimStart(c.Char), (t, c) => Text(t.TrimStart(c.Char))),
            ["TrimStart(chars)"] = ((s, c) => s.TrimStart(c.Value.ToCharArray()), (t, c) => Text(t.TrimStart(c.Value))),
            ["TrimEnd"] = ((s, _) => s.TrimEnd(), (t, _) => Text(t.TrimEnd())),
            ["TrimEnd(char)"] = ((s, c) => s.TrimEnd(c.Char), (t, c) => Text(t.TrimEnd(c.Char))),
            ["TrimEnd(chars)"] = ((s, c) => s.TrimEnd(c.Value.ToCharArray()), (t, c) => Text(t.TrimEnd(c.Value))),
            ["Trim(array)"] = (
                (s, c) => $"{s.Trim(c.Value.ToCharArray())}|{s.TrimStart(c.Value.ToCharArray())}|{s.TrimEnd(c.Value.ToCharArray())}",
                (t, c) => $"{t.Trim(c.Value.ToCharArray())}|{t.TrimStart(c.Value.ToCharArray())}|{t.TrimEnd(c.Value.ToCharArray())}"),
            ["Trim(null)"] = ((s, _) => $"{s.Trim(null)}|{s.TrimStart(null)}|{s.TrimEnd(null)}", (t, _) => $"{t.Trim(null)}|{t.TrimStart(null)}|{t.TrimEnd(null)}"),
            ["ReplaceLineEndings"] = ((s, _) => s.ReplaceLineEndings(), (t, _) => Text(t.ReplaceLineEndings())),
            ["ReplaceLineEndings(string)"] = ((s, c) => s.ReplaceLineEndings(c.Value), (t, c) => Text(t.ReplaceLineEndings(c.Value))),
            ["ReplaceLineEndings(null)"] = ((s, _) => s.ReplaceLineEndings(null!), (t, _) => Text(t.ReplaceLineEndings(null!))),
            ["Normalize"] = ((s, _) => s.Normalize(), (t, _) => Text(t.Normalize())),
            ["Normalize(form)"] = ((s, c) => s.Normalize(Form(c)), (t, c) => Text(t.Normalize(Form(c)))),
            ["IsNormalized"] = ((s, _) => s.IsNormalized(), (t, _) => t.IsNormalized()),
            ["IsNormalized(form)"] = ((s, c) => s.IsNormalized(Form(c)), (t, c) => t.IsNormalized(Form(c))),
            ["PadLeft"] = ((s, c) => s.PadLeft(Width(c)), (t, c) => Text(t.PadLeft(Width(c)))),
            ["PadLeft(char)"] = ((s, c) => s.PadLeft(Width(c), c.Char), (t, c) => Text(t.PadLeft(Width(c), c.Char))),
            ["PadRight"] = ((s, c) => s.PadRight(Width(c)), (t, c) => Text(t.PadRight(Width(c)))),
            ["PadRight(char)"] = ((s, c) => s.PadRight(Width(c), c.Char), (t, c) => Text(t.PadRight(Width(c), c.Char))),
            ["ToUpper"] = ((s, _) => s.ToUpper(), (t, _) => Text(t.ToUpper())),
            ["ToUpper(culture)"] = ((s, _) => s.ToUpper(_turkish), (t, _) => Text(t.ToUpper(_turkish))),
            ["ToUpperInvariant"] = ((s, _) => s.ToUpperInvariant(), (t, _) => Text(t.ToUpperInvariant())),
            ["ToLower"] = ((s, _) => s.ToLower(), (t, _) => Text(t.ToLower())),
            ["ToLower(culture)"] = ((s, _) => s.ToLower(_turkish), (t, _) => Text(t.ToLower(_turkish))),
            ["ToLowerInvariant"] = ((s, _) => s.ToLowerInvariant(), (t, _) => Text(t.ToLowerInvariant())),

            ["Split(char)"] = ((s, c) => List(s.Split(c.Char, Options(c))), (t, c) => Pieces(t.Split(c.Char, Options(c)), t)),
            ["Split(string)"] = ((s, c) => List(s.Split(c.Value, Options(c))), (t, c) => Pieces(t.Split(c.Value, Options(c)), t)),
            ["SplitAny"] = ((s, c) => List(s.Split($"{c.Char}{c.Value}".ToCharArray(), Options(c))), (t, c) => Pieces(t.SplitAny(SearchValues.Create($"{c.Char}{c.Value}"), Options(c)), t)),
            ["EnumerateLines"] = ((s, _) => Lines(s), (t, _) => Pieces(t.EnumerateLines(), t)),
            ["EnumerateRunes"] = ((s, _) => List(s.EnumerateRunes().Select(each => $"{each.Value:x}")), (t, _) => Runes(t)),
            ["foreach"] = ((s, _) => s, (t, _) => Characters(t)),
            ["IEnumerable"] = ((s, _) => s, (t, _) => string.Concat(t.Select(each => $"{each}"))),
            ["IReadOnlyList"] = ((s, _) => s, (t, _) => string.Concat(Enumerable.Range(0, ((IReadOnlyList<char>)t).Count).Select(i => $"{((IReadOnlyList<char>)t)[i]}"))),
            ["GetChunks"] = ((s, _) => s, (t, _) => Chunks(t)),
            ["ToReadOnlySequence"] = ((s, _) => s, (t, _) => t.ToReadOnlySequence().ToString()),
            ["CopyTo"] = ((s, _) => s, (t, _) => Copied(t)),
            ["CopyTo(int, array, int, int)"] = ((s, c) => Copied(to => s.CopyTo(c.Start, to, 1, c.Count)), (t, c) => Copied(to => CopyPart(t, c, to))),
            ["ToCharArray"] = ((s, _) => s, (t, _) => new string(t.ToCharArray())),
            ["ToCharArray(int, int)"] = ((s, c) => new string(s.ToCharArray(c.Start, c.Count)), (t, c) => new string(t.ToCharArray(c.Start, c.Count))),
            ["TryFormat"] = ((s, _) => s, (t, _) => string.Create(CultureInfo.InvariantCulture, $"{t}")),
            ["TryFormat(utf8)"] = ((s, _) => Convert.ToHexString(Encoding.UTF8.GetBytes(s)), (t, _) => Utf8(t)),
            ["GetBytes"] = ((s, _) => Convert.ToHexString(Encoding.UTF8.GetBytes(s)), (t, _) => Convert.ToHexString(t.GetBytes())),
            ["GetBytes(UTF-32)"] = ((s, _) => Convert.ToHexString(Encoding.UTF32.GetBytes(s)), (t, _) => Convert.ToHexString(t.GetBytes(Encoding.UTF32))),
            ["WriteTo"] = ((s, _) => s, (t, _) => Written(t)),
            ["WriteToAsync"] = ((s, _) => Convert.ToHexString(Encoding.UTF8.GetBytes(s)), (t, _) => Streamed(t)),
            ["CreateReader.ReadToEnd"] = ((s, _) => s, (t, _) => t.CreateReader().ReadToEnd()),
            ["CreateReader.ReadLine"] = ((s, _) => ReadLines(new StringReader(s)), (t, _) => ReadLines(t.CreateReader())),
            ["CreateReader.Read"] = ((s, c) => ReadSome(new StringReader(s)), (t, c) => ReadSome(t.CreateReader())),
            ["IsMatch"] = ((s, _) => Pairs().IsMatch(s), (t, _) => t.IsMatch(Pairs())),
            ["Count(regex)"] = ((s, _) => Pairs().Count(s), (t, _) => t.Count(Pairs())),
            ["EnumerateMatches"] = ((s, _) => List(Pairs().Matches(s).Select(each => $"{each.Index}+{each.Length}")), (t, _) => Matches(t)),
        };

    private static string Text(CowStringSnapshot part)
    {
        TextLayouts.CheckInvariants(part);
        return part.ToString();
    }

    // String's own exceptions of these blame the length for what is a bad start; the documented parameter is meant here.
    private static string Part(string text, int start)
        => (uint)start <= (uint)text.Length ? text[start..] : throw OutOfRange("startIndex");

    private static string Text(string text, ReadingCase c)
        => (uint)c.Start > (uint)text.Length ? throw OutOfRange("startIndex")
            : (uint)c.Count > (uint)(text.Length - c.Start) ? throw OutOfRange("length")
            : text.Substring(c.Start, c.Count);

    private static ArgumentOutOfRangeException OutOfRange(string parameter) => new(parameter);

    private static int Width(ReadingCase c) => Math.Min(c.Start, 1000);

    private static NormalizationForm Form(ReadingCase c) => (NormalizationForm)(c.Text.Length % 7);

    private static StringSplitOptions Options(ReadingCase c) => (StringSplitOptions)(c.Text.Length % 4);

    private static string List(IEnumerable<string> pieces) => string.Join('|', pieces.Select(each => $"<{each}>"));

    private static string Lines(string text)
    {
        var lines = new List<string>();
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            lines.Add(line.ToString());
        }

        return List(lines);
    }

    private static string Pieces(CowText.PieceEnumerator pieces, CowText text)
    {
        var list = new List<string>();
        CowText.PieceEnumerator all = pieces.GetEnumerator();
        while (all.MoveNext())
        {
            Assert.Equal(text.ToString(all.Index, all.Current.Length), all.Current.ToString());
            list.Add(all.Current.ToString());
        }

        Assert.False(all.MoveNext());
        return List(list);
    }

    private static string Runes(CowText text)
    {
        var runes = new List<string>();
        foreach (Rune rune in text.EnumerateRunes())
        {
            runes.Add($"{rune.Value:x}");
        }

        return List(runes);
    }

    private static string Characters(CowText text)
    {
        var builder = new StringBuilder();
        foreach (char each in text)
        {
            builder.Append(each);
        }

        return builder.ToString();
    }

    private static string Chunks(CowText text)
    {
        var builder = new StringBuilder();
        foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
        {
            Assert.False(chunk.IsEmpty);
            builder.Append(chunk);
        }

        return builder.ToString();
    }

    private static string Copied(CowText text)
    {
        char[] characters = new char[text.Length + 2];
        Assert.False(text.TryCopyTo(new char[Math.Max(text.Length - 1, 0)]) && text.Length > 0);
        Assert.True(text.TryCopyTo(characters));
        text.CopyTo(characters);
        char[] parts = new char[text.Length + 2];
        int half = text.Length / 2;
        text.CopyTo(0, parts.AsSpan(), half);
        text.CopyTo(half, parts.AsSpan(half), text.Length - half);
        Assert.Equal(characters, parts);
        return new string(characters, 0, text.Length);
    }

    /// <summary>What goes past an end a handle refuses as a builder does: see <see cref="TextExceptionTests"/>.</summary>
    private static void CopyPart(CowText text, ReadingCase c, char[] to)
    {
        bool fits = c.Count <= text.Length - c.Start && c.Count < to.Length;
        (fits ? text : text.Substring(0)).CopyTo(c.Start, to, 1, c.Count);
    }

    private static string Copied(Action<char[]> copy)
    {
        char[] characters = new char[9];
        copy(characters);
        return new string(characters);
    }

    private static string Utf8(CowText text)
    {
        int length = Encoding.UTF8.GetByteCount(text.ToCharArray());
        byte[] bytes = new byte[length];
        Assert.True(text.TryFormat(bytes, out int written, default, null));
        Assert.Equal(length, written);
        Assert.Equal(length == 0, text.TryFormat(new byte[Math.Max(length - 1, 0)], out _, default, null));
        return Convert.ToHexString(bytes);
    }

    private static string Written(CowText text)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteTo(writer);
        return writer.ToString();
    }

    private static string Streamed(CowText text)
    {
        var stream = new MemoryStream();
        long written = 0;
        text.WriteToAsync(stream, progress: new Told(count => written = count)).GetAwaiter().GetResult();
        Assert.Equal(text.Length, written);
        return Convert.ToHexString(stream.ToArray());
    }

    private static string ReadLines(TextReader reader)
    {
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return List(lines);
    }

    private static string ReadSome(TextReader reader)
    {
        var pieces = new List<string>();
        char[] buffer = new char[9];
        while (reader.Peek() >= 0)
        {
            pieces.Add($"{(char)reader.Read()}");
            pieces.Add(new string(buffer, 2, reader.Read(buffer, 2, 5)));
            pieces.Add(new string(buffer, 0, reader.ReadBlock(buffer.AsSpan(0, 3))));
        }

        pieces.Add($"{reader.Read()}");
        return List(pieces);
    }

    private static string Matches(CowText text)
    {
        var matches = new List<string>();
        foreach (ValueMatch match in text.EnumerateMatches(Pairs()))
        {
            matches.Add($"{match.Index}+{match.Length}");
        }

        return List(matches);
    }

    [GeneratedRegex("a+b|[A-Z]\\s", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pairs();

    /// <summary>Tells at once, which <see cref="Progress{T}"/> does not.</summary>
    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
