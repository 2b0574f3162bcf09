namespace CowCollections.Tests.Allocations.Dictionaries;

/// <summary>A dictionary of many entries with keys for the operations of a test.</summary>
/// <param name="Dictionary">A dictionary, or a snapshot of one.</param>
/// <param name="Present">A key of a page from which one entry can be removed, and to which one can be added, without another page.</param>
/// <param name="Absent">No key of the dictionary.</param>
internal sealed record Subject<TDictionary, TKey>(TDictionary Dictionary, TKey Present, TKey Absent);
