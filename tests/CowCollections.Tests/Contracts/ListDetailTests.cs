using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace CowCollections.Tests.Contracts;

/// <summary>What <see cref="List{T}"/> and <see cref="ImmutableList{T}"/> do where it is easily overlooked.</summary>
public class ListDetailTests
{
    [Fact]
    public void An_array_that_is_null_is_no_empty_list()
    {
        int[] none = null!;
        Assert.Equal("collection", Assert.Throws<ArgumentNullException>(() => new CowList<int>(none)).ParamName);
        Assert.Equal("collection", Assert.Throws<ArgumentNullException>(() => new CowList<int>(null!)).ParamName);
        Assert.Equal([1, 2], new CowList<int>(new ArraySegment<int>([0, 1, 2], 1, 2)));
        Assert.Equal([1, 2], new CowList<int>(stackalloc int[] { 1, 2 }));
    }

    [Fact]
    public void Sorting_and_reversing_end_an_enumeration_also_of_few()
    {
        Action<List<int>>[] theirs = [static list => list.Sort(), static list => list.Sort(0, 0, null), static list => list.Sort((_, _) => 0), static list => list.Reverse(), static list => list.Reverse(0, 0)];
        Action<CowList<int>>[] ours = [static list => list.Sort(), static list => list.Sort(0, 0, null), static list => list.Sort((_, _) => 0), static list => list.Reverse(), static list => list.Reverse(0, 0)];
        for (int i = 0; i < ours.Length; i++)
        {
            List<int> peer = [1];
            using List<int>.Enumerator expected = peer.GetEnumerator();
            theirs[i](peer);
            Assert.Throws<InvalidOperationException>(() => expected.MoveNext());
            CowList<int> list = [1];
            CowList<int>.Enumerator enumerator = list.GetEnumerator();
            ours[i](list);
            Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
        }
    }

    [Theory]
    [InlineData(2, int.MinValue)]
    [InlineData(-5, int.MaxValue - 1)]
    [InlineData(2, 1)]
    [InlineData(-5, 1)]
    public void An_index_below_or_behind_an_array_that_begins_elsewhere_is_refused_as_there(int lowerBound, int index)
    {
        var array = Array.CreateInstance(typeof(int), [5], [lowerBound]);
        ArgumentException expected = Assert.ThrowsAny<ArgumentException>(() => ((ICollection)new List<int> { 1 }).CopyTo(array, index));
        Assert.Throws(expected.GetType(), () => ((ICollection)new CowList<int> { 1 }).CopyTo(array, index));
        Assert.Throws(expected.GetType(), () => ((ICollection)CowListSnapshot<int>.Empty.Add(1)).CopyTo(array, index));
    }

    [Fact]
    public void An_immutable_array_that_is_a_copy_leaves_a_lease_as_it_is()
    {
        var list = new CowList<int>(4) { 1, 2, 3 };
        using (CowLease<CowListSnapshot<int>> lease = list.Lease())
        {
            Assert.Equal([1, 2, 3], lease.Snapshot.ToImmutableArray().AsSpan());
        }

        Assert.True(list.IsDetached);
        list.Add(4);
        ImmutableArray<int> shared;
        using (CowLease<CowListSnapshot<int>> lease = list.Lease())
        {
            shared = lease.Snapshot.ToImmutableArray();
        }

        Assert.False(list.IsDetached);
        list[0] = 9;
        Assert.Equal([1, 2, 3, 4], shared.AsSpan());
    }

    [Fact]
    public void What_is_not_generic_takes_an_enum_for_its_number_and_back()
    {
        AssertSame(new CowList<DayOfWeek>(), new List<DayOfWeek>(), 2, null, 2L);
        AssertSame(new CowList<int>(), new List<int>(), DayOfWeek.Tuesday, null, "2");
        AssertSame(new CowList<string>(), new List<string>(), "a", 5, null);
        AssertSame(new CowList<int?>(), new List<int?>(), 5, null, 5L);

        static void AssertSame(IList ours, IList theirs, params object?[] values)
        {
            foreach (object? value in values)
            {
                AssertSameCall(value, static (list, each) => list.Add(each));
                AssertSameCall(value, static (list, each) => list.Insert(0, each));
                AssertSameCall(value, static (list, each) => list[0] = each);
            }

            void AssertSameCall(object? value, Action<IList, object?> call)
            {
                Exception? expected = Record.Exception(() => call(theirs, value));
                Exception? actual = Record.Exception(() => call(ours, value));
                Assert.Equal(expected?.GetType(), actual?.GetType());
                Assert.Equal((expected as ArgumentException)?.ParamName, (actual as ArgumentException)?.ParamName);
                Assert.Equal(theirs, ours);
            }
        }
    }

