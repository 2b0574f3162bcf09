namespace CowCollections.Interleavings.Dictionaries;

/// <summary>A key without references.</summary>
public readonly record struct ValueKey(int Value) : IKey<ValueKey>
{
    public static ValueKey From(int value) => new(value);
}
