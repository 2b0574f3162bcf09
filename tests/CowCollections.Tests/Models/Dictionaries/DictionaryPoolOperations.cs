using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>What is done with the members of a pool as such: sharing, making new ones, and putting one into another.</summary>
internal static class DictionaryPoolOperations<TKey, TValue>
    where TKey : notnull
{
    internal static readonly IReadOnlyDictionary<string, Action<DictionarySession<TKey, TValue>, Draw<TKey>>> All =
        new Dictionary<string, Action<DictionarySession<TKey, TValue>, Draw<TKey>>>(StringComparer.Ordinal)
        {
            ["New"] = New,
            ["Clone"] = (session, draw) => session.Derive(draw.Target, IsHandle, "Clone()", from => new DictionaryMember<TKey, TValue>(from.Dictionary!.Clone(), from.Model)),
            ["Snapshot"] = (session, draw) => session.Derive(draw.Target, IsHandle, "Snapshot()", from => new DictionaryMember<TKey, TValue>(from.Dictionary!.Snapshot(), from.Model)),
            ["Lease"] = (session, draw) => session.Derive(draw.Target, IsHandle, "Lease()", Lease),
            ["EndLease"] = EndLease,
            ["ToCowDictionary"] = (session, draw) => session.Derive(draw.Target, IsSnapshot, "ToCowDictionary()", from => new DictionaryMember<TKey, TValue>(from.Snapshot!.ToCowDictionary(), from.Model)),
            ["NewOfMember"] = (session, draw) => session.Derive(draw.Target, _ => true, "ToCowDictionary<>()", from => new DictionaryMember<TKey, TValue>(from.Entries.ToCowDictionary(session.Entries.Comparer), from.Model)),
            ["AddRangeOfMember"] = AddRangeOfMember,
            ["SetItemsOfMember"] = SetItemsOfMember,
            ["RemoveRangeOfMember"] = RemoveRangeOfMember,
            ["With.SetItemsOfMember"] = SetItemsOfMemberInSnapshot,
            ["Compare"] = Compare,
            ["EnumerateWhileAnotherIsWritten"] = EnumerateWhileAnotherIsWritten,
        };

    private static bool IsHandle(DictionaryMember<TKey, TValue> member) => member.Dictionary is not null;

    private static bool IsSnapshot(DictionaryMember<TKey, TValue> member) => member.Snapshot is not null;

    private static void New(DictionarySession<TKey, TValue> session, Draw<TKey> draw)
    {
        KeyValuePair<TKey, TValue>[] pairs = [.. session.Entries.First(draw.Added() * 2).Skip(draw.Other)];
        session.Script.Say($"{session.Pool.NextName} = new CowDictionary({pairs.Length} entries)");
        var dictionary = new CowDictionary<TKey, TValue>(session.Entries.Comparer);
        dictionary.SetItems(pairs);
        var member = new DictionaryMember<TKey, TValue>(dictionary, []);
        Array.ForEach(pairs, pair => member.Model[pair.Key] = pair.Value);
        session.Pool.Join(member);
    }

    private static DictionaryMember<TKey, TValue> Lease(DictionaryMember<TKey, TValue> from)
    {
        CowLease<CowDictionarySnapshot<TKey, TValue>> lease = from.Dictionary!.Lease();
        return new DictionaryMember<TKey, TValue>(lease.Snapshot, from.Model, lease);
    }

    private static void EndLease(DictionarySession<TKey, TValue> session, Draw<TKey> draw)
    {
        if (session.Pool.Pick(draw.Target, member => member.Lease is not null) is not { } member)
        {
            return;
        }

        session.Script.Say($"{member}.Dispose()");
        CowDictionarySnapshot<TKey, TValue> snapshot = member.Snapshot!;
        CowDictionaryEnumerator<TKey, TValue> open = snapshot.GetEnumerator();
        CowDictionaryKeys<TKey, TValue> keys = snapshot.Keys;
        TKey key = draw.Element();
        member.Lease!.Dispose();
        member.Lease.Dispose();
        session.Pool.Leave(member);
        Assert.Throws<ObjectDisposedException>(() => member.Lease.Snapshot);
        Assert.Throws<ObjectDisposedException>(() => open.MoveNext());
        Assert.Throws<ObjectDisposedException>(() => keys.Count);
        Action<CowDictionarySnapshot<TKey, TValue>>[] uses =
        [
            dead => _ = dead.Count, dead => _ = dead[key], dead => dead.TryGetValue(key, out _), dead => dead.ContainsKey(key),
            dead => _ = dead.TryGetKey(key, out _), dead => _ = dead.ToArray(), dead => dead.ToCowDictionary(), dead => _ = dead.Remove(key),
            dead => _ = dead.SetItem(key, session.Entries.Value(1)), dead => dead.GetHashCode(), dead => _ = dead.KeyComparer,
            dead => dead.Equals(CowDictionarySnapshot<TKey, TValue>.Empty), dead => _ = dead.Clear(), dead => dead.WithComparers(null),
            dead => new CowDictionary<TKey, TValue>().SetItems(dead), dead => _ = new CowDictionary<TKey, TValue>((IEnumerable<KeyValuePair<TKey, TValue>>)dead),
        ];
        Assert.All(uses, use => Assert.Throws<ObjectDisposedException>(() => use(snapshot)));
    }

    /// <summary>A handle and any other member, which may be the same.</summary>
    private static void WithTwo(
        DictionarySession<TKey, TValue> session, Draw<TKey> draw, Action<DictionaryMember<TKey, TValue>, DictionaryMember<TKey, TValue>> act)
    {
        if (session.Pool.Pick(draw.Target, IsHandle) is { } target
            && session.Pool.Pick(draw.Other) is { } other
            && !session.IsTooLong(target.Model.Count + other.Model.Count))
        {
            act(target, other);
        }
    }

    private static void AddRangeOfMember(DictionarySession<TKey, TValue> session, Draw<TKey> draw)
        => WithTwo(session, draw, (target, other) =>
        {
            session.Script.Say($"{target}.AddRange({other})");
            if (other.Model.Keys.Any(target.Model.ContainsKey))
            {
                Assert.Throws<ArgumentException>(() => target.Dictionary!.AddRange(other.Entries));
            }
            else
            {
                target.Dictionary!.AddRange(other.Entries);
                Array.ForEach([.. other.Model], pair => target.Model.Add(pair.Key, pair.Value));
            }
        });

    private static void SetItemsOfMember(DictionarySession<TKey, TValue> session, Draw<TKey> draw)
        => WithTwo(session, draw, (target, other) =>
        {
            session.Script.Say($"{target}.SetItems({other})");
            target.Dictionary!.SetItems(other.Entries);
            Array.ForEach([.. other.Model], pair => target.Model[pair.Key] = pair.Value);
        });

    private static void RemoveRangeOfMember(DictionarySession<TKey, TValue> session, Draw<TKey> draw)
        => WithTwo(session, draw, (target, other) =>
        {
            if (target != other)
            {
                session.Script.Say($"{target}.RemoveRange({other}.Keys)");
                Assert.Equal(other.Model.Keys.Count(target.Model.Remove), target.Dictionary!.RemoveRange(other.Entries.Keys));
            }
        });

    private static void SetItemsOfMemberInSnapshot(DictionarySession<TKey, TValue> session, Draw<TKey> draw)
    {
        if (session.Pool.Pick(draw.Target, IsSnapshot) is { } from
            && session.Pool.Pick(draw.Other) is { } other
            && !session.IsTooLong(from.Model.Count + other.Model.Count))
        {
            session.Script.Say($"{session.Pool.NextName} = {from}.SetItems({other})");
            var joined = new DictionaryMember<TKey, TValue>(from.Snapshot!.SetItems(other.Entries), from.Model);
            Array.ForEach([.. other.Model], pair => joined.Model[pair.Key] = pair.Value);
            session.Pool.Join(joined);
        }
    }

    private static void Compare(DictionarySession<TKey, TValue> session, Draw<TKey> draw)
    {
        if (session.Pool.Pick(draw.Target) is not { } one || session.Pool.Pick(draw.Other) is not { } other)
        {
            return;
        }

        session.Script.Say($"{one} == {other}");
        bool expected = one.Model.Count == other.Model.Count
            && one.Model.All(pair => other.Model.TryGetValue(pair.Key, out TValue? value) && Equals(value, pair.Value));
        CowDictionarySnapshot<TKey, TValue> left = WithDefaultValues(one);
        CowDictionarySnapshot<TKey, TValue> right = WithDefaultValues(other);
        Assert.Equal(expected, left.Equals(right));
        Assert.Equal(expected, right == left);
        Assert.Equal(expected, left.GetHashCode() == right.GetHashCode());
        CowDictionarySnapshot<TKey, TValue> again = one.Model.Reverse().ToCowDictionarySnapshot(session.Entries.Comparer);
        Assert.Equal(again.GetHashCode(), left.GetHashCode());
        Assert.Equal(again, left);
        Assert.Equal(expected, left.Equals(right));
    }

    private static CowDictionarySnapshot<TKey, TValue> WithDefaultValues(DictionaryMember<TKey, TValue> member)
        => member.ToSnapshot().WithComparers(member.ToSnapshot().KeyComparer);

    private static void EnumerateWhileAnotherIsWritten(DictionarySession<TKey, TValue> session, Draw<TKey> draw)
    {
        if (session.Pool.Pick(draw.Target) is not { } read
            || session.Pool.Pick(draw.Other, member => member != read && IsHandle(member)) is not { } written
            || session.EditOf(draw.Number, written, draw) is not { } edit)
        {
            return;
        }

        int pause = draw.Position(read.Model.Count);
        session.Script.Say($"foreach ({read}), at {pause}: {edit.On(written)}");
        List<KeyValuePair<TKey, TValue>> pairs = Interrupted.Read(read.Entries, pause, () => edit.Run(written.Dictionary!, written.Model));
        CheckEntries<TKey, TValue>.SameEntries(read.Model, pairs);
    }
}
