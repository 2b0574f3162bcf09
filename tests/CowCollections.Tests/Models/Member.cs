using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models;

/// <summary>A handle or a snapshot, lent or not, with the list that it should be equal to.</summary>
internal sealed class Member<T> : PoolMember
{
    private readonly CheckReading<T> _reading;

    internal Member(CowList<T> list, IEnumerable<T> model)
    {
        List = list;
        Model = [.. model];
        _reading = CheckReading<T>.Of(list);
    }

    internal Member(CowListSnapshot<T> snapshot, IEnumerable<T> model, CowLease<CowListSnapshot<T>>? lease = null)
    {
        Snapshot = snapshot;
        Lease = lease;
        Model = [.. model];
        _reading = CheckReading<T>.Of(snapshot);
    }

    internal CowList<T>? List { get; }

    internal CowListSnapshot<T>? Snapshot { get; }

    internal CowLease<CowListSnapshot<T>>? Lease { get; }

    internal List<T> Model { get; }

    internal IEnumerable<T> Elements => (IEnumerable<T>?)List ?? Snapshot!;

    internal override IEnumerable<object> WritableParts => List is null ? [] : CheckEngine<T>.WritableArraysOf(List);

    internal override IEnumerable<object> Parts
        => List is null ? CheckEngine<T>.ArraysOf(Snapshot!) : CheckEngine<T>.ArraysOf(List);

    internal CowListSnapshot<T> ToSnapshot() => Snapshot ?? List!.Snapshot();

    internal override void EqualsModel(int way) => _reading.Equal(Model, way);

    internal override void KeepsInvariants()
    {
        if (List is not null)
        {
            CheckEngine<T>.Invariants(List);
        }
        else
        {
            CheckEngine<T>.Invariants(Snapshot!);
        }
    }
}
