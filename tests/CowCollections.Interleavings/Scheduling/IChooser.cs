namespace CowCollections.Interleavings.Scheduling;

/// <summary>Decides who runs next.</summary>
internal interface IChooser
{
    /// <summary>The thread that goes on.</summary>
    /// <param name="enabled">The threads that have not ended, one bit each.</param>
    /// <param name="current">The thread that is at a scheduling point, or -1 if it has just ended or none has begun.</param>
    int Choose(int enabled, int current);
}
