using System.Text;
using System.Text.RegularExpressions;
using CowCollections.Tests.Models;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>Runs a script on a pool of texts.</summary>
internal sealed partial class TextSession(Script script) : PoolSession<TextMember>(script, Longest)
{
    private const int Longest = 40_000;

    private static readonly Dictionary<string, Action<TextSession, Command>> _sharing = new(StringComparer.Ordinal)
    {
        ["New"] = (session, command) => session.New(command),
        ["Clone"] = (session, command) => session.Derive(command, IsHandle, "Clone()", from => new TextMember(from.Handle!.Clone(), from.Model)),
        ["NewOfMember"] = (session, command) => session.Derive(command, _ => true, "new CowString(…)", from => new TextMember(new CowString(from.Text), from.Model)),
        ["Snapshot"] = (session, command) => session.Derive(command, IsHandle, "Snapshot()", from => new TextMember(from.Handle!.Snapshot(), from.Model)),
        ["Lease"] = (session, command) => session.Derive(command, IsHandle, "Lease()", Lease),
        ["EndLease"] = (session, command) => session.EndLease(command),
        ["ToCowString"] = (session, command) => session.Derive(command, IsSnapshot, "ToCowString()", from => new TextMember(from.Snapshot!.ToCowString(), from.Model)),
        ["Substring"] = (session, command) => session.Derive(command, _ => true, "Substring(…)", from => Substring(from, command)),
        ["AppendMember"] = (session, command) => session.Insert(command, atEnd: true),
        ["InsertMember"] = (session, command) => session.Insert(command, atEnd: false),
        ["Compare"] = (session, command) => session.Compare(command),
    };

    private static readonly Dictionary<string, (Func<CowStringSnapshot, TextDraw, CowStringSnapshot> Apply, Func<string, TextDraw, string> Expect)> _persistent = new(StringComparer.Ordinal)
    {
        ["With.Append"] = ((s, d) => s.Append(d.Value), (m, d) => m + d.Value),
        ["With.Append(text)"] = ((s, d) => s.Append(new CowStringSnapshot(d.Value)), (m, d) => m + d.Value),
        ["With.+"] = ((s, d) => s + d.Short + s, (m, d) => m + d.Short + m),
        ["With.Insert"] = ((s, d) => s.Insert(d.Position, d.Value), (m, d) => m.Insert(d.Position, d.Value)),
        ["With.Insert(text)"] = ((s, d) => s.Insert(d.Position, new CowString(d.Value)), (m, d) => m.Insert(d.Position, d.Value)),
        ["With.Remove"] = ((s, d) => s.Remove(d.Position, d.Length), (m, d) => m.Remove(d.Position, d.Length)),
        ["With.Remove(int)"] = ((s, d) => s.Remove(d.Position), (m, d) => m[..d.Position]),
        ["With.SetItem"] = ((s, d) => d.Model.Length == 0 ? s[..] : s.SetItem(d.Index, d.Char), (m, d) => m.Length == 0 ? m : $"{m[..d.Index]}{d.Char}{m[(d.Index + 1)..]}"),
        ["With.Replace(char)"] = ((s, d) => s.Replace(d.Char, 'q'), (m, d) => m.Replace(d.Char, 'q')),
        ["With.Replace"] = ((s, d) => s.Replace(d.Part, d.Short), (m, d) => m.Replace(d.Part, d.Short)),
        ["With.Replace(comparison)"] = ((s, d) => s.Replace("Ab", d.Short, StringComparison.OrdinalIgnoreCase), (m, d) => m.Replace("Ab", d.Short, StringComparison.OrdinalIgnoreCase)),
        ["With.Replace(regex)"] = ((s, d) => s.Replace(Vowels(), "."), (m, d) => Vowels().Replace(m, ".")),
        ["With.Trim"] = ((s, d) => s.Trim('a'), (m, d) => m.Trim('a')),
        ["With.Pad"] = ((s, d) => s.PadLeft(d.Model.Length + 3).PadRight(d.Model.Length + 5, '-'), (m, d) => m.PadLeft(m.Length + 3).PadRight(m.Length + 5, '-')),
        ["With.Join"] = ((s, d) => CowStringSnapshot.Join(", ", s, null, new CowString(d.Short)), (m, d) => string.Join(", ", m, null, d.Short)),
    };

    internal static IEnumerable<string> Sharing => _sharing.Keys;

    internal static IEnumerable<string> Persistent => _persistent.Keys;

    private static bool IsHandle(TextMember member) => member.Handle is not null;

    private static bool IsSnapshot(TextMember member) => member.Snapshot is not null;

    private static TextMember Lease(TextMember from)
    {
        CowLease<CowStringSnapshot> lease = from.Handle!.Lease();
        return new TextMember(lease.Snapshot, from.Model, lease);
    }

