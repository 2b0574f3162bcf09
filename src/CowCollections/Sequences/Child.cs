using System.Runtime.InteropServices;

namespace CowCollections.Sequences;

/// <summary>A child of a node outside its node: a node, or a run in an array.</summary>
/// <param name="item">A <see cref="Node{T}"/> or a <c>T[]</c>.</param>
/// <param name="offset">Where the run starts in the array.</param>
/// <param name="length">The number of elements.</param>
/// <param name="owned">Whether the run is a page that may be written in place.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Child<T>(object item, int offset, int length, bool owned)
{
    internal readonly object Item = item;
    internal readonly int Offset = offset;
    internal readonly int Length = length;
    internal readonly bool Owned = owned;

    internal ReadOnlySpan<T> Run => new((T[])Item, Offset, Length);
}
