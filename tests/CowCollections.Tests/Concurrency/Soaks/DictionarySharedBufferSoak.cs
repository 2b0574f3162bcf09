using Xunit.Abstractions;

namespace CowCollections.Tests.Concurrency.Soaks;

/// <summary>Dictionaries: the value of key -1 is the sum of what the other entries hash to.</summary>
public sealed class DictionarySharedBufferSoak(ITestOutputHelper output)
    : SharedBufferSoak<IReadOnlyDictionary<int, int>, CowDictionary<int, int>, CowDictionarySnapshot<int, int>>(output)
{
    private const int Seal = -1;

    private protected override int[] Counts => [9, 60, 600];

    private protected override CowDictionary<int, int> New(int count)
        => new(Enumerable.Range(Seal, count).Select(key => KeyValuePair.Create(key, key)));

    private protected override CowDictionary<int, int> Clone(CowDictionary<int, int> handle) => handle.Clone();

    private protected override CowDictionarySnapshot<int, int> Snapshot(CowDictionary<int, int> handle) => handle.Snapshot();

    private protected override CowLease<CowDictionarySnapshot<int, int>> Lease(CowDictionary<int, int> handle) => handle.Lease();

    private protected override CowDictionary<int, int> ToHandle(CowDictionarySnapshot<int, int> snapshot) => snapshot.ToCowDictionary();

    private protected override void Clear(CowDictionary<int, int> handle) => handle.Clear();

    /// <summary>Keys are drawn from twice as many as there are, so that about as many are removed as are added.</summary>
    private protected override void Edit(CowDictionary<int, int> handle, Random random)
    {
        int key = random.Next(2 * handle.Count);
        switch (random.Next(20))
        {
            case < 8:
                handle[key] = random.Next();
                break;
            case < 19:
                handle.Remove(key);
                handle.TryAdd(random.Next(2 * handle.Count), key);
                break;
            default:
                handle.TrimExcess();
                break;
        }
    }

    private protected override int ChecksumOf(IReadOnlyDictionary<int, int> contents)
    {
        int sum = contents.Count;
        foreach ((int key, int value) in contents)
        {
            sum += key == Seal ? 0 : HashCode.Combine(key, value);
        }

        return sum;
    }

    private protected override int SealOf(IReadOnlyDictionary<int, int> contents) => contents[Seal];

    private protected override void SetSeal(CowDictionary<int, int> handle, int checksum) => handle[Seal] = checksum;
}
