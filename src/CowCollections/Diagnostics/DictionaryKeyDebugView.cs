namespace CowCollections.Diagnostics;

/// <summary>Shows the keys of a dictionary in the debugger, which gives a view the type arguments of what it shows.</summary>
internal sealed class DictionaryKeyDebugView<TKey, TValue>(IReadOnlyCollection<TKey> keys) : CollectionDebugView<TKey>(keys);
