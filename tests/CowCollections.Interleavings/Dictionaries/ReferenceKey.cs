namespace CowCollections.Interleavings.Dictionaries;

/// <summary>A key that the dictionary must clear where it is removed: more writes to shared pages that could be wrong.</summary>
public sealed record ReferenceKey(int Value) : IKey<ReferenceKey>
{
    public static ReferenceKey From(int value) => new(value);
}
