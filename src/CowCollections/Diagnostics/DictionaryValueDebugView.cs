namespace CowCollections.Diagnostics;

/// <summary>Shows the values of a dictionary in the debugger, which gives a view the type arguments of what it shows.</summary>
internal sealed class DictionaryValueDebugView<TKey, TValue>(IReadOnlyCollection<TValue> values) : CollectionDebugView<TValue>(values);
