using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models;

/// <summary>A snapshot that is read by index often enough finds elements through an index of its pages, and finds the same.</summary>
public class PageIndexTests
{
    /// <summary>More than any layout has pages.</summary>
    private const int Reads = 2000;

    public static TheoryData<string> Paged
        => [.. Layout<TinyInt>.All.Where(static each => CheckEngine<TinyInt>.IsPaged(each.Value(Number))).Select(static each => each.Key)];

    [Theory]
    [MemberData(nameof(Paged))]
    public void All_elements_are_found_before_and_after_there_is_an_index(string layout)
    {
        CowList<TinyInt> list = Layout<TinyInt>.All[layout](Number);
        TinyInt[] model = list.ToArray();
        CowListSnapshot<TinyInt> snapshot = list.Snapshot();
        list[0] = new TinyInt(-1);

        Assert.False(CheckEngine<TinyInt>.HasIndex(snapshot));
        ReadAtRandom(snapshot, model);
        Assert.True(CheckEngine<TinyInt>.HasIndex(snapshot) || model.Length <= 4);
        Assert.Equal(model, Enumerable.Range(0, model.Length).Select(i => snapshot[i]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void All_elements_are_found_in_pages_of_all_lengths(int seed)
    {
        var random = new Random(seed);
        var model = new List<TinyInt>();
        CowList<TinyInt> list = [];
        for (int round = 0; round < 30; round++)
        {
            for (int i = 0; i < 40; i++)
            {
                int index = random.Next(model.Count + 1);
                model.Insert(index, new TinyInt(i));
                list.Insert(index, new TinyInt(i));
            }

            // Ranges that end within pages leave thin ones.
            int from = random.Next(model.Count / 2);
            int removed = random.Next(20);
            model.RemoveRange(from, removed);
            list.RemoveRange(from, removed);
            ReadAtRandom(list.Snapshot(), [.. model]);
        }

        Assert.True(CheckEngine<TinyInt>.IsPaged(list));
    }

    [Fact]
    public void Pages_that_nobody_has_written_since_they_were_one_array_are_found()
    {
        TinyInt[] model = [.. Enumerable.Range(0, 1000).Select(Number)];
        CowList<TinyInt> list = [.. model];
        _ = list.Snapshot();
        list[500] = model[500];

        ReadAtRandom(list.Snapshot(), model);
        ReadAtRandom(list.Snapshot()[3..997], model[3..997]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_lies_behind_a_thin_page_is_found(int pagesAWrite)
    {
        CowList<int> whole = [.. Enumerable.Range(0, 2560)];
        CowListSnapshot<int> before = whole.Snapshot();
        for (int i = 0; i < whole.Count; i += 128 * pagesAWrite)
        {
            whole[i] = before[i];
        }

        // The slice begins within a page, so that three pages are in one stretch. Of one of them one element is left, between full ones.
        CowList<int> joined = whole.GetRange(30, 2500);
        joined.RemoveRange(98 + (10 * 128), 127);
        CowListSnapshot<int> snapshot = joined.Snapshot();
        Assert.Contains(snapshot.Pages, static page => page.Length == 1);

        int[] model = joined.ToArray();
        for (int round = 0; round < 3; round++)
        {
            Assert.Equal(model, Enumerable.Range(0, model.Length).Select(i => snapshot[i]));
        }
    }

    [Fact]
    public void Nearly_all_elements_are_found_in_one_step_however_the_pages_were_edited()
    {
        CowList<int> list = [.. Enumerable.Range(0, 20_000)];
        _ = list.Snapshot();
        var random = new Random(1);
        for (int i = 0; i < 500; i++)
        {
            list.RemoveAt(random.Next(list.Count));
            list.Insert(random.Next(list.Count), i);
        }

        CowListSnapshot<int> snapshot = list.Snapshot();
        ReadAtRandom(snapshot, list.ToArray());

        int found = Enumerable.Range(0, list.Count).Count(i => CheckEngine<int>.IsInIndex(snapshot, i));
        Assert.InRange(found, list.Count * 9 / 10, list.Count);
    }

    [Fact]
    public void A_leased_snapshot_makes_none_because_its_pages_may_be_written_later()
    {
        CowList<TinyInt> list = Layout<TinyInt>.All["pages of its own"](Number);
        TinyInt[] model = list.ToArray();
        using (CowLease<CowListSnapshot<TinyInt>> lease = list.Lease())
        {
            ReadAtRandom(lease.Snapshot, model);
            Assert.False(CheckEngine<TinyInt>.HasIndex(lease.Snapshot));
        }

        list[5] = model[5] = new TinyInt(-5);
        ReadAtRandom(list.Snapshot(), model);
    }

    [Fact]
    public void What_enumerates_only_makes_none()
    {
        CowListSnapshot<TinyInt> snapshot = Layout<TinyInt>.All["pages of its own"](Number).Snapshot();
        for (int i = 0; i < Reads; i++)
        {
            Assert.Equal(snapshot.Count, snapshot.ToArray().Length);
        }

        Assert.False(CheckEngine<TinyInt>.HasIndex(snapshot));
    }

    private static TinyInt Number(int number) => new(number);

    private static void ReadAtRandom<T>(CowListSnapshot<T> snapshot, T[] model)
    {
        var random = new Random(model.Length);
        for (int i = 0; i < Reads; i++)
        {
            int index = random.Next(model.Length);
            Assert.Equal(model[index], snapshot[index]);
        }
    }
}
