namespace CowCollections.Interleavings.Scheduling;

/// <summary>Repeats a schedule that was printed.</summary>
/// <param name="key">Its <see cref="Schedule.Key"/>.</param>
internal sealed class Recorded(string key) : IChooser
{
    private int _depth;

    /// <summary>Whether the scenario went as recorded. If not, a thread had ended before its step, or the other way round.</summary>
    internal bool IsFaithful { get; private set; } = true;

    public int Choose(int enabled, int current)
    {
        int chosen = _depth < key.Length ? Schedule.ThreadOf(key[_depth++]) : -1;
        IsFaithful &= chosen >= 0 && (enabled >> chosen & 1) != 0;
        return IsFaithful ? chosen : int.TrailingZeroCount(enabled);
    }
}
