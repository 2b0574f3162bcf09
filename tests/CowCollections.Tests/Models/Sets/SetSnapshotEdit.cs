namespace CowCollections.Tests.Models.Sets;

/// <summary>One persistent operation with its arguments.</summary>
/// <param name="Text">As in source.</param>
/// <param name="Apply">Makes the new snapshot.</param>
/// <param name="Expect">Changes the model to what the new snapshot should be.</param>
internal sealed record SetSnapshotEdit<T>(string Text, Func<CowSetSnapshot<T>, CowSetSnapshot<T>> Apply, Action<HashSet<T>> Expect);
