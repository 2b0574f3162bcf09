using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CowCollections.Sequences;

/// <summary>How long the pages and the flat buffers of sequences of <typeparamref name="T"/> are, in elements.</summary>
/// <remarks>
/// A page is half a kilobyte: what a write after a share copies, together with a node of 184 bytes a level. Why, is in
/// docs/decisions/0006. All values are static readonly, so the JIT sees constants. Tests set smaller ones for element types of theirs by
/// <see cref="PagingAttribute"/>.
/// </remarks>
internal static class Paging<T>
{
    private const int MaxFanOutShift = 4;
    private const int FlatBytes = 4 * 1024;
    private const int LargeBytes = 64 * 1024;

    private const int PageBytes = 512;

    private static readonly PagingAttribute? _custom = typeof(T).GetCustomAttribute<PagingAttribute>();

    /// <summary>A page holds <c>1 &lt;&lt; PageShift</c> elements.</summary>
    internal static readonly int PageShift =
        _custom?.PageShift ?? Math.Clamp(BitOperations.Log2((uint)(PageBytes / Unsafe.SizeOf<T>())), 4, 9);

    private static readonly int _fanOutShift = _custom?.FanOutShift ?? MaxFanOutShift;

    /// <summary>Up to this count a shared buffer is copied whole rather than paged.</summary>
    internal static readonly int FlatLimit = _custom?.FlatLimit ?? Math.Max(FlatBytes / Unsafe.SizeOf<T>(), 64);

    /// <summary>From this count on a range of a flat buffer is shared, not copied, and middle edits may make it paged.</summary>
    internal static readonly int LargeCount = _custom?.LargeCount ?? Math.Max(LargeBytes / Unsafe.SizeOf<T>(), 512);

    /// <summary>A node has up to <c>1 &lt;&lt; FanOutShift</c> children.</summary>
    /// <remarks>A constant for reference types, whose code is shared and would have to look the static up.</remarks>
    internal static int FanOutShift => typeof(T).IsValueType ? _fanOutShift : MaxFanOutShift;

    /// <summary>
    /// Whether a slice of pages is a view until it is written. Of texts it is; lists are sliced more seldom than they are read
    /// by index, which a start to be added makes slower by up to a fifth, also in a list without pages.
    /// </summary>
    /// <remarks>
    /// Told by the type, so that the JIT knows it before this class is initialised: a program whose lists are all flat may
    /// never do that, and the indexer asks.
    /// </remarks>
    internal static bool SlicesAreViews
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(char) || (typeof(T).IsValueType && typeof(ISlicedAsView).IsAssignableFrom(typeof(T)));
    }

    internal static int PageLength => 1 << PageShift;

    internal static int FanOut => 1 << FanOutShift;
}
