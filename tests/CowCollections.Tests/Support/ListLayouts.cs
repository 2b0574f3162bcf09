namespace CowCollections.Tests.Support;

internal static class ListLayouts
{
    internal static TheoryData<ListLayout> All => [ListLayout.Flat, ListLayout.Paged, ListLayout.Grown];

    /// <summary>A list of 0, 1, 2 and so on, unshared. Up to the length of a page or two all layouts are flat.</summary>
    internal static CowList<T> Make<T>(this ListLayout layout, int count, Func<int, T> element)
    {
        var list = new CowList<T>();
        switch (layout)
        {
            case ListLayout.Flat:
                list.AddRange(Enumerable.Range(0, count).Select(element));
                break;
            case ListLayout.Paged:
                list.AddRange(Enumerable.Range(0, count).Select(element));
                Page(list);
                break;
            case ListLayout.Grown:
                list.AddRange(Enumerable.Range(0, count).Select(element));
                Page(list);
                for (int i = 1; i < count; i += 3)
                {
                    T moved = list[i];
                    list.RemoveAt(i);
                    list.InsertRange(i, moved, moved);
                    list.RemoveAt(i);
                }

                break;
        }

        return list;
    }

    /// <summary>Turns a list into pages that are its own, if it is long enough for that.</summary>
    private static void Page<T>(CowList<T> list)
    {
        if (list.Count > 0)
        {
            _ = list.Snapshot();
            list[0] = list[0];
        }
    }
}
