using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults;

/// <summary>User code that throws, at each of its calls, leaves the list and all who share with it as they were.</summary>
public class FaultTests
{
    private static readonly Dictionary<string, Action<CowList<Fragile>>> _operations = new(StringComparer.Ordinal)
    {
        ["Contains"] = list => list.Contains(Fragile.From(20)),
        ["IndexOf"] = list => list.IndexOf(Fragile.From(20), 1, 20),
        ["LastIndexOf"] = list => list.LastIndexOf(Fragile.From(2)),
        ["BinarySearch"] = list => list.BinarySearch(Fragile.From(17)),
        ["BinarySearch by comparer"] = list => list.BinarySearch(Fragile.From(17), Comparer<Fragile>.Create(Backward)),
        ["Remove"] = list => list.Remove(Fragile.From(20)),
        ["Sort"] = list => list.Sort(),
        ["Sort by comparer"] = list => list.Sort(Comparer<Fragile>.Create(Backward)),
        ["Sort by comparison"] = list => list.Sort(Backward),
        ["Sort of a range"] = list => list.Sort(3, 18, Comparer<Fragile>.Create(Backward)),
        ["RemoveAll of few"] = list => list.RemoveAll(each => Matches(each.Value is 3 or 20)),
        ["RemoveAll of many"] = list => list.RemoveAll(each => Matches(each.Value % 3 != 0)),
        ["Find"] = list => list.Find(each => Matches(each.Value == 20)),
        ["FindLast"] = list => list.FindLast(each => Matches(each.Value == 2)),
        ["FindAll"] = list => list.FindAll(each => Matches(each.Value % 2 == 0)),
        ["FindIndex"] = list => list.FindIndex(2, 20, each => Matches(each.Value == 20)),
        ["FindLastIndex"] = list => list.FindLastIndex(20, 20, each => Matches(each.Value == 2)),
        ["Exists"] = list => list.Exists(each => Matches(each.Value == 20)),
        ["TrueForAll"] = list => list.TrueForAll(each => Matches(each.Value < 20)),
        ["ForEach"] = list => list.ForEach(_ => Fault.Point()),
        ["ConvertAll"] = list => list.ConvertAll(each => $"{Matches(true)} {each.Value}"),
        ["AddRange of a sequence"] = list => list.AddRange(Sequence(30)),
        ["InsertRange of a sequence"] = list => list.InsertRange(5, Sequence(30)),
        ["InsertRange of a collection"] = list => list.InsertRange(5, new FragileCollection(30)),
        ["AddRange of a collection"] = list => list.AddRange(new FragileCollection(30)),
        ["New list of a sequence"] = _ => new CowList<Fragile>(Sequence(30)),
        ["Persistent Remove"] = list => _ = list.Snapshot().Remove(Fragile.From(20)),
        ["Persistent RemoveRange"] = list => _ = list.Snapshot().RemoveRange(Sequence(10)),
        ["Persistent RemoveAll"] = list => _ = list.Snapshot().RemoveAll(each => Matches(each.Value % 3 == 0)),
        ["Persistent Replace"] = list => _ = list.Snapshot().Replace(Fragile.From(20), Fragile.From(1)),
        ["Persistent Sort"] = list => _ = list.Snapshot().Sort(Comparer<Fragile>.Create(Backward)),
        ["Persistent InsertRange"] = list => _ = list.Snapshot().InsertRange(5, Sequence(30)),
        ["GetHashCode"] = list => _ = list.Snapshot().GetHashCode(),
        ["Equals"] = list => list.Snapshot().Equals(ListLayout.Flat.Make(24, Fragile.From).Snapshot()),
    };

    public static TheoryData<string> Operations => [.. _operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Nothing_changes_when_user_code_throws(string operation)
    {
        foreach (ListLayout layout in Enum.GetValues<ListLayout>())
        {
            foreach (Sharing sharing in Enum.GetValues<Sharing>())
            {
                int calls = CallsOf(operation, new Sharers(layout, sharing, 24));
                Assert.True(calls > 0, "The operation calls no user code.");
                for (int call = 0; call < calls; call++)
                {
                    var sharers = new Sharers(layout, sharing, 24);
                    AssertThrows(operation, sharers.List, call);
                    sharers.AssertUnchanged();
                    sharers.AssertIndependent();
                }
            }
        }
    }

    /// <summary>How often the operation calls user code if that never throws.</summary>
    private static int CallsOf(string operation, Sharers sharers)
    {
        int calls;
        using (var fault = Fault.None())
        {
            _operations[operation](sharers.List);
            calls = fault.Count;
        }

        sharers.AssertOthersUnchanged();
        return calls;
    }

    /// <summary>As on List, what a comparer throws arrives within an InvalidOperationException.</summary>
    private static void AssertThrows(string operation, CowList<Fragile> list, int call)
    {
        using var fault = Fault.At(call);
        Exception? thrown = Record.Exception(() => _operations[operation](list));
        Assert.IsType<FaultException>(thrown is InvalidOperationException ? thrown.InnerException : thrown);
    }

    private static int Backward(Fragile x, Fragile y)
    {
        Fault.Point();
        return y.Value.CompareTo(x.Value);
    }

    private static bool Matches(bool result)
    {
        Fault.Point();
        return result;
    }

    private static IEnumerable<Fragile> Sequence(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Fault.Point();
            yield return Fragile.From(100 + i);
        }

        Fault.Point();
    }
}
