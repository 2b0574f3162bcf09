namespace CowCollections.Tests.Concurrency;

/// <summary>Equal snapshots are equal also while another thread computes the hash code of one.</summary>
public sealed class EqualityRaceTests
{
    private const int Rounds = 4_000;
    private const int Pairs = 10;

    [Fact]
    public void Of_texts() => Check(static number => new CowStringSnapshot($"{number}"));

    [Fact]
    public void Of_lists() => Check(static number => CowListSnapshot<int>.Empty.Add(number));

    [Fact]
    public void Of_dictionaries() => Check(static number => CowDictionarySnapshot<int, int>.Empty.Add(number, number));

    [Fact]
    public void Of_sets() => Check(static number => CowSetSnapshot<int>.Empty.Add(number));

    private static void Check<T>(Func<int, T> make)
        where T : class, IEquatable<T>
    {
        T[] left = [.. Enumerable.Range(0, Rounds * Pairs).Select(make)];
        T[] right = [.. Enumerable.Range(0, Rounds * Pairs).Select(make)];
        int[] hashes = [.. left.Select(static each => each.GetHashCode())];
        int threads = 0;
        int wrong = 0;
        var meeting = new Meeting();
        Crew.RunOnce(2, _ =>
        {
            bool compares = Interlocked.Increment(ref threads) == 1;
            int times = 0;
            for (int i = 0; i < left.Length; i++)
            {
                if (i % Pairs == 0)
                {
                    meeting.Meet(ref times);
                }

                // Not asserted here, where the other would wait for ever.
                bool isRight = compares ? left[i].Equals(right[i]) : right[i].GetHashCode() == hashes[i];
                Interlocked.Add(ref wrong, isRight ? 0 : 1);
            }
        });
        Assert.Equal(0, wrong);
    }
}
