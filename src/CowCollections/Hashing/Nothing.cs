namespace CowCollections.Hashing;

/// <summary>The value of a table that has only keys: a set is a dictionary of nothing.</summary>
internal readonly struct Nothing;
