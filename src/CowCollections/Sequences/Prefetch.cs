using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CowCollections.Sequences;

/// <summary>Asks for memory that will be read soon, so that it is there when it is: see docs/decisions/0008.</summary>
/// <remarks>
/// The library's only unsafe code, and harmless: memory that is asked for is neither read nor written, and may lie anywhere. If
/// the collector moves what is there meanwhile, something else is fetched. Does nothing on processors that .NET cannot ask.
/// </remarks>
internal static class Prefetch
{
    internal const int CacheLine = 64;

    /// <summary>What is of more bytes than that is probably not in the cache of one core.</summary>
    internal const int CoreCache = 512 * 1024;

    /// <summary>How many bytes an array's elements lie behind its beginning.</summary>
    internal const int ArrayHeader = 16;

    internal static bool IsSupported => Sse.IsSupported;

    /// <summary>Fetches one line of an object into the cache.</summary>
    /// <param name="item">The object.</param>
    /// <param name="start">How many bytes behind its beginning lies what is asked for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Line(object item, nint start)
    {
        if (IsSupported)
        {
            Sse.Prefetch0((byte*)Unsafe.As<object, nint>(ref item) + start);
        }
    }

    /// <summary>Fetches an element of an array into the cache: of a large one, its first line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Element<T>(T[] array, int index) => Line(array, ArrayHeader + ((nint)index * Unsafe.SizeOf<T>()));

    /// <summary>Fetches an object into the cache. Nothing of it is looked at: that would be to wait for it.</summary>
    /// <param name="item">The object.</param>
    /// <param name="length">How many bytes it takes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Whole(object item, int length) => Part(item, 0, length);

    /// <summary>Fetches half a kilobyte of an object, which is a page.</summary>
    /// <inheritdoc cref="Line"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Page(object item, nint start) => Part(item, start, 512);

    /// <summary>Fetches a part of an object: if the length is a constant, which it mostly is, and no more than a page, without a loop.</summary>
    /// <remarks>From where the part begins, not from where its first line does: the steps are as many each time. One of them may be in vain.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Part(object item, nint start, int length)
    {
        if (!IsSupported)
        {
            return;
        }

        byte* address = (byte*)Unsafe.As<object, nint>(ref item) + start;
        Sse.Prefetch0(address);
        Step(address, CacheLine, length);
        Step(address, 2 * CacheLine, length);
        Step(address, 3 * CacheLine, length);
        Step(address, 4 * CacheLine, length);
        Step(address, 5 * CacheLine, length);
        Step(address, 6 * CacheLine, length);
        Step(address, 7 * CacheLine, length);
        if (length > 8 * CacheLine)
        {
            // Asked before, for of a loop that is never entered the JIT leaves the test.
            for (int line = 8 * CacheLine; line < length; line += CacheLine)
            {
                Sse.Prefetch0(address + line);
            }
        }

        Sse.Prefetch0(address + length - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Step(byte* address, int line, int length)
    {
        if (line < length)
        {
            Sse.Prefetch0(address + line);
        }
    }
}
