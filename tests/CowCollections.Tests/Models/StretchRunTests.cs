using CowCollections.Sequences;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models;

/// <summary>Who enumerates a paged list makes runs of its stretches, which its tree keeps as long as they are its own.</summary>
public class StretchRunTests
{
    /// <summary>So many elements that their stretches are in several runs.</summary>
    private const int Many = 50_000;

    public static TheoryData<ListLayout> PagedLayouts => [ListLayout.Paged, ListLayout.Grown];

    [Theory]
    [MemberData(nameof(PagedLayouts))]
    public void The_stretches_of_a_list_are_listed_once(ListLayout layout)
    {
        CowList<int> list = layout.Make(Many, i => i);
        AssertElements(Many, list);
        StretchRun<int>? kept = CheckEngine<int>.KeptBy(list);
        Assert.NotNull(kept);

        // What is written within a page of its own, and what is appended to the tail or removed there, leaves them as they are; and who shares them finds them.
        list[7] = 7;
        list.AddRange([Many, -1, -2]);
        list.RemoveRange(Many + 1, 2);
        CowListSnapshot<int> snapshot = list.Snapshot();
        CowList<int> clone = list.Clone();
        Assert.Same(kept, CheckEngine<int>.KeptBy(clone));
        AssertElements(Many + 1, snapshot);
        AssertElements(Many + 1, clone);
        Assert.Same(kept, CheckEngine<int>.KeptBy(list));

        // Pages that are copied, divided or made shorter lie elsewhere.
        list[7] = -1;
        Assert.Null(CheckEngine<int>.KeptBy(list));
        Assert.Same(kept, CheckEngine<int>.KeptBy(clone));
        Assert.Equal(-1, list.ElementAt(7));
        AssertElements(Many + 1, snapshot);
        AssertForgets(list, each => each.Insert(1_000, 5));
        AssertForgets(list, each => each.RemoveAt(1_000));
        AssertForgets(list, each => each.RemoveRange(2_000, 3_000));
        AssertForgets(list, each => each.InsertRange(3_000, clone));
        AssertForgets(list, each => each.AddRange(new int[2_000]));
        AssertForgets(list, each => each.RemoveRange(list.Count - 2_000, 2_000));
    }

    [Fact]
    public void Another_thread_than_the_one_that_wrote_lists_them_once()
    {
        CowList<int> list = ListLayout.Grown.Make(Many, i => i);
        OtherThread.Runs(() => AssertElements(Many, list));
        StretchRun<int>? kept = CheckEngine<int>.KeptBy(list);
        Assert.NotNull(kept);
        AssertElements(Many, list);
        Assert.Same(kept, CheckEngine<int>.KeptBy(list));
    }

    [Fact]
    public void The_stretches_of_what_is_lent_are_kept_until_the_list_is_written_after_the_lease()
    {
        CowList<int> list = ListLayout.Grown.Make(Many, i => i);
        StretchRun<int>? kept;
        using (CowLease<CowListSnapshot<int>> lease = list.Lease())
        {
            AssertElements(Many, lease.Snapshot);
            kept = CheckEngine<int>.KeptBy(list);
            Assert.NotNull(kept);
            int read = 0;
            foreach (ReadOnlyMemory<int> page in lease.Snapshot.Pages)
            {
                Assert.Equal(read, page.Span[0]);
                read += page.Length;
            }

            Assert.Equal(Many, read);
        }

        Assert.Same(kept, CheckEngine<int>.KeptBy(list));
        AssertElements(Many, list);
        list.Insert(Many / 2, -1);
        Assert.Null(CheckEngine<int>.KeptBy(list));
        Assert.Equal(-1, list.ElementAt(Many / 2));
    }

