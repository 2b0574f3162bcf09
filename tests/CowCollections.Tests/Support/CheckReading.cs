namespace CowCollections.Tests.Support;

/// <summary>All ways to read a list or snapshot, each compared with the model.</summary>
/// <param name="Items">The list or snapshot as an <see cref="IList{T}"/>, for the indexer and the enumerator.</param>
internal sealed record CheckReading<T>(
    IList<T> Items,
    Func<List<T>> Enumerate,
    Func<CowPages<T>> Pages,
    Func<T[]> ToArray,
    Action<T[]> CopyToSpan,
    Action<int, T[], int, int> CopyRange,
    Func<T, int> LastIndexOf,
    Func<T, int> BinarySearch,
    Func<Predicate<T>, int> FindIndex,
    Func<Predicate<T>, int> FindLastIndex)
{
    internal const int Ways = 9;

    internal static CheckReading<T> Of(CowList<T> list) => new(
        list,
        () =>
        {
            var read = new List<T>();
            foreach (T element in list)
            {
                read.Add(element);
            }

            return read;
        },
        () => list.Pages,
        list.ToArray,
        array => list.CopyTo(array.AsSpan()),
        list.CopyTo,
        list.LastIndexOf,
        list.BinarySearch,
        list.FindIndex,
        list.FindLastIndex);

    internal static CheckReading<T> Of(CowListSnapshot<T> snapshot) => new(
        snapshot,
        () =>
        {
            var read = new List<T>();
            foreach (T element in snapshot)
            {
                read.Add(element);
            }

            return read;
        },
        () => snapshot.Pages,
        snapshot.ToArray,
        array => snapshot.CopyTo(array.AsSpan()),
        snapshot.CopyTo,
        snapshot.LastIndexOf,
        snapshot.BinarySearch,
        snapshot.FindIndex,
        snapshot.FindLastIndex);

    /// <summary>Compares everything that can be read in one way, by number.</summary>
    internal void Equal(List<T> model, int way)
    {
        Assert.Equal(model.Count, Items.Count);
        switch (way % Ways)
        {
            case 0:
                SameElements(model, [.. Enumerable.Range(0, model.Count).Select(i => Items[i])]);
                break;
            case 1:
                SameElements(model, Enumerate());
                break;
            case 2:
                SameElements(model, ToArray());
                break;
            case 3:
                SameElements(model, [.. Pages().SelectMany(page => page.ToArray())]);
                break;
            case 4:
                var copy = new T[model.Count];
                CopyToSpan(copy);
                SameElements(model, copy);
                break;
            case 5:
                SameElements(model, [.. Items]);
                break;
            case 6:
                EqualInRange(model, model.Count / 3, model.Count / 2);
                break;
            case 7:
                EqualInSearch(model);
                break;
            default:
                EqualInSortedSearch(model);
                break;
        }
    }

    private static void SameElements(List<T> expected, IReadOnlyList<T> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < actual.Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(expected[i], actual[i]))
            {
                Assert.Fail($"Element {i} of {expected.Count} is {actual[i]} and should be {expected[i]}.");
            }
        }
    }

    private void EqualInRange(List<T> model, int index, int count)
    {
        var expected = new T[count + 2];
        var actual = new T[count + 2];
        model.CopyTo(index, expected, 1, count);
        CopyRange(index, actual, 1, count);
        SameElements([.. expected], actual);
    }

    /// <summary>Seeks every seventh element from both sides.</summary>
    private void EqualInSearch(List<T> model)
    {
        for (int i = 0; i < model.Count; i += 1 + (model.Count / 7))
        {
            T sought = model[i];
            Assert.Equal(model.IndexOf(sought), Items.IndexOf(sought));
            Assert.Equal(model.LastIndexOf(sought), LastIndexOf(sought));
            Assert.Equal(model.IndexOf(sought), FindIndex(each => EqualityComparer<T>.Default.Equals(each, sought)));
            Assert.Equal(model.LastIndexOf(sought), FindLastIndex(each => EqualityComparer<T>.Default.Equals(each, sought)));
        }
    }

    /// <summary>Binary search takes the same steps as that of <see cref="List{T}"/>, so it finds the same even where nothing is sorted.</summary>
    private void EqualInSortedSearch(List<T> model)
    {
        for (int i = 0; i < model.Count; i += 1 + (model.Count / 7))
        {
            Assert.Equal(model.BinarySearch(model[i]), BinarySearch(model[i]));
        }
    }
}
