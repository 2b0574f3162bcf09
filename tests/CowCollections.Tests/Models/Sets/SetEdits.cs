using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Sets;

/// <summary>Every mutator of <see cref="CowSet{T}"/>.</summary>
internal static class SetEdits<T>
{
    /// <summary>What to do, by name; null where the set has not the items for it.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<Items<T>, CowSet<T>, Draw<T>, SetEdit<T>?>> All = Make();

    private static Dictionary<string, Func<Items<T>, CowSet<T>, Draw<T>, SetEdit<T>?>> Make()
    {
        var edits = new Dictionary<string, Func<Items<T>, CowSet<T>, Draw<T>, SetEdit<T>?>>(StringComparer.Ordinal)
        {
            ["Add"] = (_, _, draw) => Add(draw.Element()),
            ["AddPresent"] = (_, set, draw) => set.Count == 0 ? null : Add(Present(set, draw)),
            ["AddEach"] = AddEach,
            ["AddToCollection"] = (_, _, draw) => AddToCollection(draw.Element()),
            ["Remove"] = (_, _, draw) => Remove(draw.Element()),
            ["RemovePresent"] = (_, set, draw) => set.Count == 0 ? null : Remove(Present(set, draw)),
            ["RemoveWhereSome"] = (_, _, draw) => RemoveWhere("some", item => HashOf(item) % 5 == draw.Number % 5),
            ["RemoveWhereMost"] = (_, _, draw) => RemoveWhere("most", item => HashOf(item) % 11 != draw.Number % 11),
            ["RemoveWhereAll"] = (_, _, _) => RemoveWhere("all", _ => true),
            ["RemoveWhereNone"] = (_, _, _) => RemoveWhere("none", _ => false),
            ["Clear"] = (_, _, _) => SetEdit<T>.Of("Clear()", set => set.Clear(), model => model.Clear()),
            ["EnsureCapacity"] = (_, _, draw) => SetEdit<T>.Unseen($"EnsureCapacity({draw.Added()})", set => set.EnsureCapacity(draw.Added())),
            ["TrimExcess"] = (_, _, _) => SetEdit<T>.Unseen("TrimExcess()", set => set.TrimExcess()),
            ["TrimExcessTo"] = (_, _, _) => SetEdit<T>.Unseen("TrimExcess(Count + 20)", set => set.TrimExcess(set.Count + 20)),
            ["Detach"] = (_, _, _) => SetEdit<T>.Unseen("Detach()", set => set.Detach()),
        };
        foreach (string operation in SetAlgebra<T>.All.Keys)
        {
            foreach (string operand in SetOperands<T>.All.Keys)
            {
                edits.Add($"{operation}With({operand})", (items, set, draw) => Combine(operation, operand, items, set, draw));
            }
        }

        return edits;
    }

    /// <summary>What makes a set longer by more than an item.</summary>
    internal static bool AddsMany(string name)
        => name is "AddEach" || name.StartsWith("Union", StringComparison.Ordinal) || name.StartsWith("Symmetric", StringComparison.Ordinal);

    private static int HashOf(T item) => item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item) & int.MaxValue;

    private static T Present(CowSet<T> set, Draw<T> draw) => set.ElementAt(draw.Index(set.Count));

    private static SetEdit<T> Add(T item) => SetEdit<T>.OfBoth($"Add({item})", set => set.Add(item));

    private static SetEdit<T> AddEach(Items<T> items, CowSet<T> set, Draw<T> draw)
    {
        T[] drawn = draw.Elements();
        return SetEdit<T>.OfBoth($"Add each of {drawn.Length}", target => drawn.Count(target.Add));
    }

    private static SetEdit<T> AddToCollection(T item)
        => SetEdit<T>.Of($"ICollection.Add({item})", set => ((ICollection<T>)set).Add(item), model => model.Add(item));

    private static SetEdit<T> Remove(T item) => SetEdit<T>.OfBoth($"Remove({item})", set => set.Remove(item));

    private static SetEdit<T> RemoveWhere(string which, Predicate<T> match)
        => new($"RemoveWhere({which})", set => set.RemoveWhere(match), model => model.RemoveWhere(match));

    private static SetEdit<T> Combine(string operation, string operand, Items<T> items, CowSet<T> set, Draw<T> draw)
    {
        // The model gets the items as they are now: some operands are lazy, and one is the set itself.
        IEnumerable<T> other = SetOperands<T>.All[operand](items, set, draw);
        T[] copy = [.. other];
        return SetEdit<T>.Of(
            $"{operation}With({operand} of {copy.Length})",
            target => SetAlgebra<T>.All[operation].Change(target, other),
            model => SetAlgebra<T>.All[operation].Change(model, copy));
    }
}
