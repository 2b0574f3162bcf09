using Xunit.Abstractions;

namespace CowCollections.Tests.Concurrency.Soaks;

/// <summary>Sets: the one item that is no <see cref="int"/> is the sum of what the others hash to.</summary>
public sealed class SetSharedBufferSoak(ITestOutputHelper output)
    : SharedBufferSoak<IReadOnlySet<long>, CowSet<long>, CowSetSnapshot<long>>(output)
{
    private const long SealBit = 1L << 32;

    private protected override int[] Counts => [9, 60, 600];

    private protected override CowSet<long> New(int count) => [.. Enumerable.Range(0, count - 1), SealBit];

    private protected override CowSet<long> Clone(CowSet<long> handle) => handle.Clone();

    private protected override CowSetSnapshot<long> Snapshot(CowSet<long> handle) => handle.Snapshot();

    private protected override CowLease<CowSetSnapshot<long>> Lease(CowSet<long> handle) => handle.Lease();

    private protected override CowSet<long> ToHandle(CowSetSnapshot<long> snapshot) => snapshot.ToCowSet();

    private protected override void Clear(CowSet<long> handle) => handle.Clear();

    /// <inheritdoc cref="DictionarySharedBufferSoak.Edit"/>
    private protected override void Edit(CowSet<long> handle, Random random)
    {
        int most = 2 * handle.Count;
        switch (random.Next(20))
        {
            case < 10:
                handle.Remove(random.Next(most));
                handle.Add(random.Next(most));
                break;
            case < 19:
                handle.SymmetricExceptWith([random.Next(most), random.Next(most)]);
                break;
            default:
                handle.TrimExcess();
                break;
        }
    }

    private protected override int ChecksumOf(IReadOnlySet<long> contents)
    {
        int sum = contents.Count;
        foreach (long item in contents)
        {
            sum += item >= SealBit ? 0 : HashCode.Combine(item);
        }

        return sum;
    }

    private protected override int SealOf(IReadOnlySet<long> contents) => (int)Inside(contents);

    private protected override void SetSeal(CowSet<long> handle, int checksum)
    {
        handle.Remove(Inside(handle));
        handle.Add(SealBit | (uint)checksum);
    }

    private static long Inside(IReadOnlySet<long> contents) => contents.Single(item => item >= SealBit);
}
