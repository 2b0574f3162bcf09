using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Sets;

/// <summary>A set or a snapshot of one, lent or not, with the model that it should be equal to.</summary>
internal sealed class SetMember<T> : PoolMember
{
    private readonly CheckItems<T> _reading;

    internal SetMember(CowSet<T> set, IEnumerable<T> model)
    {
        Set = set;
        Model = new HashSet<T>(model, set.Comparer);
        _reading = CheckItems<T>.Of(set);
    }

    internal SetMember(CowSetSnapshot<T> snapshot, IEnumerable<T> model, CowLease<CowSetSnapshot<T>>? lease = null)
    {
        Snapshot = snapshot;
        Lease = lease;
        Model = new HashSet<T>(model, snapshot.Comparer);
        _reading = CheckItems<T>.Of(snapshot);
    }

    internal CowSet<T>? Set { get; }

    internal CowSetSnapshot<T>? Snapshot { get; }

    internal CowLease<CowSetSnapshot<T>>? Lease { get; }

    internal HashSet<T> Model { get; }

    internal IReadOnlySet<T> Items => _reading.Items;

    internal override IEnumerable<object> WritableParts => Set is null ? [] : CheckSet<T>.WritablePartsOf(Set);

    internal override IEnumerable<object> Parts => Set is null ? CheckSet<T>.Walk(Snapshot!).Parts : CheckSet<T>.Walk(Set).Parts;

    internal CowSetSnapshot<T> ToSnapshot() => Snapshot ?? Set!.Snapshot();

    internal override void EqualsModel(int way) => _reading.Equal(Model, way);

    internal override void KeepsInvariants()
    {
        if (Set is not null)
        {
            CheckSet<T>.Invariants(Set);
        }
        else
        {
            CheckSet<T>.Invariants(Snapshot!);
        }
    }
}
