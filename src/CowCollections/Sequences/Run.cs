using System.Runtime.InteropServices;

namespace CowCollections.Sequences;

/// <summary>A stretch of elements that lie side by side in one array, and a position in it.</summary>
/// <param name="array">The array.</param>
/// <param name="offset">Where the stretch begins in the array.</param>
/// <param name="length">The number of elements.</param>
/// <param name="position">The position, from the beginning of the stretch.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Run<T>(T[] array, int offset, int length, int position)
{
    internal readonly T[] Array = array;
    internal readonly int Offset = offset;
    internal readonly int Length = length;
    internal readonly int Position = position;

    /// <summary>The elements from the position on.</summary>
    internal ReadOnlySpan<T> Ahead => new(Array, Offset + Position, Length - Position);

    /// <summary>The elements up to and with the one at the position.</summary>
    internal ReadOnlySpan<T> Behind => new(Array, Offset, Position + 1);
}
