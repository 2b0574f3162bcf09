using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults.Sets;

/// <summary>A set in one of the states of sharing, with all who share its buffer, and what each of them must show.</summary>
internal sealed class SetSharers
{
    private readonly CowSet<int>? _clone;
    private readonly CowSetSnapshot<int>? _snapshot;
    private readonly CowLease<CowSetSnapshot<int>>? _lease;
    private readonly int[] _expected;

    internal SetSharers(Sharing sharing, int count, IEqualityComparer<int> comparer)
    {
        Set = new CowSet<int>(Enumerable.Range(0, count), comparer);
        _expected = [.. Set];
        _clone = sharing is Sharing.Cloned ? Set.Clone() : null;
        _snapshot = sharing is Sharing.Seen ? Set.Snapshot() : null;
        _lease = sharing is Sharing.Lent ? Set.Lease() : null;
    }

    internal CowSet<int> Set { get; }

    /// <summary>After an operation that succeeded the set may differ; nobody else may.</summary>
    internal void AssertOthersUnchanged()
    {
        AssertSame(_clone);
        AssertSame(_snapshot);
        AssertSame(_lease?.Snapshot);
    }

    internal void AssertUnchanged()
    {
        AssertSame(Set);
        AssertOthersUnchanged();
    }

    /// <summary>Writes everywhere: whoever was damaged unseen shows it now.</summary>
    internal void AssertIndependent()
    {
        HashSet<int> model = [.. Set];
        for (int item = 0; item < 60; item += 3)
        {
            Assert.Equal(model.Remove(item), Set.Remove(item));
            Assert.Equal(model.Add(item + 2000), Set.Add(item + 2000));
        }

        Assert.True(Set.SetEquals(model));
        CheckSet<int>.Invariants(Set);
        AssertOthersUnchanged();
    }

    private void AssertSame(IEnumerable<int>? items)
        => Assert.True(items is null || items.SequenceEqual(_expected), "The items have changed.");
}
