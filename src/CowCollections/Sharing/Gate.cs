using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;

namespace CowCollections.Sharing;

/// <summary>A lock for the length of a write: one word, one atomic operation to enter, none to leave.</summary>
/// <remarks>
/// <para>
/// Entering is a full fence, leaving a release: what was written inside is seen by whoever enters next. A thread that finds
/// another inside waits in a spin that soon yields, and sleeps if it lasts; there is no order among those who wait.
/// </para>
/// <para>A thread that is inside and enters again would wait for itself; it gets an exception.</para>
/// </remarks>
internal struct Gate
{
    private const long Nobody = 0;

    /// <summary>Invariant: <see cref="Nobody"/>, or the thread that is inside, which alone changes it then.</summary>
    private long _holder;

    internal readonly bool IsFree => Atomic.Read(in _holder) == Nobody;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryEnter() => Atomic.TrySwap(ref _holder, Nobody, Environment.CurrentManagedThreadId);

    /// <summary>Throws if the caller is inside: it would wait for itself.</summary>
    /// <exception cref="InvalidOperationException">It is.</exception>
    internal readonly void CheckNotInside()
    {
        if (Atomic.Read(in _holder) == Environment.CurrentManagedThreadId)
        {
            Throw.UsedByItsCallback();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Exit() => Atomic.Write(ref _holder, Nobody);
}
