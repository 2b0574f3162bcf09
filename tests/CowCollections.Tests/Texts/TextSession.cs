using System.Text;
using System.Text.RegularExpressions;
using CowCollections.Tests.Models;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>Runs a script on a pool of texts that share buffers, and verifies all of them after each command.</summary>
internal sealed partial class TextSession(Script script)
{
    internal const int Members = 6;

    private const int Longest = 40_000;

    private static readonly Dictionary<string, Action<TextSession, Command>> _sharing = new(StringComparer.Ordinal)
    {
        ["New"] = (session, command) => session.Join($"new {(TextLayout)(command.Value % 6)}", New(command)),
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

    private readonly List<TextMember> _members = [];
    private int _joined;

    internal static IEnumerable<string> Sharing => _sharing.Keys;

    internal static IEnumerable<string> Persistent => _persistent.Keys;

    internal void Run()
    {
        script.Begin();
        for (int i = 0; i < script.Commands.Count; i++)
        {
            Run(script.Commands[i]);
            Verify(i);
        }
    }

    private static bool IsHandle(TextMember member) => member.Handle is not null;

    private static bool IsSnapshot(TextMember member) => member.Snapshot is not null;

    private static TextMember New(Command command)
    {
        string text = TextDraw.Of(command.Length * 60, command.Value);
        return new TextMember(((TextLayout)(command.Value % 6)).Make(text), text);
    }

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

    private void Run(Command command)
    {
        if (_sharing.TryGetValue(command.Operation, out Action<TextSession, Command>? share))
        {
            share(this, command);
        }
        else if (_persistent.TryGetValue(command.Operation, out (Func<CowStringSnapshot, TextDraw, CowStringSnapshot> Apply, Func<string, TextDraw, string> Expect) with))
        {
            Derive(command, IsSnapshot, command.Operation, from => With(from, with.Apply, with.Expect, new TextDraw(command, from.Model)));
        }
        else if (Pick(command.Target, IsHandle) is { } target)
        {
            (Action<CowString, TextDraw> apply, Action<StringBuilder, TextDraw> expect) = target.Model.Length > Longest ? TextEdits.All["Remove"] : TextEdits.All[command.Operation];
            script.Say($"{target}.{command.Operation} of {target.Model.Length} by {command}");
            var model = new StringBuilder(target.Model);
            expect(model, new TextDraw(command, target.Model));
            apply(target.Handle!, new TextDraw(command, target.Model));
            target.Model = model.ToString();
        }
    }

    private static TextMember With(
        TextMember from, Func<CowStringSnapshot, TextDraw, CowStringSnapshot> apply, Func<string, TextDraw, string> expect, TextDraw draw)
        => from.Model.Length > Longest ? new TextMember(from.Snapshot![..9], from.Model[..9])
            : new TextMember(apply(from.Snapshot!, draw), expect(from.Model, draw));

    private TextMember? Pick(int number, Func<TextMember, bool> match)
    {
        TextMember[] matching = [.. _members.Where(match)];
        return matching.Length == 0 ? null : matching[number % matching.Length];
    }

    private void Derive(Command command, Func<TextMember, bool> match, string text, Func<TextMember, TextMember> derive)
    {
        if (Pick(command.Target, match) is { } from)
        {
            Join($"{from}.{text} by {command}", derive(from));
        }
    }

    private void Join(string text, TextMember member)
    {
        int slot = _members.Count < Members ? _members.Count : _joined % Members;
        member.Name = $"pool[{slot}]";
        script.Say($"{member} = {text}");
        _joined++;
        if (slot == _members.Count)
        {
            _members.Add(member);
        }
        else
        {
            _members[slot] = member;
        }
    }

    private void EndLease(Command command)
    {
        if (Pick(command.Target, member => member.Lease is not null) is { } member)
        {
            script.Say($"{member}.Dispose()");
            member.Lease!.Dispose();
            member.Lease.Dispose();
            _members.Remove(member);
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
        if (Pick(command.Target, IsHandle) is { } target && Pick(command.Other, _ => true) is { } other && target.Model.Length + other.Model.Length <= Longest)
        {
            int index = atEnd ? target.Model.Length : new TextDraw(command, target.Model).Position;
            script.Say($"{target}.Insert({index}, {other}), {other.Model.Length} into {target.Model.Length}");
            string model = target.Model.Insert(index, other.Model);
            _ = atEnd ? target.Handle!.Append(other.Text) : target.Handle!.Insert(index, other.Text);
            target.Model = model;
        }
    }

    private void Compare(Command command)
    {
        if (Pick(command.Target, _ => true) is { } one && Pick(command.Other, _ => true) is { } other)
        {
            script.Say($"{one} == {other}");
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

    /// <summary>Every member is what its model is, and writes nothing in place that another one sees.</summary>
    private void Verify(int way)
    {
        foreach (TextMember member in _members)
        {
            try
            {
                member.Verify(way++);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{member}: {e.Message}", e);
            }
        }

        (TextMember Member, HashSet<char[]> Arrays)[] readers = [.. _members.Select(member => (member, TextLayouts.ArraysOf(member.Text)))];
        foreach (TextMember writer in _members.Where(IsHandle))
        {
            HashSet<char[]> writable = TextLayouts.WritableArraysOf(writer.Handle!);
            foreach ((TextMember reader, HashSet<char[]> arrays) in readers)
            {
                if (reader != writer && writable.Overlaps(arrays))
                {
                    throw new InvalidOperationException($"{writer} would write in place what {reader} sees.");
                }
            }
        }
    }

    [GeneratedRegex("[aeiou]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Vowels();
}
