using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CowCollections.Sharing;

/// <summary>
/// Lets those go first who have tried in vain for too long: while there are any, whoever comes newly waits, but not for ever.
/// </summary>
/// <remarks>
/// <para>
/// It only asks for patience, and excludes nobody: the waiting has a bound, so that whoever is waited for may itself wait for
/// one of those who do.
/// </para>
/// <para>
/// <b>Why who is waited for comes to its end.</b> Who begins to wait for a claim waits as long as that has lasted. So while the claim grows
/// to twice its age, each of the other threads commits once at most, whatever it does; and once that time is longer than one attempt
/// for each of them and one more, an attempt meets none. Only an attempt that takes seconds may lose for ever.
/// </para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct Precedence
{
    /// <summary>
    /// So many pauses at least. The first spin or yield, the second half sleep a millisecond or more each: some tens of
    /// milliseconds in all.
    /// </summary>
    private const int LeastPauses = 40;

    /// <summary>And no longer than ten seconds.</summary>
    private static readonly long _longestWait = 10 * Stopwatch.Frequency;

    /// <summary>Invariant: the calls of <see cref="Claim"/> that were not followed by <see cref="Yield"/> yet.</summary>
    private long _claims;

    /// <summary>Since when no claim has come to its end, as far as there are any.</summary>
    private long _since;

    /// <summary>To be called before the first attempt.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Respect()
    {
        if (Atomic.Read(ref _claims) != 0)
        {
            Wait();
        }
    }

    internal void Claim()
    {
        if (Atomic.Add(ref _claims, 1) == 1)
        {
            Atomic.Write(ref _since, Atomic.Now());
        }
    }

    internal void Yield()
    {
        Atomic.Write(ref _since, Atomic.Now());
        Atomic.Add(ref _claims, -1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Wait()
    {
        long begun = Atomic.Now();
        long longest = Math.Min(begun - Atomic.Read(ref _since), _longestWait);
        SpinWait wait = default;
        while (Atomic.Read(ref _claims) != 0 && (wait.Count < LeastPauses || Atomic.Now() - begun < longest))
        {
            Atomic.Pause(ref wait);
        }
    }
}
