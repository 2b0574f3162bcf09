using CowCollections.Hashing;
using CowCollections.Sharing;
using CowCollections.Tests.Support;
using FsCheck.Fluent;

namespace CowCollections.Tests.Hashing;

/// <summary>Entries that were chosen in no order, some of them again and again, come in the order of the pages, each once.</summary>
public class MarksTests
{
    [Fact]
    public void Marks_come_in_order_and_each_once()
        => Check.Property(
            from depth in Gen.Choose(0, HashOf.Bits)
            from slots in Gen.Elements(1, 20, HashPage<int, int>.Capacity, 100)
            from hashes in Gen.Choose(int.MinValue, int.MaxValue).Select(static number => (uint)number).ListOf()
            from count in Gen.Choose(0, 3000)
            from seed in Gen.Choose(0, int.MaxValue)
            select (Pages: (uint[])[0, .. hashes], depth, slots, count, seed),
            static _ => [],
            static each => AssertSorted(each.Pages, each.depth, each.slots, each.count, new Random(each.seed)),
            count: 300);

    [Fact]
    public void A_sequence_may_be_much_longer_than_a_set_that_it_is_compared_with()
    {
        CowSet<int> set = [.. Enumerable.Range(0, 100)];
        IEnumerable<int> numbers = Enumerable.Range(0, 100_000).Select(static number => number % 90);
        Assert.True(set.IsSupersetOf(numbers) && !set.IsSubsetOf(numbers) && !set.SetEquals(numbers));
        set.IntersectWith(numbers);
        Assert.Equal(Enumerable.Range(0, 90), set.Order());
        Assert.True(set.IsSubsetOf(numbers) && set.SetEquals(numbers) && !set.IsProperSubsetOf(numbers));
        set.ExceptWith(numbers);
        Assert.Empty(set);
    }

    private static void AssertSorted(uint[] hashes, int depth, int slots, int count, Random random)
    {
        var page = new HashPage<int, int>(OwnerToken.Nobody, depth);
        int entries = hashes.Select(page.FirstHash).Distinct().Count() * slots;
        using var marks = new Marks(entries);
        var expected = new SortedSet<(uint Start, int Index)>();
        for (int added = 0; added < count; added++)
        {
            uint hash = hashes[random.Next(hashes.Length)];
            int index = random.Next(slots);
            marks.Add(page, index, hash);
            expected.Add((page.FirstHash(hash), index));
        }

        // Some are there twice, but not as often as they were added.
        Assert.InRange(marks.Count, expected.Count, Math.Max(100, 5 * entries));
        marks.Sort();
        Assert.Equal(expected, marks.Span.ToArray().Select(static mark => (Marks.StartOf(mark), Marks.IndexOf(mark))));
        int inPages = 0;
        for (ReadOnlySpan<ulong> rest = marks.Span; !rest.IsEmpty; rest = rest[Marks.InFirstPage(rest)..])
        {
            inPages++;
        }

        Assert.Equal(expected.Select(static mark => mark.Start).Distinct().Count(), inPages);
    }
}
