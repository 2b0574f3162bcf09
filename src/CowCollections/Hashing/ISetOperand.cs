namespace CowCollections.Hashing;

/// <summary>A set of this library, where it takes part in the operation of another.</summary>
internal interface ISetOperand<T>
{
    /// <summary>The items as they are.</summary>
    HashTable<T, Nothing> Items { get; }

    /// <summary>Where the items may change; null for a snapshot.</summary>
    HashBuffer<T, Nothing>? Live { get; }

    /// <summary>The items for somebody who will keep their pages.</summary>
    HashTable<T, Nothing> Captured();
}