    [Theory]
    [MemberData(nameof(PagedLayouts))]
    public void A_copied_enumerator_goes_its_own_way(ListLayout layout)
    {
        CowList<int> list = layout.Make(Many, i => i);
        CowList<int>.Enumerator first = list.GetEnumerator();
        for (int read = 0; read < Many; read++)
        {
            Assert.True(first.MoveNext());
            Assert.Equal(read, first.Current);
            if (read % 1_009 == 0)
            {
                CowList<int>.Enumerator copy = first;
                for (int next = read + 1; next < Math.Min(read + 10_000, Many); next++)
                {
                    Assert.True(copy.MoveNext());
                    Assert.Equal(next, copy.Current);
                }
            }
        }

        Assert.False(first.MoveNext());
        Assert.False(first.MoveNext());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_done_the_stretches_that_are_kept_are_those_of_the_list(int seed)
    {
        var random = new Random(seed);
        List<int> model = [.. Enumerable.Range(0, 20_000)];
        CowList<int> list = ListLayout.Grown.Make(model.Count, i => i);
        List<(CowListSnapshot<int> Snapshot, int[] Elements)> snapshots = [];
        for (int step = 0; step < 400; step++)
        {
            // Some of the runs, or all.
            int read = random.Next(3) * random.Next(list.Count + 1);
            Assert.Equal(model.Take(read), list.TakeWhile((_, index) => index < read));
            Change(list, model, random);
            CheckEngine<int>.Invariants(list);
            if (random.Next(5) == 0)
            {
                Assert.Equal(model, list);
            }

            if (random.Next(20) == 0)
            {
                snapshots.Add((list.Snapshot(), [.. model]));
            }
        }

        foreach ((CowListSnapshot<int> snapshot, int[] elements) in snapshots)
        {
            CheckEngine<int>.Invariants(snapshot);
            Assert.Equal(elements, snapshot);
        }
    }

#if !DEBUG
    [Fact]
    public void Only_who_is_the_first_to_enumerate_allocates()
    {
        const long Run = 2_600;
        Assert.Equal(0, Enumerated(() => ListLayout.Flat.Make(Many, i => i)));
        Assert.Equal(0, Allocated.By(() => ListLayout.Grown.Make(Many, i => i), static list =>
        {
            foreach (int element in list)
            {
                if (element == 200)
                {
                    break;
                }
            }
        }));
        Assert.InRange(Enumerated(() => ListLayout.Paged.Make(5_000, i => i)), 1, Run);
        Assert.InRange(Enumerated(() => ListLayout.Grown.Make(Many, i => i)), Run, Many * sizeof(int) / 10);

        CowListSnapshot<int> snapshot = ListLayout.Grown.Make(Many, i => i).Snapshot();
        AssertElements(Many, snapshot);
        Assert.Equal(0, Allocated.By(() => snapshot, static each =>
        {
            foreach (int element in each)
            {
                _ = element;
            }
        }));

        static long Enumerated(Func<CowList<int>> make) => Allocated.By(make, static list =>
        {
            foreach (int element in list)
            {
                _ = element;
            }
        });
    }
#endif

    private static void Change(CowList<int> list, List<int> model, Random random)
    {
        int at = random.Next(list.Count + 1);
        int length = Math.Min(random.Next(2) == 0 ? random.Next(4) : random.Next(1_000), list.Count - at);
        int[] values = [.. Enumerable.Repeat(random.Next(), random.Next(2) == 0 ? 1 : random.Next(2_000))];
        switch (random.Next(10))
        {
            case 0 or 1:
                list.InsertRange(at, values);
                model.InsertRange(at, values);
                break;
            case 2 or 3:
                list.RemoveRange(at, length);
                model.RemoveRange(at, length);
                break;
            case 4:
                list.AddRange(values);
                model.AddRange(values);
                break;
            case 5:
                list.RemoveRange(list.Count - length, length);
                model.RemoveRange(model.Count - length, length);
                break;
            case 6:
                int to = random.Next(2) == 0 ? 0 : list.Count;
                list.InsertRange(to, list.GetRange(at, length));
                model.InsertRange(to, model.GetRange(at, length));
                break;
            case 7:
                _ = list.Snapshot();
                Set(list, model, at, length);
                break;
            case 8:
                list.Lease().Dispose();
                Set(list, model, at, length);
                break;
            default:
                list.Reverse(at, length);
                model.Reverse(at, length);
                break;
        }
    }

    private static void Set(CowList<int> list, List<int> model, int at, int length)
    {
        for (int index = at; index < at + length; index++)
        {
            list[index] = model[index] = -index;
        }
    }

    private static void AssertForgets(CowList<int> list, Action<CowList<int>> write)
    {
        int sum = 0;
        foreach (int element in list)
        {
            sum += element;
        }

        Assert.NotNull(CheckEngine<int>.KeptBy(list));
        write(list);
        Assert.Null(CheckEngine<int>.KeptBy(list));
        Assert.Equal(list.ToArray(), list.AsEnumerable());
        CheckEngine<int>.Invariants(list);
    }

    private static void AssertElements(int count, IEnumerable<int> elements)
    {
        int expected = 0;
        foreach (int element in elements)
        {
            Assert.Equal(expected++, element);
        }

        Assert.Equal(count, expected);
    }
}
