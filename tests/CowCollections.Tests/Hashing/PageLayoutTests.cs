using System.Runtime.CompilerServices;
using CowCollections.Hashing;
using CowCollections.Sharing;

namespace CowCollections.Tests.Hashing;

/// <summary>Where in a page the runtime puts what: what is looked up lies close together, and the cache is asked for keys by their place.</summary>
public class PageLayoutTests
{
    /// <summary>What each object has in front of its fields, the type, and in front of itself.</summary>
    private const int Type = 8;
    private const int Header = 8;

    [Fact]
    public void Keys_lie_where_they_are_fetched_from()
    {
        Assert.Equal(HashPage<int, int>.KeysStart, KeysStart(new HashPage<int, int>(OwnerToken.Nobody, 0)));
        Assert.Equal(HashPage<long, string>.KeysStart, KeysStart(new HashPage<long, string>(OwnerToken.Nobody, 0)));
        Assert.Equal(HashPage<string, int>.KeysStart, KeysStart(new HashedPage<string, int>(OwnerToken.Nobody, 0)));
        Assert.Equal(HashPage<string, Nothing>.KeysStart, KeysStart(new HashedPage<string, Nothing>(OwnerToken.Nobody, 0)));
    }

    [Fact]
    public void Tags_lie_just_before_the_keys()
    {
        var page = new HashPage<long, int>(OwnerToken.Nobody, 0);
        Assert.Equal(HashPage<long, int>.Capacity, Unsafe.ByteOffset(ref page.TagAt(0), ref Unsafe.As<long, byte>(ref page.KeyAt(0))));
    }

    [Fact]
    public void A_page_takes_no_more_bytes_than_it_says()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var page = new HashPage<int, int>(OwnerToken.Nobody, 0);
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(page);
        Assert.Equal(Header + HashPage<int, int>.Size, taken);
    }

    /// <remarks>Looked at as a box, whose value is its first field, and lies behind the type.</remarks>
    private static long KeysStart<TKey, TValue>(HashPage<TKey, TValue> page)
        => Type + Unsafe.ByteOffset(ref Unsafe.As<StrongBox<byte>>(page).Value, ref Unsafe.As<TKey, byte>(ref page.KeyAt(0)));
}
