using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Sets;

/// <summary>What is done with the members of a pool as such: sharing, making new ones, and combining one with another.</summary>
internal static class SetPoolOperations<T>
{
    internal static readonly IReadOnlyDictionary<string, Action<SetSession<T>, Draw<T>>> All = Make();

    private static Dictionary<string, Action<SetSession<T>, Draw<T>>> Make()
    {
        var operations = new Dictionary<string, Action<SetSession<T>, Draw<T>>>(StringComparer.Ordinal)
        {
            ["New"] = New,
            ["Clone"] = (session, draw) => session.Derive(draw.Target, IsHandle, "Clone()", from => new SetMember<T>(from.Set!.Clone(), from.Model)),
            ["Snapshot"] = (session, draw) => session.Derive(draw.Target, IsHandle, "Snapshot()", from => new SetMember<T>(from.Set!.Snapshot(), from.Model)),
            ["Lease"] = (session, draw) => session.Derive(draw.Target, IsHandle, "Lease()", Lease),
            ["EndLease"] = EndLease,
            ["ToCowSet"] = (session, draw) => session.Derive(draw.Target, IsSnapshot, "ToCowSet()", from => new SetMember<T>(from.Snapshot!.ToCowSet(), from.Model)),
            ["NewOfMember"] = (session, draw) => session.Derive(draw.Target, _ => true, "ToCowSet<>()", from => new SetMember<T>(from.Items.ToCowSet(session.Items.Comparer), from.Model)),
            ["SnapshotOfMember"] = (session, draw) => session.Derive(draw.Target, _ => true, "ToCowSetSnapshot()", from => new SetMember<T>(from.Items.ToCowSetSnapshot(session.Items.Comparer), from.Model)),
            ["Compare"] = Compare,
            ["Relate"] = Relate,
            ["EnumerateWhileAnotherIsWritten"] = EnumerateWhileAnotherIsWritten,
        };
        foreach (string operation in SetAlgebra<T>.All.Keys)
        {
            operations.Add($"{operation}WithMember", (session, draw) => CombineMembers(session, draw, operation));
            operations.Add($"With.{operation}Member", (session, draw) => DeriveFromMembers(session, draw, operation));
        }

        return operations;
    }

    private static bool IsHandle(SetMember<T> member) => member.Set is not null;

    private static bool IsSnapshot(SetMember<T> member) => member.Snapshot is not null;

    private static void New(SetSession<T> session, Draw<T> draw)
    {
        T[] items = [.. session.Items.First(draw.Added() * 2).Skip(draw.Other)];
        session.Script.Say($"{session.Pool.NextName} = new CowSet({items.Length} items)");
        session.Pool.Join(new SetMember<T>(new CowSet<T>(items, session.Items.Comparer), items));
    }

    private static SetMember<T> Lease(SetMember<T> from)
    {
        CowLease<CowSetSnapshot<T>> lease = from.Set!.Lease();
        return new SetMember<T>(lease.Snapshot, from.Model, lease);
    }

    private static void EndLease(SetSession<T> session, Draw<T> draw)
    {
        if (session.Pool.Pick(draw.Target, member => member.Lease is not null) is not { } member)
        {
            return;
        }

        session.Script.Say($"{member}.Dispose()");
        CowSetSnapshot<T> snapshot = member.Snapshot!;
        CowSetEnumerator<T> open = snapshot.GetEnumerator();
        member.Lease!.Dispose();
        member.Lease.Dispose();
        session.Pool.Leave(member);
        Assert.Throws<ObjectDisposedException>(() => member.Lease.Snapshot);
        Assert.Throws<ObjectDisposedException>(() => open.MoveNext());
        DeadSnapshot.AssertThrowsOnEveryUse(snapshot, draw.Element());
    }

    private static void CombineMembers(SetSession<T> session, Draw<T> draw, string operation)
    {
        if (session.Pool.Pick(draw.Target, IsHandle) is { } target
            && session.Pool.Pick(draw.Other) is { } other
            && !session.IsTooLong(target.Model.Count + other.Model.Count))
        {
            session.Script.Say($"{target}.{operation}With({other})");
            T[] items = [.. other.Model];
            SetAlgebra<T>.All[operation].Change(target.Set!, other.Items);
            SetAlgebra<T>.All[operation].Change(target.Model, items);
        }
    }

    private static void DeriveFromMembers(SetSession<T> session, Draw<T> draw, string operation)
    {
        if (session.Pool.Pick(draw.Target, IsSnapshot) is { } from
            && session.Pool.Pick(draw.Other) is { } other
            && !session.IsTooLong(from.Model.Count + other.Model.Count))
        {
            session.Script.Say($"{session.Pool.NextName} = {from}.{operation}({other})");
            var derived = new SetMember<T>(SetAlgebra<T>.All[operation].Derive(from.Snapshot!, other.Items), from.Model);
            SetAlgebra<T>.All[operation].Change(derived.Model, [.. other.Model]);
            session.Pool.Join(derived);
        }
    }

    private static void Compare(SetSession<T> session, Draw<T> draw)
    {
        if (session.Pool.Pick(draw.Target) is not { } one || session.Pool.Pick(draw.Other) is not { } other)
        {
            return;
        }

        session.Script.Say($"{one} == {other}");
        bool expected = one.Model.SetEquals(other.Model);
        CowSetSnapshot<T> left = one.ToSnapshot();
        CowSetSnapshot<T> right = other.ToSnapshot();
        Assert.Equal(expected, left.Equals(right));
        Assert.Equal(expected, right == left);
        Assert.True(!expected || left.GetHashCode() == right.GetHashCode());
        CowSetSnapshot<T> again = one.Model.Reverse().ToCowSetSnapshot(session.Items.Comparer);
        Assert.Equal(again.GetHashCode(), left.GetHashCode());
        Assert.True(again.Equals(left));
        Assert.Equal(expected, left.Equals(right));
        if (one.Set is { } set && other.Set is { } otherSet)
        {
            Assert.Equal(expected, CowSet<T>.CreateSetComparer().Equals(set, otherSet));
        }
    }

    /// <summary>Asks for all relations, of the members themselves and of one with the other's items as a mere sequence.</summary>
    private static void Relate(SetSession<T> session, Draw<T> draw)
    {
        if (session.Pool.Pick(draw.Target) is not { } one || session.Pool.Pick(draw.Other) is not { } other)
        {
            return;
        }

        session.Script.Say($"{one} <= {other} and its like");
        foreach (Func<IReadOnlySet<T>, IEnumerable<T>, bool> relation in Relations<T>.All.Values)
        {
            bool expected = relation(one.Model, other.Model);
            Assert.Equal(expected, relation(one.Items, other.Items));
            Assert.Equal(expected, relation(one.Items, other.Model.Concat(other.Model.Take(2))));
        }
    }

    private static void EnumerateWhileAnotherIsWritten(SetSession<T> session, Draw<T> draw)
    {
        if (session.Pool.Pick(draw.Target) is not { } read
            || session.Pool.Pick(draw.Other, member => member != read && IsHandle(member)) is not { } written
            || session.EditOf(draw.Number, written, draw) is not { } edit)
        {
            return;
        }

        int pause = draw.Position(read.Model.Count);
        session.Script.Say($"foreach ({read}), at {pause}: {edit.On(written)}");
        List<T> items = Interrupted.Read(read.Items, pause, () => edit.Run(written.Set!, written.Model));
        CheckItems<T>.SameItems(read.Model, items);
    }
}
