using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <content>Checks of what the fields promise.</content>
internal partial struct HashTable<TKey, TValue>
{
    /// <summary>Checks everything, down to the last page: for tests.</summary>
    /// <param name="token">The token under which the table may be written; none if it may not.</param>
    internal readonly void CheckInvariants(OwnerToken token)
    {
        var invariants = new HashInvariants<TKey, TValue>(token, KeepsHashes);
        invariants.Check(Root);
        HashInvariants<TKey, TValue>.Require(invariants.Entries == Count, "The number of entries is not that of the pages.");
    }
}
