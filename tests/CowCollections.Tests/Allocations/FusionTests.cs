using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations;

/// <summary>An operation on a small shared list copies it once, into an array that already has the result.</summary>
public class FusionTests
{
    private const int Count = 500;

    /// <summary>More than a delegate and what it captures; less than a tenth of the list.</summary>
    private const int MostBytesBesides = 128;

    private static readonly Dictionary<string, Action<CowList<int>>> _operations = new(StringComparer.Ordinal)
    {
        ["Set"] = list => list[7] = 3,
        ["Insert"] = list => list.Insert(7, 3),
        ["Add without room"] = list => list.Add(3),
        ["InsertRange"] = list => list.InsertRange(7, stackalloc int[510]),
        ["AddRange"] = list => list.AddRange(stackalloc int[510]),
        ["RemoveAt"] = list => list.RemoveAt(7),
        ["RemoveRange"] = list => list.RemoveRange(7, 300),
        ["RemoveAll"] = list => list.RemoveAll(static each => each % 3 != 0),
        ["Reverse"] = list => list.Reverse(),
        ["Sort"] = list => list.Sort(),
        ["Detach"] = list => list.Detach(),
        ["Capacity"] = list => list.Capacity = 600,
        ["EnsureCapacity"] = list => list.EnsureCapacity(600),
        ["AsSpan"] = list => CowMarshal.AsSpan(list).Clear(),
    };

    public static TheoryData<string> Operations => [.. _operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void There_is_one_new_array(string operation)
    {
        CowList<int> original = ListLayout.Flat.Make(Count, i => i);
        original.Capacity = Count;
        _ = original.Snapshot();
        CowList<int>? changed = null;
        long bytes = Allocated.By(
            () => changed = original.Clone(),
            list => _operations[operation](list));
        Assert.InRange(bytes - Allocated.ByArray<int>(changed!.Capacity), 0, MostBytesBesides);
        Assert.Equal(Enumerable.Range(0, Count), original);
    }

    [Fact]
    public void What_is_dropped_is_not_copied()
    {
        CowList<int> original = ListLayout.Flat.Make(Count, i => i);
        _ = original.Snapshot();
        AssertCopied(10, list => list.RemoveRange(5, Count - 10));
        AssertCopied(5, list => list.RemoveAll(static each => each >= 5));
        AssertCopied(0, list => list.RemoveRange(5, Count - 5));
        AssertCopied(0, list => list.RemoveAll(static _ => true));
        AssertCopied(0, list => list.Clear());
        AssertCopied(0, list => list.Remove(-1));

        void AssertCopied(int elements, Action<CowList<int>> operation)
        {
            long most = MostBytesBesides + Allocated.ByArray<int>(elements);
            Assert.InRange(Allocated.By(original.Clone, operation), 0, most);
        }
    }
}
