namespace CowCollections.Interleavings.Dictionaries;

/// <summary>A key made of a number.</summary>
public interface IKey<TSelf>
    where TSelf : IKey<TSelf>
{
    static abstract TSelf From(int value);
}
