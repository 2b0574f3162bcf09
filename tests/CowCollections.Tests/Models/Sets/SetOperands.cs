using System.Collections.ObjectModel;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Sets;

/// <summary>What a set is combined with: collections of several kinds, of items drawn or of its own.</summary>
internal static class SetOperands<T>
{
    /// <summary>Makes the operand from the set, as it is enumerated before the change, and a draw.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<Items<T>, IReadOnlySet<T>, Draw<T>, IEnumerable<T>>> All =
        new Dictionary<string, Func<Items<T>, IReadOnlySet<T>, Draw<T>, IEnumerable<T>>>(StringComparer.Ordinal)
        {
            ["array"] = (_, own, draw) => Mixed(own, draw),
            ["sequence"] = (_, own, draw) => Mixed(own, draw).Select(item => item),
            ["collection"] = (_, own, draw) => new Collection<T>(Mixed(own, draw)),
            ["HashSet"] = (items, own, draw) => items.NewModel(Mixed(own, draw)),
            ["CowSet"] = (items, own, draw) => Mixed(own, draw).ToCowSet(items.Comparer),
            ["snapshot"] = (items, own, draw) => Mixed(own, draw).ToCowSetSnapshot(items.Comparer),
            ["set of another comparer"] = (_, own, draw) => Mixed(own, draw).ToCowSet(Other),
            ["few"] = (items, own, draw) => own.Skip(draw.Position(own.Count)).Take(1).ToCowSet(items.Comparer),
            ["many"] = (items, own, draw) => items.First(own.Count * 2).ToCowSet(items.Comparer),
            ["itself"] = (_, own, _) => own,
            ["its items, lazily"] = (_, own, _) => own.Where(item => item is null || (item.GetHashCode() & 1) == 0),
            ["relative"] = (_, own, draw) => Relative(own, draw),
            ["relative of few"] = (_, own, draw) => RelativeOfFew(own, draw),
            ["its own snapshot"] = (_, own, _) => SnapshotOf(own),
            ["empty set"] = (items, _, _) => new CowSet<T>(items.Comparer),
            ["nothing"] = (_, _, _) => [],
        };

    private static IEqualityComparer<T> Other { get; } = EqualityComparer<T>.Create((x, y) => EqualityComparer<T>.Default.Equals(x, y), _ => 1);

    /// <summary>Items of the set and others, some twice.</summary>
    private static T[] Mixed(IReadOnlySet<T> own, Draw<T> draw)
    {
        T[] drawn = draw.Elements();
        return [.. own.Skip(draw.Position(own.Count)), .. drawn, .. drawn.Take(3)];
    }

    private static CowSetSnapshot<T> SnapshotOf(IReadOnlySet<T> own) => own is CowSet<T> set ? set.Snapshot() : (CowSetSnapshot<T>)own;

    /// <summary>A copy that has changed a little.</summary>
    private static CowSet<T> Relative(IReadOnlySet<T> own, Draw<T> draw)
    {
        CowSet<T> copy = own is CowSet<T> set ? set.Clone() : SnapshotOf(own).ToCowSet();
        foreach (T item in own.Skip(draw.Position(own.Count)).Take(3))
        {
            copy.Remove(item);
        }

        copy.Add(draw.Element());
        return copy;
    }

    /// <summary>A copy of which not much is left, but perhaps a shared page.</summary>
    private static CowSetSnapshot<T> RelativeOfFew(IReadOnlySet<T> own, Draw<T> draw)
    {
        CowSet<T> copy = own is CowSet<T> set ? set.Clone() : SnapshotOf(own).ToCowSet();
        foreach (T item in own.Skip(12))
        {
            copy.Remove(item);
        }

        copy.Add(draw.Element());
        return copy.Snapshot();
    }
}
