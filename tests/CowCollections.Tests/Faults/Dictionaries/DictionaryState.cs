namespace CowCollections.Tests.Faults.Dictionaries;

/// <summary>What a dictionary is before user code throws.</summary>
public enum DictionaryState
{
    OnePage,
    FullPage,
    ManyPages,
    AfterRemovals,
    Crowded,
    FewHashes,
}
