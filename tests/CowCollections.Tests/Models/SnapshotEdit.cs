namespace CowCollections.Tests.Models;

/// <summary>One persistent operation with its arguments.</summary>
/// <param name="Text">As in source.</param>
/// <param name="Apply">Makes the new snapshot.</param>
/// <param name="Expect">Changes the model to what the new snapshot should be.</param>
internal sealed record SnapshotEdit<T>(
    string Text,
    Func<CowListSnapshot<T>, CowListSnapshot<T>> Apply,
    Action<List<T>> Expect);
