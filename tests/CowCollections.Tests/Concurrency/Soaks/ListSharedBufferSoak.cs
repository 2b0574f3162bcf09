using CowCollections.Tests.Support;
using Xunit.Abstractions;

namespace CowCollections.Tests.Concurrency.Soaks;

/// <summary>Lists: element 0 is the checksum of the others, in their order.</summary>
public sealed class ListSharedBufferSoak(ITestOutputHelper output)
    : SharedBufferSoak<IReadOnlyList<Small>, CowList<Small>, CowListSnapshot<Small>>(output)
{
    private protected override int[] Counts => [6, 60, 300];

    private protected override CowList<Small> New(int count) => [.. Enumerable.Range(0, count).Select(Small.From)];

    private protected override CowList<Small> Clone(CowList<Small> handle) => handle.Clone();

    private protected override CowListSnapshot<Small> Snapshot(CowList<Small> handle) => handle.Snapshot();

    private protected override CowLease<CowListSnapshot<Small>> Lease(CowList<Small> handle) => handle.Lease();

    private protected override CowList<Small> ToHandle(CowListSnapshot<Small> snapshot) => snapshot.ToCowList();

    private protected override void Clear(CowList<Small> handle) => handle.Clear();

    private protected override void Edit(CowList<Small> handle, Random random)
    {
        int index = random.Next(1, handle.Count);
        var value = new Small(random.Next());
        switch (random.Next(5))
        {
            case 0:
                handle.Insert(index, value);
                handle.RemoveAt(handle.Count - 1);
                break;
            case 1:
                handle.RemoveAt(index);
                handle.Add(value);
                break;
            case 2:
                CowList<Small> moved = handle.GetRange(index, handle.Count - index);
                handle.RemoveRange(index, moved.Count);
                handle.AddRange(moved);
                break;
            case 3 when random.Next(10) == 0:
                handle.Flatten();
                break;
            default:
                handle[index] = value;
                break;
        }
    }

    private protected override int ChecksumOf(IReadOnlyList<Small> contents)
    {
        var hash = new HashCode();
        for (int index = 1; index < contents.Count; index++)
        {
            hash.Add(contents[index].Value);
        }

        return hash.ToHashCode();
    }

    private protected override int SealOf(IReadOnlyList<Small> contents) => contents[0].Value;

    private protected override void SetSeal(CowList<Small> handle, int checksum) => handle[0] = new Small(checksum);
}
