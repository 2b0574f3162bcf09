using CowCollections.Sharing;

namespace CowCollections;

/// <content>Waiting for the next commit.</content>
public sealed partial class CowCell<T>
{
    /// <summary>Those who wait for the next commit, which takes them out; null if nobody does.</summary>
    private Waiters? _waiters;

    /// <summary>Waits until the cell has another version than one that is known.</summary>
    /// <param name="version">The version that the caller has seen.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>
    /// A value and its version. If several commits come in quick succession it may be any of theirs, and there may be newer
    /// ones when the caller goes on: who follows a cell sees its last value, but not each one.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; it is in the exception.</exception>
    /// <remarks>
    /// <para>A loop that misses no last value:</para>
    /// <code>
    /// (Settings settings, long version) = cell.Read();
    /// while (true)
    /// {
    ///     Apply(settings);
    ///     (settings, version) = await cell.WaitForChangeAsync(version, cancellationToken);
    /// }
    /// </code>
    /// <para>
    /// Time: O(1); it ends at once if the cell has another version already. A commit costs nothing more while nobody waits,
    /// and never runs what comes after the waiting itself.
    /// </para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public Task<(T Value, long Version)> WaitForChangeAsync(long version, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<(T Value, long Version)>(cancellationToken);
        }

        if (Version != version)
        {
            return Task.FromResult(Read());
        }

        Waiters waiters = Atomic.Read(in _waiters) ?? Atomic.GetOrPublish(ref _waiters, new Waiters());

        // The second look. If it finds the version unchanged, the next commit swaps the word later than this read, and then
        // looks for waiters: it finds these, because publishing them and the swap are full fences. If it finds another, these
        // may be waiting for a later commit. Whoever published them stays harmless: the next commit takes them.
        return Version != version ? Task.FromResult(Read()) : waiters.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Ended by the commit that takes it; what follows runs elsewhere, not on the committing thread.</summary>
    private sealed class Waiters()
        : TaskCompletionSource<(T Value, long Version)>(TaskCreationOptions.RunContinuationsAsynchronously);
}
