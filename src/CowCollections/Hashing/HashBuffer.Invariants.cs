using System.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <content>Checks of what the fields promise.</content>
internal sealed partial class HashBuffer<TKey, TValue>
{
    /// <summary>Checks everything, down to the last page: for tests.</summary>
    internal void CheckInvariants()
    {
        Value.CheckInvariants(_share.IsUnshared ? Value.Root.Owner : OwnerToken.None);
        CheckWritable();
    }

    /// <summary>Checks what is O(1), after each mutation.</summary>
    [Conditional("DEBUG")]
    private void AssertInvariants()
    {
        Debug.Assert(Value.Count >= 0, "The number of entries is less than 0.");
        CheckWritable();
    }

    private void CheckWritable()
        => HashInvariants<TKey, TValue>.Require(
            _writable == OwnerToken.None || (_share.IsUnshared && _writable == Value.Root.Owner && _writable != OwnerToken.Nobody),
            "The token under which pages are written is not that of an unshared root.");
}
