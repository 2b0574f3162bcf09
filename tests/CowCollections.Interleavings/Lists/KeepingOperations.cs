namespace CowCollections.Interleavings.Lists;

internal static class KeepingOperations
{
    /// <summary>Does the operation on a snapshot of at least two elements.</summary>
    internal static IReadOnlyList<T> Keep<T>(this KeepingOperation operation, CowListSnapshot<T> snapshot)
        where T : IItem<T>
        => operation switch
        {
            KeepingOperation.ToCowList => snapshot.ToCowList(),
            KeepingOperation.Add => snapshot.Add(T.From(30)),
            KeepingOperation.SetItem => snapshot.SetItem(1, T.From(30)),
            KeepingOperation.Insert => snapshot.Insert(1, T.From(30)),
            KeepingOperation.RemoveAt => snapshot.RemoveAt(1),
            KeepingOperation.RemoveNothing => snapshot.RemoveAll(_ => false),
            KeepingOperation.GetRange => snapshot.GetRange(0, snapshot.Count - 1),
            KeepingOperation.ToImmutableArray => snapshot.ToImmutableArray(),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "There is no such operation."),
        };
}
