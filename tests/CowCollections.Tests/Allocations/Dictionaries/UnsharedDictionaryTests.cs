using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations.Dictionaries;

/// <summary>What allocates nothing while nobody shares.</summary>
/// <remarks>Value types as keys in optimized code only: other code boxes a value to compare it with null.</remarks>
public class UnsharedDictionaryTests
{
    private const int Count = 3000;

    public static TheoryData<string> Operations => [.. UnsharedOperations<string>.All.Keys];

    public static TheoryData<string> Reading => [.. UnsharedOperations<string>.Reading.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Nothing_is_allocated(string operation)
    {
        // Who enumerates more makes runs of pages: see PageRunTests.
        int count = operation.StartsWith("Foreach", StringComparison.Ordinal) ? HashCursor<int, int>.Many : Count;
        AssertNothing(operation, count, Label.From, null);
        AssertNothing(operation, count, Entries.OfStrings.Key, null);
        AssertNothing(operation, Count / 10, Entries.Deep.Key, ReadableHash.Comparer);
#if !DEBUG
        AssertNothing(operation, count, number => number, null);
        AssertNothing(operation, count, number => number, Entries.OfFewHashes.Comparer);
        AssertNothing(operation, count, Small.From, null);
#endif
    }

    [Fact]
    public void What_is_cleared_is_filled_again_in_the_same_pages()
    {
        string[] keys = [.. Enumerable.Range(0, Count).Select(Entries.OfStrings.Key)];
        CowDictionary<string, int> dictionary = keys.ToCowDictionary(static key => key, static _ => 1);
        Assert.Equal(0, Allocated.By(
            () => dictionary,
            each =>
            {
                each.Clear();
                foreach (string key in keys)
                {
                    each.Add(key, 1);
                }
            }));
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public void Reading_a_snapshot_allocates_nothing(string operation)
    {
        AssertNothingRead(operation, Label.From);
        AssertNothingRead(operation, Entries.OfStrings.Key);
#if !DEBUG
        AssertNothingRead(operation, number => number);
        AssertNothingRead(operation, Small.From);
#endif
    }

    private static void AssertNothing<TKey>(string operation, int count, Func<int, TKey> key, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Subject<CowDictionary<TKey, int>, TKey> subject = UnsharedOperations<TKey>.New(count, key, comparer);
        Assert.Equal(0, Allocated.By(() => subject, UnsharedOperations<TKey>.All[operation]));
        Assert.Equal(0, Allocated.By(() => AloneAgain(subject), UnsharedOperations<TKey>.All[operation]));
    }

    private static void AssertNothingRead<TKey>(string operation, Func<int, TKey> key)
        where TKey : notnull
    {
        Subject<CowDictionary<TKey, int>, TKey> subject = UnsharedOperations<TKey>.New(Count, key, null);
        var read = new Subject<CowDictionarySnapshot<TKey, int>, TKey>(subject.Dictionary.Snapshot(), subject.Present, subject.Absent);
        Assert.Equal(0, Allocated.By(() => read, UnsharedOperations<TKey>.Reading[operation]));
    }

    /// <summary>Was shared, is alone again, and has found that out.</summary>
    private static Subject<CowDictionary<TKey, int>, TKey> AloneAgain<TKey>(Subject<CowDictionary<TKey, int>, TKey> subject)
        where TKey : notnull
    {
        subject.Dictionary.Lease().Dispose();
        subject.Dictionary.Clone().Clear();
        subject.Dictionary[subject.Present] = 0;
        return subject;
    }
}
