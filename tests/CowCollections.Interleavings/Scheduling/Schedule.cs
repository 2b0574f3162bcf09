namespace CowCollections.Interleavings.Scheduling;

/// <summary>Who ran when, in one execution.</summary>
internal sealed class Schedule(IReadOnlyList<Step> steps)
{
    /// <summary>One letter a step, which is all that <see cref="Explorer.Replay"/> needs.</summary>
    internal string Key => string.Concat(steps.Select(step => NameOf(step.Thread)));

    public override string ToString()
        => $"replay with \"{Key}\"{Environment.NewLine}{string.Join(Environment.NewLine, steps)}";

    internal static char NameOf(int thread) => (char)('A' + thread);

    internal static int ThreadOf(char name) => name - 'A';
}
