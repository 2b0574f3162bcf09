using System.Diagnostics;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections;

/// <summary>
/// The place where threads meet: holds the present version of something immutable, such as a snapshot. Readers take it at any
/// time without waiting; writers replace it by a new one, as a whole or not at all.
/// </summary>
/// <typeparam name="T">The type of the value: one that never changes, such as one of the four snapshots, or a record of some.</typeparam>
/// <remarks>
/// <para>
/// Use it for state that some threads change and others look at: settings, a routing table, an index, a log. A reader keeps
/// the version that it has taken for as long as it likes; it is whole, and nobody waits for it.
/// </para>
/// <code>
/// CowCell&lt;CowListSnapshot&lt;string&gt;&gt; log = new([]);
/// CowListSnapshot&lt;string&gt; before = log.Value;   // any thread, at any time
/// log.Edit(lines =&gt; lines.Add("started"));      // any thread, at any time
/// // before is still empty, log.Value is not
/// </code>
/// <para>
/// <b>Writing</b> is optimistic. <see cref="Update(Func{T, T})"/> computes a new value from the present one and commits it if
/// the cell has not changed meanwhile; otherwise it begins again. So the callback may run more than once, and at the same
/// time as those of other threads: it must have no effect but its result. Only the result of the last run is committed. The
/// <c>Edit</c> methods do the same with a handle: <see cref="CowCellExtensions"/>. What an exception leaves the callback with
/// is committed not at all. A callback must not write the cell that it updates: it would conflict with itself for ever.
/// </para>
/// <para>
/// <b>Progress.</b> A writer never holds a lock while a callback runs. One that has lost many times in a row is let pass:
/// others that begin an update wait for it: some tens of milliseconds, or as long as it has been trying, if that is longer, but ten
/// seconds at most. So a slow update comes to its end beside fast ones, whatever they do.
/// </para>
/// <para>
/// <b>Following.</b> Each commit raises <see cref="Version"/> by one. <see cref="WaitForChangeAsync"/> ends at the next
/// commit; <see cref="Read"/> tells value and version together.
/// </para>
/// <para>
/// <b>When to use something else.</b> Where the value that is held can change, or has an end, as a leased snapshot has: such a
/// value does not belong in a cell. Where one thread does all the writing and does it all the time: each commit costs a
/// snapshot and the copy of a page that follows it.
/// </para>
/// </remarks>
[DebuggerDisplay("Version = {VersionNow}, Value = {Value}")]
public sealed partial class CowCell<T>
    where T : class
{
    /// <summary>The bit of <see cref="_word"/> that says: a commit has been decided and stores its value at this moment.</summary>
    private const long Storing = 1;

    private const int VersionShift = 1;

    /// <summary>Invariant: not null, and written only by the thread that has set <see cref="Storing"/>.</summary>
    private T _value;

    /// <summary>
    /// The version, and below it the bit <see cref="Storing"/>. Invariant: while it stays the same and the bit is not set, the
    /// value stays the same.
    /// </summary>
    /// <remarks>
    /// A commit swaps the word from (n, 0) to (n, 1), stores the value, and writes (n + 1, 0). The swap decides: it fails if
    /// anything was committed since the word was read. Between the swap and the write lie a look for waiters and the store,
    /// nothing that could throw or run for long. Readers of the value alone do not look at the word; for all others the commit
    /// happens when the value is stored, and who finds the bit set waits for the write.
    /// </remarks>
    private long _word;

    /// <summary>Makes a cell.</summary>
    /// <param name="value">The first value, of version 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowCell(T value)
    {
        Throw.IfNull(value);
        _value = value;
    }

    /// <summary>The present value.</summary>
    /// <value>Never null. It is present at the moment of the call; the next one may return another.</value>
    /// <remarks>
    /// <para>Time: O(1), one read that never waits, whatever other threads do.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public T Value
    {
        // An acquire: who sees the value sees what was written before it was stored, which is all of it.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Atomic.Read(in _value);
    }

    /// <summary>How many values have been committed.</summary>
    /// <value>0 at first; it rises by one with each commit.</value>
    /// <remarks>
    /// <para>Time: O(1). It waits for a commit that is storing its value at this moment.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public long Version
    {
        get
        {
            ReadBoth(out long word);
            return word >> VersionShift;
        }
    }

    /// <summary>The present value and its version, which belong together.</summary>
    /// <returns>Both as of one moment.</returns>
    /// <remarks>
    /// <para>Time: O(1). It waits for a commit that is storing its value at this moment.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public (T Value, long Version) Read()
    {
        T value = ReadBoth(out long word);
        return (value, word >> VersionShift);
    }

    /// <summary>As <see cref="Version"/> without waiting, for the debugger: while a commit stores its value, that of before.</summary>
    private long VersionNow => Atomic.Read(in _word) >> VersionShift;

    /// <summary>The value, and the word that goes with it: one without the bit <see cref="Storing"/>.</summary>
    /// <remarks>
    /// In this order. A value of a later commit than the word is noticed: that commit had set its bit before it stored the
    /// value, so who has seen the value sees that the word is another. A value of an earlier commit than the word cannot be: the
    /// word is written after the value.
    /// </remarks>
    private T ReadBoth(out long word)
    {
        SpinWait wait = default;
        while (true)
        {
            word = Atomic.Read(ref _word);
            if ((word & Storing) == 0)
            {
                T value = Atomic.Read(in _value);
                if (Atomic.Read(ref _word) == word)
                {
                    return value;
                }
            }

            Atomic.Pause(ref wait);
        }
    }
}