    [Fact]
    public void The_comparer_of_a_search_is_given_what_is_sought_first()
    {
        CowListSnapshot<int> ours = [0, 1, 2, 3];
        ImmutableList<int> theirs = [0, 1, 2, 3];
        Assert.Equal(Calls(c => theirs.IndexOf(3, 0, 4, c)), Calls(c => ours.IndexOf(3, 0, 4, c)));
        Assert.Equal(Calls(c => theirs.LastIndexOf(1, 3, 4, c)), Calls(c => ours.LastIndexOf(1, 3, 4, c)));
        Assert.Equal(Calls(c => theirs.Remove(2, c)), Calls(c => ours.Remove(2, c)));
        Assert.Equal(Calls(c => theirs.Replace(2, 7, c)), Calls(c => ours.Replace(2, 7, c)));
        Assert.Equal(Calls(c => theirs.RemoveRange([1], c)), Calls(c => ours.RemoveRange([1], c)));

        static List<(int First, int Second)> Calls(Func<IEqualityComparer<int>, object> search)
        {
            var calls = new List<(int First, int Second)>();
            _ = search(EqualityComparer<int>.Create((x, y) =>
            {
                calls.Add((x, y));
                return x == y;
            }));
            return calls;
        }
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(4, 0)]
    [InlineData(1, 9)]
    [InlineData(1, -1)]
    public void A_search_with_a_comparer_names_the_parameter_that_is_out_of_range(int index, int count)
    {
        CowListSnapshot<int> snapshot = [1, 2, 3];
        IEqualityComparer<int> comparer = EqualityComparer<int>.Create((x, y) => x == y);
        AssertSame(() => snapshot.IndexOf(1, index, count), () => snapshot.IndexOf(1, index, count, comparer));
        AssertSame(() => snapshot.LastIndexOf(1, index, count), () => snapshot.LastIndexOf(1, index, count, comparer));

        static void AssertSame(Func<object> expected, Func<object> actual)
            => Assert.Equal(
                Assert.ThrowsAny<ArgumentException>(expected).ParamName, Assert.ThrowsAny<ArgumentException>(actual).ParamName);
    }

    [Fact]
    public void A_list_that_is_more_than_a_list_is_asked_for_its_elements()
    {
        var list = new CowList<int>([1]);
        list.AddRange(new Disguised { 4, 5 });
        Assert.Equal([1, 7, 8], list);
    }

    [Fact]
    public void A_collection_that_counts_less_than_nothing_adds_nothing()
    {
        var list = new CowList<int>([1]);
        list.AddRange(new Disguised { Counted = -5 });
        list.InsertRange(0, new Disguised { Counted = -5 });
        Assert.Equal([1], list);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 1)]
    [InlineData(-2, -2)]
    [InlineData(1, 4)]
    [InlineData(-2, -3)]
    public void An_array_may_begin_at_another_index(int first, int index)
    {
        var expected = Array.CreateInstance(typeof(int), [5], [first]);
        var actual = Array.CreateInstance(typeof(int), [5], [first]);
        Exception? theirs = Record.Exception(() => ((ICollection)new List<int> { 5, 6, 7 }).CopyTo(expected, index));
        Exception? ours = Record.Exception(() => ((ICollection)new CowList<int> { 5, 6, 7 }).CopyTo(actual, index));
        Assert.Equal(theirs?.GetType(), ours?.GetType());
        Assert.Equal(expected, actual);
    }

    /// <summary>A page that is full gives to the one beside it, before what is inserted has been read.</summary>
    [Fact]
    public void Elements_of_a_page_beside_may_be_inserted()
    {
        CowList<int> list = CowList.Repeat(0, 4096);
        for (int i = 0; i < 4096; i++)
        {
            list[i] = i;
        }

        list.RemoveRange(128, 64);
        ReadOnlyMemory<int> source = list.Pages.ElementAt(1)[..4];
        list.InsertRange(10, source.Span);
        Assert.Equal([9, 192, 193, 194, 195, 10], list[9..15]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Elements_of_any_page_may_be_inserted_anywhere(int seed)
    {
        var random = new Random(seed);
        CowList<string> list = [.. Enumerable.Range(0, 3000).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        list.Snapshot();
        List<string> model = [.. list];
        for (int i = 0; i < 400; i++)
        {
            int place = random.Next(list.Count);
            list[place] = model[place] = $"-{i}";
            ReadOnlyMemory<string> page = list.Pages.ElementAt(random.Next(list.Pages.Count()));
            int start = random.Next(page.Length);
            ReadOnlyMemory<string> source = page.Slice(start, random.Next(page.Length - start + 1));
            string first = page.Span[0];
            int index = Math.Clamp(random.Next(-100, 100) + model.FindIndex(each => ReferenceEquals(each, first)), 0, list.Count);
            model.InsertRange(index, source.ToArray());
            list.InsertRange(index, source.Span);
            Assert.Equal(model, list, StringComparer.Ordinal);
            int removed = random.Next(Math.Min(80, list.Count - index));
            list.RemoveRange(index, removed);
            model.RemoveRange(index, removed);
        }
    }

    private sealed class Disguised : List<int>, ICollection<int>, IEnumerable<int>
    {
        internal int Counted { get; init; } = 2;

        int ICollection<int>.Count => Counted;

        void ICollection<int>.CopyTo(int[] array, int arrayIndex) => new[] { 7, 8 }.CopyTo(array, arrayIndex);

        IEnumerator<int> IEnumerable<int>.GetEnumerator() => ((IEnumerable<int>)[7, 8]).GetEnumerator();
    }
}
