namespace CowCollections.Interleavings.Scheduling;

/// <summary>
/// Two or three threads over shared objects of their own, made anew for each execution, and what must hold afterwards. The
/// threads must do the same in the same schedule: no clock, no randomness, no waiting for each other.
/// </summary>
internal sealed class Scenario(params Action[] threads)
{
    internal IReadOnlyList<Action> Threads => threads;

    /// <summary>Runs after the threads have ended, and throws if something is wrong.</summary>
    internal required Action Check { get; init; }

    /// <summary>
    /// Whether the threads share memory that they access without a scheduling point; then there is one behind each atomic
    /// access, too.
    /// </summary>
    internal bool HasSilentAccesses { get; init; }

    internal Fault Fault { get; init; }
}
