namespace CowCollections.Interleavings.Lists;

/// <summary>An element made of a number.</summary>
public interface IItem<TSelf>
    where TSelf : IItem<TSelf>
{
    int Value { get; }

    static abstract TSelf From(int value);
}
