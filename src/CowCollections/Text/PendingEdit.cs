using System.Runtime.InteropServices;

namespace CowCollections.Text;

/// <summary>
/// The last edit of a paged text, not yet carried out in the pages: some characters go, others come. Neighbouring edits
/// become one with it, which is what typing is; a version that is kept then costs no page.
/// </summary>
/// <remarks>
/// A text with an edit at 4 that removes 3 and adds 5:
/// <code>
///   pages    a b c d [x x x] e f g        typed    T T T T T . . .
///   text     a b c d T T T T T e f g
/// </code>
/// The default value is no edit.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct PendingEdit
{
    /// <summary>Invariant: null only if <see cref="Added"/> is 0.</summary>
    internal TypedRun? Run;

    /// <summary>Where the edit is. Invariant: 0 if there is none, which the pages would not have to reach.</summary>
    internal int At;

    /// <summary>How many characters of the pages are not in the text any more.</summary>
    internal int Removed;

    /// <summary>How many characters of the run are in the text in their place.</summary>
    internal int Added;

    internal readonly bool IsNone => (Added | Removed) == 0;

    /// <summary>By how much the text is longer than its pages.</summary>
    internal readonly int Growth => Added - Removed;

    internal readonly int End => At + Added;

    internal readonly ReadOnlySpan<char> Typed => Run is null ? default : Run.Characters.AsSpan(0, Added);

    internal readonly bool IsSame(in PendingEdit other)
        => (IsNone && other.IsNone)
            || (Run == other.Run && At == other.At && Removed == other.Removed && Added == other.Added);
}
