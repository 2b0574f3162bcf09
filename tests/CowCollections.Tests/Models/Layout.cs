namespace CowCollections.Tests.Models;

/// <summary>The forms in which a list can have its elements, for element types with pages of 4.</summary>
internal static class Layout<T>
{
    internal static readonly IReadOnlyDictionary<string, Func<Func<int, T>, CowList<T>>> All =
        new Dictionary<string, Func<Func<int, T>, CowList<T>>>(StringComparer.Ordinal)
        {
            ["empty"] = _ => new CowList<T>(),
            ["empty with room"] = _ => new CowList<T>(20),
            ["one element"] = element => Flat(element, 1),
            ["small, flat"] = element => Flat(element, 6),
            ["small, flat, with room"] = element => WithRoom(element, 6),
            ["large, flat"] = element => Flat(element, 45),
            ["large, flat, with room"] = element => WithRoom(element, 45),
            ["views of a flat array"] = element => Views(element, 95),
            ["views of a flat array, no tail"] = element => Views(element, 80),
            ["few pages"] = FewPages,
            ["pages of its own"] = element => Owned(element, 95),
            ["pages of its own, no tail"] = element => Owned(element, 64),
            ["pages of its own, full tail"] = element => FullTail(element),
            ["relaxed after edits"] = Relaxed,
            ["concatenated"] = Concatenated,
            ["slice of a large list"] = element => Views(element, 120).GetRange(13, 70),
            ["repeated element"] = element => CowList.Repeat(element(7), 90),
            ["repeated element, edited"] = RepeatedAndEdited,
        };

    private static CowList<T> Flat(Func<int, T> element, int count) => new(Enumerable.Range(0, count).Select(element).ToArray().AsSpan());

    private static CowList<T> WithRoom(Func<int, T> element, int count)
    {
        CowList<T> list = Flat(element, count);
        list.Capacity = count + 13;
        return list;
    }

    private static CowList<T> Views(Func<int, T> element, int count)
    {
        CowList<T> list = Flat(element, count);
        list.Snapshot();
        list[count / 2] = element(count);
        return list;
    }

    /// <summary>Paged once, and not yet so short that it becomes flat again.</summary>
    private static CowList<T> FewPages(Func<int, T> element)
    {
        CowList<T> list = Views(element, 11);
        list.RemoveRange(2, 5);
        return list;
    }

    private static CowList<T> Owned(Func<int, T> element, int count)
    {
        CowList<T> list = Views(element, count);
        for (int i = 0; i < count; i++)
        {
            list[i] = element(count - i);
        }

        return list;
    }

    private static CowList<T> FullTail(Func<int, T> element)
    {
        CowList<T> list = Owned(element, 48);
        list.AddRange(Enumerable.Range(0, 4).Select(element));
        return list;
    }

    private static CowList<T> Relaxed(Func<int, T> element)
    {
        CowList<T> list = Owned(element, 90);
        for (int i = 0; i < 25; i++)
        {
            list.Insert(i * 37 % list.Count, element(200 + i));
            list.RemoveAt(i * 53 % list.Count);
            list.RemoveRange(i * 29 % (list.Count - 2), 2);
            list.InsertRange(i * 31 % list.Count, [element(300 + i), element(400 + i)]);
        }

        return list;
    }

    private static CowList<T> Concatenated(Func<int, T> element)
    {
        CowList<T> list = Relaxed(element);
        list.AddRange(Views(element, 33));
        list.AddRange(Owned(element, 21));
        return list;
    }

    private static CowList<T> RepeatedAndEdited(Func<int, T> element)
    {
        CowList<T> list = CowList.Repeat(element(7), 90);
        list[50] = element(8);
        list.Insert(20, element(9));
        return list;
    }
}
