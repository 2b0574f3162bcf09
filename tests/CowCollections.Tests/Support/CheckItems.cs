namespace CowCollections.Tests.Support;

/// <summary>All ways to read a set or a snapshot of one, each compared with the model.</summary>
/// <param name="Items">The set or snapshot.</param>
/// <param name="Enumerate">Its own enumerator.</param>
/// <param name="ActualOf">Looks an item up: the stored one, and whether there is one.</param>
internal sealed record CheckItems<T>(
    IReadOnlySet<T> Items, Func<CowSetEnumerator<T>> Enumerate, Func<T, (bool IsThere, T? Actual)> ActualOf)
{
    internal const int Ways = 5;

    internal static CheckItems<T> Of(CowSet<T> set)
        => new(set, set.GetEnumerator, item => (set.TryGetValue(item, out T? actual), actual));

    internal static CheckItems<T> Of(CowSetSnapshot<T> snapshot)
        => new(snapshot, snapshot.GetEnumerator, item => (snapshot.TryGetValue(item, out T actual), actual));

    /// <summary>Compares everything that can be read in one way, by number.</summary>
    internal void Equal(HashSet<T> model, int way)
    {
        Assert.Equal(model.Count, Items.Count);
        switch (way % Ways)
        {
            case 0:
                SameItems(model, All(Enumerate()));
                break;
            case 1:
                SameItems(model, Items);
                break;
            case 2:
                EqualInLookups(model);
                break;
            case 3:
                EqualInCopies(model);
                break;
            default:
                EqualInRelations(model);
                break;
        }
    }

    /// <summary>The same items, and the same of several that are equal under the comparer.</summary>
    internal static void SameItems(HashSet<T> expected, IEnumerable<T> actual)
    {
        int count = 0;
        var items = new HashSet<T>(expected, EqualityComparer<T>.Default);
        foreach (T item in actual)
        {
            count++;
            if (!items.Remove(item))
            {
                Assert.Fail($"{item} should not be there, or not twice.");
            }
        }

        Assert.Equal(expected.Count, count);
    }

    private static IEnumerable<T> All(CowSetEnumerator<T> enumerator)
    {
        while (enumerator.MoveNext())
        {
            yield return enumerator.Current;
        }
    }

    private void EqualInLookups(HashSet<T> model)
    {
        foreach (T item in model)
        {
            Assert.True(Items.Contains(item));
            Assert.Equal((true, item), ActualOf(item));
        }
    }

    private void EqualInCopies(HashSet<T> model)
    {
        if (Items is ISet<T> set)
        {
            var copy = new T[model.Count + 2];
            set.CopyTo(copy, 1);
            SameItems(model, copy[1..^1]);
        }
        else
        {
            SameItems(model, Items.ToArray());
        }
    }

    private void EqualInRelations(HashSet<T> model)
    {
        Assert.True(Items.SetEquals(model) && Items.IsSubsetOf(model) && Items.IsSupersetOf(model));
        Assert.False(Items.IsProperSubsetOf(model) || Items.IsProperSupersetOf(model));
        Assert.Equal(model.Count > 0, Items.Overlaps(model));
    }
}
