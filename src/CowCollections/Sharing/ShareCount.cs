using System.Diagnostics;

namespace CowCollections.Sharing;

/// <summary>
/// The atomic reference count on the root of a shared buffer: how many handles and leases use it, or that it is
/// <em>captured</em>; and how far the room behind the elements has been claimed by appending.
/// </summary>
/// <remarks>
/// <para>Everything is one 64-bit word, so that every step of the protocol is one atomic step and the steps have one
/// order that all threads agree on:</para>
/// <code>
///   63                         32 31 30                          0
///  +-----------------------------+--+-----------------------------+
///  |  used: end of claimed room  |C |  references                 |
///  +-----------------------------+--+-----------------------------+
/// </code>
/// <para><b>The rule.</b> A buffer is written in place by a handle that holds the only reference to a count that is
/// not captured, after <see cref="TryTakeBack"/>, or that never had a count. Every other write copies.</para>
/// <para><b>Captured</b> absorbs: once set it stays, and the number of references no longer matters. It is set when
/// somebody keeps (part of) the buffer who will never give it back: a snapshot, which is for ever, or the new tree of
/// a handle that detached but goes on to share the unwritten pages. Setting it is release and retirement of the
/// count in one step. From then on nobody ever takes this buffer back; each handle on it takes a new owner token
/// before its next write, which is what keeps it off the pages that the others still see.</para>
/// <para><b>Why an under-count cannot happen.</b> (1) A reference is added only by a thread that already reads through
/// one that cannot go away meanwhile: a handle that nobody mutates during the call (the contract of <c>Clone</c>,
/// <c>Snapshot</c> and <c>Lease</c>), or a live lease. So the count is at least one before an increment, and no
/// increment can start from a buffer that has been given up. (2) A reference is dropped only by its holder, once
/// (a handle forgets the count in the same method; a lease is disposed once by an atomic exchange), and only after
/// the holder's last read of the buffer: the decrement is a full fence. (3) <see cref="TryTakeBack"/> succeeds only
/// from "one reference, not captured", and by (1) nobody can add to that while the one holder is in this call. It swaps
/// the word all the same, so that against a thread that breaks the rules the handle copies, or the late copy finds a dead
/// count. The swap's fence pairs with that of (2): what the others read, they read before the owner's next write. An
/// over-count costs one copy that was not needed; nothing else.</para>
/// </remarks>
internal sealed class ShareCount
{
    private const long CapturedBit = 1L << 31;
    private const long ReferencesMask = CapturedBit - 1;
    private const int UsedShift = 32;

    /// <summary>The room behind the elements is closed: no claim can succeed.</summary>
    private const int Closed = int.MaxValue;

    /// <summary>A count for buffers that nobody may ever write and that have no room behind their elements.</summary>
    internal static readonly ShareCount Immutable = new(null, CapturedBit, Closed);

    /// <summary>
    /// Invariant: the captured bit is never cleared; without it, the references are exactly the handles and leases that
    /// hold this object; the used part never falls.
    /// </summary>
    private long _word;

    /// <summary>The array or tree that is counted; null once nothing can be taken back or claimed through this object.</summary>
    private object? _buffer;

    private ShareCount(object? buffer, long state, int used)
    {
        _buffer = buffer;
        _word = ((long)used << UsedShift) | state;
    }

    /// <summary>A count for a handle and one more user. The room from <paramref name="used"/> on is unclaimed.</summary>
    internal static ShareCount ForTwo(object buffer, int used) => new(buffer, 2, used);

    /// <summary>A captured count. The room from <paramref name="used"/> on is unclaimed.</summary>
    internal static ShareCount ForEver(object buffer, int used) => new(buffer, CapturedBit, used);

    /// <summary>Whether exactly one reference is left and nothing is captured.</summary>
    internal bool IsSole => IsSoleWord(Atomic.Read(ref _word));

    internal bool IsCaptured => (Atomic.Read(ref _word) & CapturedBit) != 0;

    /// <summary>The number of references, exact while the count is not captured.</summary>
    internal int References => (int)(Atomic.Read(ref _word) & ReferencesMask);

    /// <summary>
    /// Whether this is the count of <paramref name="buffer"/>. Who copies a handle asks, because a handle that is written
    /// meanwhile, against the rules, can show the buffer of before beside the count of after; a copy that was made of the
    /// two could later write what others see.
    /// </summary>
    internal bool Counts(object buffer) => _buffer is null || ReferenceEquals(_buffer, buffer);

    internal void AddReference()
    {
        while (true)
        {
            long word = Atomic.Read(ref _word);
            if ((word & CapturedBit) != 0)
            {
                return;
            }

            Debug.Assert((word & ReferencesMask) != 0, "A reference can only be added by one who has one.");

            // A count that would overflow is captured instead: an over-count, and safe.
            long next = (word & ReferencesMask) == ReferencesMask ? word | CapturedBit : word + 1;
            if (Atomic.TrySwap(ref _word, word, next))
            {
                return;
            }
        }
    }

    /// <summary>Gives one reference back, after the holder's last read of the buffer.</summary>
    internal void Release()
    {
        while (true)
        {
            long word = Atomic.Read(ref _word);
            if ((word & CapturedBit) != 0)
            {
                return;
            }

            Debug.Assert((word & ReferencesMask) != 0, "A reference is released once.");
            if (Atomic.TrySwap(ref _word, word, word - 1))
            {
                return;
            }
        }
    }

    /// <summary>
    /// Makes the buffer one that is never written in place again, whoever holds it. A holder that captures gives its own
    /// reference back by the same step.
    /// </summary>
    internal void Capture()
    {
        while (true)
        {
            long word = Atomic.Read(ref _word);
            if ((word & CapturedBit) != 0 || Atomic.TrySwap(ref _word, word, word | CapturedBit))
            {
                return;
            }
        }
    }

    /// <summary>
    /// Takes the buffer back for the caller alone, if the caller holds the only reference. The count is dead afterwards:
    /// captured and closed, so that a thread that still sees it, against the rules, cannot do harm with it.
    /// </summary>
    /// <param name="used">How far the room behind the elements had been claimed, by anybody.</param>
    internal bool TryTakeBack(out int used)
    {
        long word = Atomic.Read(ref _word);
        used = (int)(word >> UsedShift);
        if (!IsSoleWord(word) || !Atomic.TrySwap(ref _word, word, ((long)Closed << UsedShift) | CapturedBit))
        {
            return false;
        }

        _buffer = null;
        return true;
    }

    /// <summary>
    /// Claims the room from <paramref name="from"/> to <paramref name="to"/>, element indices, if nobody has yet. Whoever
    /// wins may write there: all others see fewer elements. Needs no order beyond atomicity, because a reader gets to
    /// know of the new elements through whatever hands it the longer collection.
    /// </summary>
    internal bool TryClaim(int from, int to)
    {
        while (true)
        {
            long word = Atomic.Read(ref _word);
            if ((int)(word >> UsedShift) != from)
            {
                return false;
            }

            if (Atomic.TrySwap(ref _word, word, (word & uint.MaxValue) | ((long)to << UsedShift)))
            {
                return true;
            }
        }
    }

    private static bool IsSoleWord(long word) => (word & uint.MaxValue) == 1;
}
