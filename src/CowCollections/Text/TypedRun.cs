using CowCollections.Sharing;

namespace CowCollections.Text;

/// <summary>The characters that a <see cref="PendingEdit"/> adds. Sharers see as many of them as they count.</summary>
internal sealed class TypedRun(int capacity)
{
    /// <summary>Runs do not get longer than this: longer ones go into the pages.</summary>
    internal const int Most = 256;

    private const int Least = 24;

    /// <summary>Invariant: what a sharer counts is never written again.</summary>
    internal readonly char[] Characters = new char[Math.Clamp(capacity, Least, Most)];

    private Share _share;

    /// <summary>Lets another text see the first <paramref name="used"/> characters, for ever. May run on several threads at once.</summary>
    internal void Capture(int used) => _share.Capture(Characters, used);

    /// <summary>
    /// Whether the caller may write the characters from <paramref name="from"/> to <paramref name="to"/>: because nobody
    /// shares the run, or because it is the first to claim that room.
    /// </summary>
    internal bool TryClaim(int from, int to)
        => to <= Characters.Length && (_share.IsUnshared || from == to || _share.TryClaim(from, to));

    /// <summary>Whether the caller may write the first <paramref name="length"/> characters, because nobody shares the run.</summary>
    internal bool TryOwn(int length) => length <= Characters.Length && _share.IsUnshared;
}
