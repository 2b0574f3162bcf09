using System.Diagnostics;

namespace CowCollections.Sequences;

/// <content>Checks of what the fields promise.</content>
internal partial struct SequenceBuffer<T>
{
    /// <summary>Checks everything, down to the last page: for tests.</summary>
    internal readonly void CheckInvariants()
    {
        Value.CheckInvariants(_share.IsUnshared);
        CheckWritable();
    }

    /// <summary>Checks what is O(1), after each mutation.</summary>
    [Conditional("DEBUG")]
    private readonly void AssertInvariants()
    {
        Value.CheckShape();
        CheckWritable();
    }

    private readonly void CheckWritable()
        => InvariantWalk<T>.Require(
            IsFlat && _share.IsUnshared ? ReferenceEquals(_writable, Value.Items) : _writable.Length == 0,
            "The array that may be written is not the flat, unshared one.");
}
