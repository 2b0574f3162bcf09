namespace CowCollections.Interleavings.Scheduling;

/// <summary>The actors of an exploration.</summary>
internal sealed class Cast(int count) : IDisposable
{
    internal IReadOnlyList<Actor> Actors { get; } = [.. Enumerable.Range(0, count).Select(id => new Actor(id))];

    public void Dispose()
    {
        foreach (Actor actor in Actors)
        {
            actor.Dispose();
        }
    }
}
