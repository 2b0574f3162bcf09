using CowCollections.Tests.Support;

namespace CowCollections.Tests.Leaks;

/// <summary>What a list that nobody shares has removed can be collected.</summary>
public class RemovalTests
{
    private static readonly Dictionary<string, Action<CowList<Label>>> _operations = new(StringComparer.Ordinal)
    {
        ["RemoveAt the start"] = list => list.RemoveAt(0),
        ["RemoveAt the middle"] = list => list.RemoveAt(list.Count / 2),
        ["RemoveAt the end"] = list => list.RemoveAt(list.Count - 1),
        ["RemoveAt the end, half"] = list => Repeat(list.Count / 2, () => list.RemoveAt(list.Count - 1)),
        ["RemoveAt the start, half"] = list => Repeat(list.Count / 2, () => list.RemoveAt(0)),
        ["RemoveAt the middle, half"] = list => Repeat(list.Count / 2, () => list.RemoveAt(list.Count / 2)),
        ["Remove"] = list => list.Remove(new Label(3)),
        ["RemoveRange at the start"] = list => list.RemoveRange(0, list.Count / 2),
        ["RemoveRange in the middle"] = list => list.RemoveRange(3, list.Count / 2),
        ["RemoveRange of few"] = list => list.RemoveRange(5, 2),
        ["RemoveRange at the end"] = list => list.RemoveRange(list.Count / 2, list.Count - (list.Count / 2)),
        ["RemoveRange of all but one"] = list => list.RemoveRange(1, list.Count - 1),
        ["RemoveRange of all"] = list => list.RemoveRange(0, list.Count),
        ["RemoveAll of few"] = list => list.RemoveAll(each => each.Value == 4),
        ["RemoveAll of many"] = list => list.RemoveAll(each => each.Value % 5 != 0),
        ["RemoveAll of all"] = list => list.RemoveAll(_ => true),
        ["Clear"] = list => list.Clear(),
        ["Set"] = list => list[3] = list[4] = list[^1] = list[0],
        ["Sort, then RemoveRange"] = list =>
        {
            list.Sort((x, y) => y.Value.CompareTo(x.Value));
            list.RemoveRange(2, list.Count / 3);
        },
        ["Reverse, then RemoveRange"] = list =>
        {
            list.Reverse();
            list.RemoveRange(list.Count / 2, list.Count / 3);
        },
        ["RemoveRange, then Insert"] = list =>
        {
            list.RemoveRange(4, list.Count / 2);
            list.Insert(2, list[0]);
            list.Add(list[0]);
            list.RemoveAt(2);
            list.RemoveAt(list.Count - 1);
        },
        ["InsertRange of itself, then RemoveRange of both"] = list =>
        {
            int count = list.Count;
            list.InsertRange(count / 2, list);
            list.RemoveRange(count / 2, count);
            list.RemoveRange(count / 2, count - (count / 2));
        },
        ["GetRange, then Clear"] = list =>
        {
            CowList<Label> range = list.GetRange(2, list.Count / 2);
            list.Clear();
            list.Add(range[1]);
        },
    };

    public static TheoryData<string> Operations => [.. _operations.Keys];

    /// <summary>The counts are those at which no operation makes pages of the array.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void What_is_removed_from_an_array_can_be_collected(string operation)
        => AssertCollected(operation, ListLayout.Flat, [7, 15], _ => { }, _ => { });

    [Theory]
    [MemberData(nameof(Operations))]
    public void What_is_removed_from_pages_can_be_collected(string operation)
        => AssertCollected(operation, ListLayout.Paged, [24, 25, 26, 27, 70], WriteAll, _ => { });

    [Theory]
    [MemberData(nameof(Operations))]
    public void What_a_view_of_the_old_array_holds_ends_with_TrimExcess(string operation)
        => AssertCollected(operation, ListLayout.Paged, [24, 70], _ => { }, list => list.TrimExcess());

    [Fact]
    public void A_view_of_the_old_array_holds_what_was_removed_until_its_pages_are_written()
    {
        var tracked = new Tracked();
        CowList<Label> list = tracked.NewList(ListLayout.Paged, 24);
        Tracked.Do(() => list.RemoveAt(10));
        Assert.Equal(24, tracked.Alive);
        Tracked.Do(() => WriteAll(list));
        tracked.AssertKeepsItsElementsOnly(list);
    }

    private static void AssertCollected(
        string operation, ListLayout layout, int[] counts, Action<CowList<Label>> before, Action<CowList<Label>> after)
    {
        foreach (int count in counts)
        {
            var tracked = new Tracked();
            CowList<Label> list = tracked.NewList(layout, count);
            Tracked.Do(() => before(list));
            Tracked.Do(() => _operations[operation](list));
            Tracked.Do(() => after(list));
            tracked.AssertKeepsItsElementsOnly(list);
        }
    }

    /// <summary>Makes all pages the list's own: the old array is not needed any more.</summary>
    private static void WriteAll(CowList<Label> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            list[i] = list[i];
        }
    }

    private static void Repeat(int times, Action action)
    {
        for (int i = 0; i < times; i++)
        {
            action();
        }
    }
}
