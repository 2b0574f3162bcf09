using CowCollections.Interleavings.Lists;

namespace CowCollections.Interleavings.Races;

/// <summary>A list that is written by a mutator.</summary>
internal sealed class ListRace<T>(StartLayout layout, Mutator mutator) : Race<CowList<T>, CowListSnapshot<T>, T>
    where T : IItem<T>
{
    private const int Written = 10;

    private protected override CowList<T> New() => Steps.NewList<T>(layout);

    private protected override void Write(CowList<T> handle) => Steps.Mutate(handle, mutator, Written);

    private protected override void Overwrite(CowList<T> handle)
    {
        if (handle.Count > 0)
        {
            handle[0] = T.From(Written + 1);
        }

        handle.Add(T.From(Written + 2));
    }

    private protected override CowList<T> Clone(CowList<T> handle) => handle.Clone();

    private protected override CowListSnapshot<T> Snapshot(CowList<T> handle) => handle.Snapshot();

    private protected override CowLease<CowListSnapshot<T>> Lease(CowList<T> handle) => handle.Lease();

    private protected override CowList<T> ToHandle(CowListSnapshot<T> snapshot) => snapshot.ToCowList();
}
