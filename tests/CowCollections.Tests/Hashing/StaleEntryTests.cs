using System.Runtime.CompilerServices;
using CowCollections.Hashing;
using CowCollections.Sharing;

namespace CowCollections.Tests.Hashing;

/// <summary>
/// Entries that were found and are gone before they are written: what two threads that write one handle come to. Here it is
/// done by one, so that it happens each time: nothing outside a page is written, and the table stays as it is.
/// </summary>
public class StaleEntryTests
{
    private const int Capacity = HashPage<int, int>.Capacity;

    /// <summary>Entries of a crowded page, in one that has become ordinary, empty, or smaller.</summary>
    /// <param name="found">Which entry was found.</param>
    /// <param name="left">How many are left of those of one hash.</param>
    [Theory]
    [InlineData(Capacity + 7, Capacity)]
    [InlineData(Capacity + 7, 20)]
    [InlineData(Capacity + 7, Capacity + 7)]
    [InlineData(20, 20)]
    [InlineData(3, 0)]
    public void An_entry_that_is_gone_is_neither_removed_nor_written(int found, int left)
    {
        HashBuffer<int, int> buffer = OfOneHash(Capacity + 8);
        using var marks = new Marks(buffer.Value.Count);
        marks.Add(buffer.Value.PageOf(0), found);
        RemoveDownTo(buffer, left);
        Assert.Throws<InvalidOperationException>(() => buffer.RemoveMarked(marks));
        Assert.Throws<InvalidOperationException>(() => Engine<int, int>.Writable(buffer, 0, found) = 77);
        buffer.CheckInvariants();
        Assert.Equal(left, buffer.Value.Count);
        for (int key = 0; key < left; key++)
        {
            Assert.Equal(key, buffer.Value.Find(key));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(HashNode.MostBits + 1)]
    public void A_node_of_no_size_is_not_made(int bits)
        => Assert.Throws<InvalidOperationException>(() => HashNode.Create(OwnerTokens.Next(), 0, bits));

    private static HashBuffer<int, int> OfOneHash(int count)
    {
        var buffer = new HashBuffer<int, int>(EqualityComparer<int>.Create(static (x, y) => x == y, static _ => 0));
        for (int key = 0; key < count; key++)
        {
            buffer.Insert(key, key, overwrite: false);
        }

        return buffer;
    }

    private static void RemoveDownTo(HashBuffer<int, int> buffer, int left)
    {
        while (buffer.Value.Count > left)
        {
            Assert.True(buffer.Remove(buffer.Value.Count - 1));
        }
    }

    private static class Engine<TKey, TValue>
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Writable")]
        internal static extern ref TValue Writable(HashBuffer<TKey, TValue> buffer, uint hash, int index);
    }
}
