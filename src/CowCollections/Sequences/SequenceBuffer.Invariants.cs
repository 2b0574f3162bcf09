using System.Diagnostics;

namespace CowCollections.Sequences;

/// <content>Checks of what the fields promise.</content>
internal partial struct SequenceBuffer<T>
{
    /// <summary>Checks everything, down to the last page: for tests.</summary>
    internal readonly void CheckInvariants() => Value.CheckInvariants(Share.IsUnshared);

    /// <summary>Checks what is O(1), after each mutation.</summary>
    [Conditional("DEBUG")]
    private readonly void AssertInvariants() => Value.CheckShape();
}
