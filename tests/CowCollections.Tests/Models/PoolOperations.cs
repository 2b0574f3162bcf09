namespace CowCollections.Tests.Models;

/// <summary>What is done with the members of a pool as such: sharing, making new ones, and putting one into another.</summary>
internal static class PoolOperations<T>
    where T : IComparable<T>
{
    internal static readonly IReadOnlyDictionary<string, Action<Session<T>, Draw<T>>> All =
        new Dictionary<string, Action<Session<T>, Draw<T>>>(StringComparer.Ordinal)
        {
            ["New"] = New,
            ["Repeat"] = Repeat,
            ["Clone"] = (session, draw) => session.Derive(draw.Target, IsHandle, "Clone()", from => new Member<T>(from.List!.Clone(), from.Model)),
            ["Snapshot"] = (session, draw) => session.Derive(draw.Target, IsHandle, "Snapshot()", from => new Member<T>(from.List!.Snapshot(), from.Model)),
            ["Lease"] = (session, draw) => session.Derive(draw.Target, IsHandle, "Lease()", Lease),
            ["EndLease"] = EndLease,
            ["ToCowList"] = (session, draw) => session.Derive(draw.Target, IsSnapshot, "ToCowList()", from => new Member<T>(from.Snapshot!.ToCowList(), from.Model)),
            ["NewOfMember"] = (session, draw) => session.Derive(draw.Target, IsAny, "ToCowList<T>()", from => new Member<T>(new CowList<T>(from.Elements), from.Model)),
            ["GetRange"] = GetRange,
            ["AddRangeOfMember"] = (session, draw) => InsertMember(session, draw, atEnd: true),
            ["InsertRangeOfMember"] = (session, draw) => InsertMember(session, draw, atEnd: false),
            ["With.InsertRangeOfMember"] = InsertMemberIntoSnapshot,
            ["Compare"] = Compare,
            ["EnumerateWhileAnotherIsWritten"] = EnumerateWhileAnotherIsWritten,
        };

    private static bool IsAny(Member<T> member) => true;

    private static bool IsHandle(Member<T> member) => member.List is not null;

    private static bool IsSnapshot(Member<T> member) => member.Snapshot is not null;

    private static void New(Session<T> session, Draw<T> draw)
    {
        T[] items = draw.Elements();
        session.Script.Say($"{session.Pool.NextName} = new CowList({items.Length} elements)");
        session.Pool.Join(new Member<T>(new CowList<T>(items), items));
    }

    private static void Repeat(Session<T> session, Draw<T> draw)
    {
        int count = draw.Added() * 2;
        T item = draw.Element();
        session.Script.Say($"{session.Pool.NextName} = CowList.Repeat({item}, {count})");
        session.Pool.Join(new Member<T>(CowList.Repeat(item, count), Enumerable.Repeat(item, count)));
    }

    private static Member<T> Lease(Member<T> from)
    {
        CowLease<CowListSnapshot<T>> lease = from.List!.Lease();
        return new Member<T>(lease.Snapshot, from.Model, lease);
    }

    private static void EndLease(Session<T> session, Draw<T> draw)
    {
        if (session.Pool.Pick(draw.Target, member => member.Lease is not null) is not { } member)
        {
            return;
        }

        session.Script.Say($"{member}.Dispose()");
        CowListSnapshot<T> snapshot = member.Snapshot!;
        CowListSnapshot<T>.Enumerator open = snapshot.GetEnumerator();
        member.Lease!.Dispose();
        member.Lease.Dispose();
        session.Pool.Leave(member);
        Assert.Throws<ObjectDisposedException>(() => member.Lease.Snapshot);
        Assert.Throws<ObjectDisposedException>(() => open.MoveNext());
        Action<CowListSnapshot<T>>[] uses =
        [
            dead => _ = dead.Count, dead => _ = dead[0], dead => dead.GetEnumerator(), dead => dead.ToArray(), dead => dead.ToCowList(),
            dead => _ = dead.Add(draw.Element()), dead => dead.GetHashCode(), dead => dead.Equals(CowListSnapshot<T>.Empty),
            dead => new CowList<T>().AddRange(dead), dead => dead.GetRange(0, 0), dead => dead.ToImmutableArray(),
        ];
        Assert.All(uses, use => Assert.Throws<ObjectDisposedException>(() => use(snapshot)));
    }

    private static void GetRange(Session<T> session, Draw<T> draw)
    {
        if (session.Pool.Pick(draw.Target, IsHandle) is { } from)
        {
            int index = draw.Position(from.Model.Count);
            int count = draw.Length(from.Model.Count - index);
            session.Script.Say($"{session.Pool.NextName} = {from}.GetRange({index}, {count})");
            session.Pool.Join(new Member<T>(from.List!.GetRange(index, count), from.Model.GetRange(index, count)));
        }
    }

    private static void InsertMember(Session<T> session, Draw<T> draw, bool atEnd)
    {
        if (session.Pool.Pick(draw.Target, IsHandle) is not { } target || session.Pool.Pick(draw.Other) is not { } other)
        {
            return;
        }

        T[] items = [.. other.Model];
        if (session.IsTooLong(target.Model.Count + items.Length))
        {
            return;
        }

        if (atEnd)
        {
            session.Script.Say($"{target}.AddRange({other})");
            target.List!.AddRange(other.Elements);
            target.Model.AddRange(items);
        }
        else
        {
            int index = draw.Position(target.Model.Count);
            session.Script.Say($"{target}.InsertRange({index}, {other})");
            target.List!.InsertRange(index, other.Elements);
            target.Model.InsertRange(index, items);
        }
    }

    private static void InsertMemberIntoSnapshot(Session<T> session, Draw<T> draw)
    {
        if (session.Pool.Pick(draw.Target, IsSnapshot) is not { } from
            || session.Pool.Pick(draw.Other) is not { } other
            || session.IsTooLong(from.Model.Count + other.Model.Count))
        {
            return;
        }

        int index = draw.Position(from.Model.Count);
        session.Script.Say($"{session.Pool.NextName} = {from}.InsertRange({index}, {other})");
        var joined = new Member<T>(from.Snapshot!.InsertRange(index, other.Elements), from.Model);
        joined.Model.InsertRange(index, other.Model);
        session.Pool.Join(joined);
    }

    private static void Compare(Session<T> session, Draw<T> draw)
    {
        if (session.Pool.Pick(draw.Target) is not { } one || session.Pool.Pick(draw.Other) is not { } other)
        {
            return;
        }

        session.Script.Say($"{one} == {other}");
        bool expected = one.Model.SequenceEqual(other.Model);
        CowListSnapshot<T> left = one.ToSnapshot();
        CowListSnapshot<T> right = other.ToSnapshot();
        Assert.Equal(expected, left.Equals(right));
        Assert.Equal(expected, right == left);
        Assert.Equal(expected, left.GetHashCode() == right.GetHashCode());
        Assert.Equal(CowListSnapshot.Create<T>([.. one.Model]), left);
        Assert.Equal(expected, left.Equals(right));
    }

    private static void EnumerateWhileAnotherIsWritten(Session<T> session, Draw<T> draw)
    {
        if (session.Pool.Pick(draw.Target) is not { } read
            || session.Pool.Pick(draw.Other, member => member != read && IsHandle(member)) is not { } written
            || session.EditOf(draw.Number, written, draw) is not { } edit)
        {
            return;
        }

        int pause = draw.Position(read.Model.Count);
        session.Script.Say($"foreach ({read}), at {pause}: {edit.On(written)}");
        List<T> elements = Interrupted.Read(read.Elements, pause, () => edit.Run(written.List!, written.Model));
        Assert.Equal(read.Model, elements);
    }
}
