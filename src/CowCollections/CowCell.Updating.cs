using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections;

/// <content>Writing: everything is an update, and there is one way to commit it.</content>
public sealed partial class CowCell<T>
{
    /// <summary>So often an update may lose before it claims precedence: each time it waits about twice as long.</summary>
    private const int Patience = 8;

    /// <summary>For <see cref="SpinWait"/>: do not sleep.</summary>
    private const int NeverSleep = -1;

    private Precedence _precedence;

    /// <summary>Replaces the value.</summary>
    /// <param name="value">The new value. If it is the present one, nothing is committed.</param>
    /// <returns>The value that it took the place of.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1), and again for each commit of another thread that comes between.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public T Exchange(T value)
    {
        Throw.IfNull(value);
        return Update(static (_, value) => value, value).Before;
    }

    /// <summary>Replaces the value if it is a certain instance.</summary>
    /// <param name="value">The new value.</param>
    /// <param name="comparand">The instance that the present value must be. Equality does not matter.</param>
    /// <returns>The value that was found: <paramref name="comparand"/> exactly if it was replaced.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <inheritdoc cref="Exchange" path="/remarks"/>
    public T CompareExchange(T value, T comparand)
    {
        Throw.IfNull(value);
        return Update(
            static (current, both) => ReferenceEquals(current, both.comparand) ? both.value : current, (value, comparand)).Before;
    }

    /// <summary>Computes a new value from the present one and commits it, again and again until no other commit comes between.</summary>
    /// <param name="update">
    /// Returns the new value; the one that it was given, as the same instance, if nothing is to be committed. It may be called
    /// more than once, by this thread, and must not write the cell.
    /// </param>
    /// <returns>The values before and after, and the version.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="update"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="update"/> returned null.</exception>
    /// <remarks>
    /// <para>If <paramref name="update"/> throws, nothing is committed.</para>
    /// <para>Time: that of <paramref name="update"/>, and again for each commit of another thread that comes between.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowCommit<T> Update(Func<T, T> update)
    {
        Throw.IfNull(update);
        return Update(static (current, update) => update(current), update);
    }

    /// <inheritdoc cref="Update(Func{T, T})"/>
    /// <typeparam name="TState">The type of the argument.</typeparam>
    /// <param name="update">
    /// Returns the new value; the one that it was given, as the same instance, if nothing is to be committed. It may be called
    /// more than once, by this thread, and must not write the cell.
    /// </param>
    /// <param name="state">Is given to <paramref name="update"/>, which then need not capture it.</param>
    public CowCommit<T> Update<TState>(Func<T, TState, T> update, TState state)
    {
        Throw.IfNull(update);
        _precedence.Respect();
        SpinWait wait = default;
        CowCommit<T> commit;
        while (!TryCommit(update, state, out commit))
        {
            if (wait.Count == Patience)
            {
                return UpdateFirst(update, state);
            }

            wait.SpinOnce(NeverSleep);
        }

        return commit;
    }

    /// <summary>Computes a new value from the present one and commits it, unless another commit comes between.</summary>
    /// <param name="update">
    /// Returns the new value; the one that it was given, as the same instance, if nothing is to be committed. It is called
    /// once, and must not write the cell.
    /// </param>
    /// <param name="commit">The values before and after, and the version; without meaning if the result is false.</param>
    /// <returns>False if another commit came between; then nothing was committed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="update"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="update"/> returned null.</exception>
    /// <remarks>
    /// <para>If <paramref name="update"/> throws, nothing is committed.</para>
    /// <para>Time: that of <paramref name="update"/>, after an update that has lost many times.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool TryUpdate(Func<T, T> update, out CowCommit<T> commit)
    {
        Throw.IfNull(update);
        return TryUpdate(static (current, update) => update(current), update, out commit);
    }

    /// <inheritdoc cref="TryUpdate(Func{T, T}, out CowCommit{T})"/>
    /// <typeparam name="TState">The type of the argument.</typeparam>
    /// <param name="update">
    /// Returns the new value; the one that it was given, as the same instance, if nothing is to be committed. It is called
    /// once, and must not write the cell.
    /// </param>
    /// <param name="state">Is given to <paramref name="update"/>, which then need not capture it.</param>
    /// <param name="commit">The values before and after, and the version; without meaning if the result is false.</param>
    public bool TryUpdate<TState>(Func<T, TState, T> update, TState state, out CowCommit<T> commit)
    {
        Throw.IfNull(update);
        _precedence.Respect();
        return TryCommit(update, state, out commit);
    }

    /// <summary>The same as <see cref="Update{TState}"/>, while others that begin an update wait.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private CowCommit<T> UpdateFirst<TState>(Func<T, TState, T> update, TState state)
    {
        _precedence.Claim();
        try
        {
            SpinWait wait = default;
            CowCommit<T> commit;
            while (!TryCommit(update, state, out commit))
            {
                wait.SpinOnce(NeverSleep);
            }

            return commit;
        }
        finally
        {
            _precedence.Yield();
        }
    }

    /// <summary>One attempt.</summary>
    /// <returns>False if another commit came between.</returns>
    private bool TryCommit<TState>(Func<T, TState, T> update, TState state, out CowCommit<T> commit)
    {
        T before = ReadBoth(out long word);
        T after = update(before, state);
        if (after is null)
        {
            Throw.NullUpdate();
        }

        long version = word >> VersionShift;
        if (ReferenceEquals(after, before))
        {
            commit = new CowCommit<T>(before, before, version);
            return true;
        }

        if (!Atomic.TrySwap(ref _word, word, word | Storing))
        {
            commit = default;
            return false;
        }

        commit = new CowCommit<T>(before, after, version + 1);
        Store(after, version + 1);
        return true;
    }

    /// <summary>Ends a commit whose swap has succeeded.</summary>
    private void Store(T value, long version)
    {
        // After the swap, which is a full fence: see WaitForChangeAsync.
        Waiters? waiters = Atomic.Read(in _waiters);
        if (waiters is not null)
        {
            // Nobody else takes them while the bit is set, and nobody publishes others where there are some.
            Atomic.Write(ref _waiters, null);
        }

        // The value after the swap, for readers of both, and before whatever this thread reads next, perhaps of another cell: so it is a swap
        // itself. The word after the value, for those who find it: a release.
        _ = Atomic.Swap(ref _value, value);
        Atomic.Write(ref _word, version << VersionShift);
        waiters?.SetResult((value, version));
    }
}
