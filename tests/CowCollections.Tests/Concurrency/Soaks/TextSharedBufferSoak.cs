using System.Globalization;
using Xunit.Abstractions;

namespace CowCollections.Tests.Concurrency.Soaks;

/// <summary>Texts: the first eight characters are the checksum of the others.</summary>
public sealed class TextSharedBufferSoak(ITestOutputHelper output)
    : SharedBufferSoak<CowText, CowString, CowStringSnapshot>(output)
{
    private const int SealLength = 8;

    /// <summary>One that is copied whole, one of some pages, one of several levels.</summary>
    private protected override int[] Counts => [20, 2_000, 12_000];

    private protected override CowString New(int count) => new('a', count);

    private protected override CowString Clone(CowString handle) => handle.Clone();

    private protected override CowStringSnapshot Snapshot(CowString handle) => handle.Snapshot();

    private protected override CowLease<CowStringSnapshot> Lease(CowString handle) => handle.Lease();

    private protected override CowString ToHandle(CowStringSnapshot snapshot) => snapshot.ToCowString();

    private protected override void Clear(CowString handle) => handle.Clear();

    private protected override void Edit(CowString handle, Random random)
    {
        int index = random.Next(SealLength, handle.Length);
        char value = (char)random.Next(' ', '~');
        switch (random.Next(4))
        {
            case 0:
                handle.Insert(index, value);
                handle.Remove(handle.Length - 1, 1);
                break;
            case 1:
                handle.Remove(index, 1);
                handle.Append(value);
                break;
            case 2 when random.Next(10) == 0:
                handle.Flatten();
                break;
            default:
                handle[index] = value;
                break;
        }
    }

    private protected override int ChecksumOf(CowText contents)
    {
        var hash = new HashCode();
        int index = 0;
        foreach (char c in contents)
        {
            if (index++ >= SealLength)
            {
                hash.Add(c);
            }
        }

        return hash.ToHashCode();
    }

    private protected override int SealOf(CowText contents)
        => int.Parse(contents.ToString(0, SealLength), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private protected override void SetSeal(CowString handle, int checksum)
        => handle.Overwrite(0, SealLength, checksum.ToString("x8", CultureInfo.InvariantCulture));
}
