using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CowCollections.Sharing;

/// <summary>
/// The only door to atomic operations. Every one is a full fence, except <c>Read</c>, an acquire, and <c>Write</c>, a
/// release.
/// </summary>
/// <remarks>
/// A file of its own so that the interleaving tests can build the library with an <c>Atomic</c> that hands control to
/// a scheduler at each access: what they explore is this code, not a copy of it.
/// </remarks>
internal static class Atomic
{
    /// <summary>A few microseconds: longer than another thread takes for a write.</summary>
    private const int LooksBeforeYield = 100;

    /// <summary>Who waits longer waits for a thread that does not run, or for long work, and gives the processor away.</summary>
    private const int YieldsBeforeSleep = 200;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Read(ref readonly long location) => Volatile.Read(in location);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Read<T>(ref readonly T location)
        where T : class?
        => Volatile.Read(in location);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write<T>(ref T location, T value)
        where T : class?
        => Volatile.Write(ref location, value);

    /// <summary>Keeps every access before it before every access behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Fence() => Interlocked.MemoryBarrier();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(ref long location, long value) => Volatile.Write(ref location, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Add(ref long location, long value) => Interlocked.Add(ref location, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TrySwap(ref long location, long expected, long desired)
        => Interlocked.CompareExchange(ref location, desired, expected) == expected;

    /// <summary>Stores <paramref name="fresh"/> where nothing is stored yet, and returns what is stored then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T GetOrPublish<T>(ref T? location, T fresh)
        where T : class
        => Interlocked.CompareExchange(ref location, fresh, null) ?? fresh;

    /// <summary>Leaves null behind, and returns what was there: of several threads that take, one gets it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T? Take<T>(ref T? location)
        where T : class
        => Interlocked.Exchange(ref location, null);

    /// <summary>Stores <paramref name="value"/>, and returns what was there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Swap<T>(ref T location, T value)
        where T : class?
        => Interlocked.Exchange(ref location, value);

    /// <summary>Stores <paramref name="value"/>, and returns what was there. Of a number, so with no write barrier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Swap(ref int location, int value) => Interlocked.Exchange(ref location, value);

    /// <summary>Waits until something is so, which another thread makes so, and soon: looks often at first, then yields.</summary>
    internal static void SpinUntil<T>(T of, Func<T, bool> holds)
    {
        if (SpinBriefly(of, holds))
        {
            return;
        }

        var spin = new SpinWait();
        while (!holds(of))
        {
            spin.SpinOnce(YieldsBeforeSleep);
        }
    }

    /// <summary>Waits for a few microseconds at most.</summary>
    /// <returns>Whether it is so.</returns>
    internal static bool SpinBriefly<T>(T of, Func<T, bool> holds)
    {
        for (int look = 0; look < LooksBeforeYield; look++)
        {
            if (holds(of))
            {
                return true;
            }

            Thread.SpinWait(1);
        }

        return false;
    }

    /// <summary>The time in ticks of a <see cref="Stopwatch"/>. For the scheduler it stands still.</summary>
    internal static long Now() => Stopwatch.GetTimestamp();

    /// <summary>Waits a moment, longer each time, for another thread to go on. The scheduler gives it the turn.</summary>
    internal static void Pause(ref SpinWait wait) => wait.SpinOnce();
}
