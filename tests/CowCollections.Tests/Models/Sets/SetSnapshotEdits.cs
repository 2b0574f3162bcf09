using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Sets;

/// <summary>Every persistent operation of <see cref="CowSetSnapshot{T}"/>.</summary>
internal static class SetSnapshotEdits<T>
{
    /// <summary>What to do, by name; null where the snapshot has not the items for it.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<Items<T>, CowSetSnapshot<T>, Draw<T>, SetSnapshotEdit<T>?>> All = Make();

    private static Dictionary<string, Func<Items<T>, CowSetSnapshot<T>, Draw<T>, SetSnapshotEdit<T>?>> Make()
    {
        var edits = new Dictionary<string, Func<Items<T>, CowSetSnapshot<T>, Draw<T>, SetSnapshotEdit<T>?>>(StringComparer.Ordinal)
        {
            ["With.Add"] = (_, _, draw) => Add(draw.Element()),
            ["With.AddPresent"] = (_, from, draw) => from.IsEmpty ? null : Add(Present(from, draw)),
            ["With.Remove"] = (_, _, draw) => Remove(draw.Element()),
            ["With.RemovePresent"] = (_, from, draw) => from.IsEmpty ? null : Remove(Present(from, draw)),
            ["With.Clear"] = (_, _, _) => new SetSnapshotEdit<T>("Clear()", from => from.Clear(), model => model.Clear()),
            ["With.SameComparer"] = (_, _, _) => new SetSnapshotEdit<T>("WithComparer(same)", from => from.WithComparer(from.Comparer), _ => { }),
        };
        foreach (string operation in SetAlgebra<T>.All.Keys)
        {
            foreach (string operand in SetOperands<T>.All.Keys)
            {
                edits.Add($"With.{operation}({operand})", (items, from, draw) => Combine(operation, operand, items, from, draw));
            }
        }

        return edits;
    }

    private static T Present(CowSetSnapshot<T> from, Draw<T> draw) => from.ElementAt(draw.Index(from.Count));

    private static SetSnapshotEdit<T> Add(T item) => new($"Add({item})", from => from.Add(item), model => model.Add(item));

    private static SetSnapshotEdit<T> Remove(T item) => new($"Remove({item})", from => from.Remove(item), model => model.Remove(item));

    private static SetSnapshotEdit<T> Combine(string operation, string operand, Items<T> items, CowSetSnapshot<T> from, Draw<T> draw)
    {
        IEnumerable<T> other = SetOperands<T>.All[operand](items, from, draw);
        T[] copy = [.. other];
        return new SetSnapshotEdit<T>(
            $"{operation}({operand} of {copy.Length})",
            snapshot => SetAlgebra<T>.All[operation].Derive(snapshot, other),
            model => SetAlgebra<T>.All[operation].Change(model, copy));
    }
}
