namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>One persistent operation with its arguments.</summary>
/// <param name="Text">As in source.</param>
/// <param name="Apply">Makes the new snapshot.</param>
/// <param name="Expect">Changes the model to what the new snapshot should be.</param>
internal sealed record DictionarySnapshotEdit<TKey, TValue>(
    string Text,
    Func<CowDictionarySnapshot<TKey, TValue>, CowDictionarySnapshot<TKey, TValue>> Apply,
    Action<Dictionary<TKey, TValue>> Expect)
    where TKey : notnull;
