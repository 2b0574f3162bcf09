using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults;

/// <summary>A list in one of the states of sharing, with all who share its buffer, and what each of them must show.</summary>
internal sealed class Sharers
{
    private readonly CowList<Fragile>? _clone;
    private readonly CowListSnapshot<Fragile>? _snapshot;
    private readonly CowLease<CowListSnapshot<Fragile>>? _lease;
    private Fragile[] _expected;

    internal Sharers(ListLayout layout, Sharing sharing, int count)
    {
        List = layout.Make(count, Fragile.From);
        _expected = List.ToArray();
        _clone = sharing is Sharing.Cloned ? List.Clone() : null;
        _snapshot = sharing is Sharing.Seen ? List.Snapshot() : null;
        _lease = sharing is Sharing.Lent ? List.Lease() : null;
    }

    internal CowList<Fragile> List { get; }

    /// <summary>After an operation that succeeded the list may differ; nobody else may.</summary>
    internal void AssertOthersUnchanged()
    {
        AssertSame(_clone?.ToArray());
        AssertSame(_snapshot?.ToArray());
        AssertSame(_lease?.Snapshot.ToArray());
    }

    internal void AssertUnchanged()
    {
        AssertSame(List.ToArray());
        AssertOthersUnchanged();
    }

    /// <summary>Writes everywhere: whoever was damaged unseen shows it now.</summary>
    internal void AssertIndependent()
    {
        List<Fragile> model = [.. List];
        for (int i = 0; i < List.Count; i += 3)
        {
            List[i] = model[i] = Fragile.From(-i);
        }

        List.Add(Fragile.From(-1));
        model.Add(List[^1]);
        AssertOthersUnchanged();
        _clone?.Insert(1, Fragile.From(-2));
        _expected = [.. model];
        AssertSame(List.ToArray());
    }

    private void AssertSame(Fragile[]? actual)
        => Assert.True(actual is null || actual.SequenceEqual(_expected, ReferenceEqualityComparer.Instance), "The elements have changed.");
}