    private static TextMember Substring(TextMember from, Command command)
    {
        var draw = new TextDraw(command, from.Model);
        return new TextMember(from.Text.Substring(draw.Position, draw.Length), from.Model.Substring(draw.Position, draw.Length));
    }

    private protected override void Run(Command command)
    {
        if (_sharing.TryGetValue(command.Operation, out Action<TextSession, Command>? share))
        {
            share(this, command);
        }
        else if (_persistent.TryGetValue(command.Operation, out (Func<CowStringSnapshot, TextDraw, CowStringSnapshot> Apply, Func<string, TextDraw, string> Expect) with))
        {
            Derive(command, IsSnapshot, command.Operation, from => With(from, with.Apply, with.Expect, new TextDraw(command, from.Model)));
        }
        else if (Pool.Pick(command.Target, IsHandle) is { } target)
        {
            (Action<CowString, TextDraw> apply, Action<StringBuilder, TextDraw> expect) = IsTooLong(target.Model.Length) ? TextEdits.All["Remove"] : TextEdits.All[command.Operation];
            Script.Say($"{target}.{command.Operation} of {target.Model.Length} by {command}");
            var model = new StringBuilder(target.Model);
            expect(model, new TextDraw(command, target.Model));
            apply(target.Handle!, new TextDraw(command, target.Model));
            target.Model = model.ToString();
        }
    }

    private TextMember With(
        TextMember from, Func<CowStringSnapshot, TextDraw, CowStringSnapshot> apply, Func<string, TextDraw, string> expect, TextDraw draw)
        => IsTooLong(from.Model.Length) ? new TextMember(from.Snapshot![..9], from.Model[..9])
            : new TextMember(apply(from.Snapshot!, draw), expect(from.Model, draw));

    private void Derive(Command command, Func<TextMember, bool> match, string text, Func<TextMember, TextMember> derive)
        => Derive(command.Target, match, $"{text} by {command}", derive);

    private void New(Command command)
    {
        string text = TextDraw.Of(command.Length * 60, command.Value);
        var layout = (TextLayout)(command.Value % 6);
        Script.Say($"{Pool.NextName} = new {layout} of {text.Length}");
        Pool.Join(new TextMember(layout.Make(text), text));
    }

    private void EndLease(Command command)
    {
        if (Pool.Pick(command.Target, member => member.Lease is not null) is { } member)
        {
            Script.Say($"{member}.Dispose()");
            member.Lease!.Dispose();
            member.Lease.Dispose();
            Pool.Leave(member);
            CowStringSnapshot ended = member.Snapshot!;
            Action<CowStringSnapshot>[] uses =
            [
                dead => _ = dead.Length, dead => _ = dead[0], dead => dead.ToString(), dead => dead.GetEnumerator(), dead => dead.ToCowString(),
                dead => dead.Append("a"), dead => dead.GetHashCode(), dead => dead.Equals(CowStringSnapshot.Empty), dead => dead.IndexOf('a'),
                dead => new CowString().Append(dead), dead => dead.Substring(0, 0), dead => dead.TryGetSpan(out _), dead => dead.Trim(),
            ];
            Assert.All(uses, use => Assert.Throws<ObjectDisposedException>(() => use(ended)));
        }
    }

    private void Insert(Command command, bool atEnd)
    {
        if (Pool.Pick(command.Target, IsHandle) is { } target && Pool.Pick(command.Other) is { } other && !IsTooLong(target.Model.Length + other.Model.Length))
        {
            int index = atEnd ? target.Model.Length : new TextDraw(command, target.Model).Position;
            Script.Say($"{target}.Insert({index}, {other}), {other.Model.Length} into {target.Model.Length}");
            string model = target.Model.Insert(index, other.Model);
            _ = atEnd ? target.Handle!.Append(other.Text) : target.Handle!.Insert(index, other.Text);
            target.Model = model;
        }
    }

    private void Compare(Command command)
    {
        if (Pool.Pick(command.Target) is { } one && Pool.Pick(command.Other) is { } other)
        {
            Script.Say($"{one} == {other}");
            bool expected = string.Equals(one.Model, other.Model, StringComparison.Ordinal);
            CowStringSnapshot left = one.Snapshot ?? one.Handle!.Snapshot();
            CowStringSnapshot right = other.Snapshot ?? other.Handle!.Snapshot();
            Assert.Equal(expected, one.Text.Equals(other.Text));
            Assert.Equal(expected, left == right);
            Assert.Equal(Math.Sign(string.CompareOrdinal(one.Model, other.Model)), Math.Sign(CowText.CompareOrdinal(one.Text, other.Text)));
            Assert.Equal(one.Model.GetHashCode(StringComparison.Ordinal), left.GetHashCode());
            _ = right.GetHashCode();
            Assert.Equal(expected, left.Equals((object)right));
        }
    }

    [GeneratedRegex("[aeiou]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Vowels();
}
