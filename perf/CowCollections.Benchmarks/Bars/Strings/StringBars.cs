namespace CowCollections.Benchmarks.Bars.Strings;

/// <summary>The bars of <see cref="CowString"/> and <see cref="CowStringSnapshot"/>.</summary>
internal static class StringBars
{
    internal static readonly Bar[] All =
    [
        new("T1", "append char, string, from empty: 1.1 × StringBuilder", Appending.Measure),
        new("T2", "replay of a recorded session, no snapshots: 0.35 × ImmutableList<char>, 0.1 × StringBuilder", Replaying.Plain),
        new("T3", "the same, every transaction's snapshot kept: 0.8 × ImmutableList<char>", Replaying.Kept),
        new("T4", "IndexOf, equality, hash on flat text: 1.1 × string", FlatReading.Measure),
        new("T5", "clone of a text of 10M characters and one insertion in the middle: 2 µs", Copying.CloneAndInsert),
        new("T6", "substring of it: 0.5 µs", Copying.Substring),
    ];
}
