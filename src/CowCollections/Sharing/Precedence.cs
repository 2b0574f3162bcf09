using System.Runtime.CompilerServices;

namespace CowCollections.Sharing;

/// <summary>
/// Lets those go first who have tried in vain for too long: while there are any, whoever comes newly waits, but not for ever.
/// </summary>
/// <remarks>
/// It only asks for patience, and excludes nobody: the waiting has a bound, so that whoever is waited for may itself wait for
/// one of those who do.
/// </remarks>
internal struct Precedence
{
    /// <summary>
    /// So many pauses and no more. The first spin or yield, the second half sleep a millisecond or more each: some tens of
    /// milliseconds in all.
    /// </summary>
    private const int MostPauses = 40;

    /// <summary>Invariant: the calls of <see cref="Claim"/> that were not followed by <see cref="Yield"/> yet.</summary>
    private long _claims;

    /// <summary>To be called before the first attempt.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Respect()
    {
        if (Atomic.Read(ref _claims) != 0)
        {
            Wait();
        }
    }

    internal void Claim() => Atomic.Add(ref _claims, 1);

    internal void Yield() => Atomic.Add(ref _claims, -1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Wait()
    {
        SpinWait wait = default;
        while (wait.Count < MostPauses && Atomic.Read(ref _claims) != 0)
        {
            Atomic.Pause(ref wait);
        }
    }
}
