namespace CowCollections.Interleavings.Races;

/// <summary>A set that is written by an operation.</summary>
internal sealed class SetRace(int count, Action<CowSet<int>> write) : Race<CowSet<int>, CowSetSnapshot<int>, int>
{
    private const int Written = -1;

    private protected override CowSet<int> New() => [.. Enumerable.Range(0, count)];

    private protected override void Write(CowSet<int> handle) => write(handle);

    /// <summary>Takes one away as well, so that an item of another lies in its place.</summary>
    private protected override void Overwrite(CowSet<int> handle)
    {
        handle.Remove(handle.FirstOrDefault());
        handle.Add(Written);
    }

    private protected override CowSet<int> Clone(CowSet<int> handle) => handle.Clone();

    private protected override CowSetSnapshot<int> Snapshot(CowSet<int> handle) => handle.Snapshot();

    private protected override CowLease<CowSetSnapshot<int>> Lease(CowSet<int> handle) => handle.Lease();

    private protected override CowSet<int> ToHandle(CowSetSnapshot<int> snapshot) => snapshot.ToCowSet();

    private protected override int[] Read(IEnumerable<int> items) => [.. items.Order()];
}
