namespace CowCollections.Benchmarks.Bars.Live;

/// <summary>The bars of <see cref="CowLiveDictionary{TKey, TValue}"/>.</summary>
internal static class LiveBars
{
    internal static readonly Bar[] All =
    [
        new("H1", "live dictionary, Add from empty, set: 1.5 × ConcurrentDictionary", Writing.Measure),
        new("H2", "live dictionary, a whole snapshot of 1M while a thread writes: 1 µs", Seeing.Measure),
    ];
}
