using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <content>Checks of what the fields promise.</content>
internal partial struct HashTable<TKey, TValue>
{
    /// <summary>Checks everything, down to the last page: for tests.</summary>
    /// <param name="token">The token under which the table may be written; none if it may not.</param>
    /// <param name="pages">The first run of pages that a handle keeps; null if it keeps none.</param>
    internal readonly void CheckInvariants(OwnerToken token, PageRun<TKey, TValue>? pages = null)
    {
        var invariants = new HashInvariants<TKey, TValue>(token, KeepsHashes);
        invariants.Check(Root);
        if (pages is not null)
        {
            invariants.CheckRuns(pages);
        }

        HashInvariants<TKey, TValue>.Require(invariants.Entries == Count, "The number of entries is not that of the pages.");
    }
}
