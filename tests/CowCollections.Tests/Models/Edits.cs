using System.Collections.ObjectModel;
using System.Globalization;

namespace CowCollections.Tests.Models;

/// <summary>Every mutator of <see cref="CowList{T}"/> that needs no other list.</summary>
internal static class Edits<T>
    where T : IComparable<T>
{
    /// <summary>What to do, by name; null where the list has not the elements for it.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<List<T>, Draw<T>, Edit<T>?>> All =
        new Dictionary<string, Func<List<T>, Draw<T>, Edit<T>?>>(StringComparer.Ordinal)
        {
            ["Set"] = Set,
            ["SetSpan"] = SetSpan,
            ["SetReference"] = SetReference,
            ["Add"] = Add,
            ["AddEach"] = AddEach,
            ["AddRangeSequence"] = (_, draw) => AddRange(draw, "sequence", items => items.Select(item => item)),
            ["AddRangeArray"] = (_, draw) => AddRange(draw, "array", items => items),
            ["AddRangeList"] = (_, draw) => AddRange(draw, "List", items => new List<T>(items)),
            ["AddRangeCollection"] = (_, draw) => AddRange(draw, "collection", items => new Collection<T>(items)),
            ["AddRangeSpan"] = AddRangeSpan,
            ["AddRangeSelf"] = (_, _) => Edit<T>.Of("AddRange(self)", list => list.AddRange(list), model => model.AddRange([.. model])),
            ["AddRangeOwnPage"] = (model, draw) => InsertOwnPage(model, draw, model.Count),
            ["Insert"] = Insert,
            ["InsertRangeSequence"] = (model, draw) => InsertRange(model, draw, "sequence", items => items.Select(item => item)),
            ["InsertRangeArray"] = (model, draw) => InsertRange(model, draw, "array", items => items),
            ["InsertRangeList"] = (model, draw) => InsertRange(model, draw, "List", items => new List<T>(items)),
            ["InsertRangeCollection"] = (model, draw) => InsertRange(model, draw, "collection", items => new Collection<T>(items)),
            ["InsertRangeSpan"] = InsertRangeSpan,
            ["InsertRangeSelf"] = (model, draw) => InsertSelf(model, draw, "self", list => list),
            ["InsertRangeOwnClone"] = (model, draw) => InsertSelf(model, draw, "self.Clone()", list => list.Clone()),
            ["InsertRangeOwnSnapshot"] = (model, draw) => InsertSelf(model, draw, "self.Snapshot()", list => list.Snapshot()),
            ["InsertRangeOwnPage"] = (model, draw) => InsertOwnPage(model, draw, draw.Position(model.Count)),
            ["RemoveAt"] = RemoveAt,
            ["RemoveLast"] = RemoveLast,
            ["RemoveEach"] = RemoveEach,
            ["RemoveRange"] = RemoveRange,
            ["RemoveRangeAtEnd"] = RemoveRangeAtEnd,
            ["RemoveAllOfFew"] = (model, draw) => model.Count == 0 ? null : RemoveAll(model[draw.Index(model.Count)]),
            ["RemoveAllOfMany"] = (model, draw) => RemoveAllAbove(draw.Element()),
            ["Remove"] = (model, draw) => Remove(model.Count == 0 ? draw.Element() : model[draw.Index(model.Count)]),
            ["RemoveUnknown"] = (_, draw) => Remove(draw.Element()),
            ["Clear"] = (_, _) => Edit<T>.Of("Clear()", list => list.Clear(), model => model.Clear()),
            ["Reverse"] = (_, _) => Edit<T>.Of("Reverse()", list => list.Reverse(), model => model.Reverse()),
            ["ReverseRange"] = ReverseRange,
            ["Sort"] = (_, _) => Edit<T>.Of("Sort()", list => list.Sort(), model => model.Sort()),
            ["SortByComparer"] = (_, _) => Edit<T>.Of("Sort(backward)", list => list.Sort(_backward), model => model.Sort(_backward)),
            ["SortByComparison"] = (_, _) => Edit<T>.Of("Sort(comparison)", list => list.Sort(Backward), model => model.Sort(Backward)),
            ["SortRange"] = SortRange,
            ["SetCapacity"] = SetCapacity,
            ["EnsureCapacity"] = EnsureCapacity,
            ["TrimExcess"] = (_, _) => Edit<T>.Unseen("TrimExcess()", list => list.TrimExcess()),
            ["Flatten"] = (_, _) => Edit<T>.Unseen("Flatten()", list => list.Flatten()),
            ["Detach"] = (_, _) => Edit<T>.Unseen("Detach()", list => list.Detach()),
        };

    private static readonly IComparer<T> _backward = Comparer<T>.Create(Backward);

    private static int Backward(T left, T right) => right.CompareTo(left);

    private static Edit<T>? Set(List<T> model, Draw<T> draw)
        => At(model, draw, "[{0}] = {1}", (list, index, item) => list[index] = item);

    private static Edit<T>? SetSpan(List<T> model, Draw<T> draw)
        => At(model, draw, "AsSpan()[{0}] = {1}", (list, index, item) => CowMarshal.AsSpan(list)[index] = item);

    private static Edit<T>? SetReference(List<T> model, Draw<T> draw)
        => At(model, draw, "GetReference({0}) = {1}", (list, index, item) => CowMarshal.GetReference(list, index) = item);

    private static Edit<T>? At(List<T> model, Draw<T> draw, string format, Action<CowList<T>, int, T> set)
    {
        if (model.Count == 0)
        {
            return null;
        }

        int index = draw.Index(model.Count);
        T item = draw.Element();
        return Edit<T>.Of(
            string.Format(CultureInfo.InvariantCulture, format, index, item),
            list => set(list, index, item),
            expected => expected[index] = item);
    }

    private static Edit<T> Add(List<T> model, Draw<T> draw)
    {
        T item = draw.Element();
        return Edit<T>.Of($"Add({item})", list => list.Add(item), expected => expected.Add(item));
    }

    private static Edit<T> AddEach(List<T> model, Draw<T> draw)
    {
        T[] items = draw.Elements();
        return Edit<T>.Of($"Add({items.Length} one by one)", list => Array.ForEach(items, list.Add), expected => expected.AddRange(items));
    }

    private static Edit<T> AddRange(Draw<T> draw, string kind, Func<T[], IEnumerable<T>> form)
    {
        T[] items = draw.Elements();
        return Edit<T>.Of($"AddRange({kind} of {items.Length})", list => list.AddRange(form(items)), expected => expected.AddRange(items));
    }

    private static Edit<T> AddRangeSpan(List<T> model, Draw<T> draw)
    {
        T[] items = draw.Elements();
        return Edit<T>.Of($"AddRange(span of {items.Length})", list => list.AddRange(items.AsSpan()), expected => expected.AddRange(items));
    }

    private static Edit<T> Insert(List<T> model, Draw<T> draw)
    {
        int index = draw.Position(model.Count);
        T item = draw.Element();
        return Edit<T>.Of($"Insert({index}, {item})", list => list.Insert(index, item), expected => expected.Insert(index, item));
    }

    private static Edit<T> InsertRange(List<T> model, Draw<T> draw, string kind, Func<T[], IEnumerable<T>> form)
    {
        int index = draw.Position(model.Count);
        T[] items = draw.Elements();
        return Edit<T>.Of(
            $"InsertRange({index}, {kind} of {items.Length})",
            list => list.InsertRange(index, form(items)),
            expected => expected.InsertRange(index, items));
    }

    private static Edit<T> InsertRangeSpan(List<T> model, Draw<T> draw)
    {
        int index = draw.Position(model.Count);
        T[] items = draw.Elements();
        return Edit<T>.Of(
            $"InsertRange({index}, span of {items.Length})",
            list => list.InsertRange(index, items.AsSpan()),
            expected => expected.InsertRange(index, items));
    }

    private static Edit<T> InsertSelf(List<T> model, Draw<T> draw, string name, Func<CowList<T>, IEnumerable<T>> self)
    {
        int index = draw.Position(model.Count);
        return Edit<T>.Of(
            $"InsertRange({index}, {name})",
            list => list.InsertRange(index, self(list)),
            expected => expected.InsertRange(index, [.. expected]));
    }

    /// <summary>Inserts a page's own memory: which page, the value says.</summary>
    private static Edit<T>? InsertOwnPage(List<T> model, Draw<T> draw, int index)
    {
        if (model.Count == 0)
        {
            return null;
        }

        int around = draw.Number % model.Count;
        (int from, int length) = (0, 0);
        return Edit<T>.Of(
            $"InsertRange({index}, own page around {around})",
            list =>
            {
                (from, ReadOnlyMemory<T> page) = PageAround(list, around);
                length = page.Length;
                list.InsertRange(index, page.Span);
            },
            expected => expected.InsertRange(index, expected.GetRange(from, length)));
    }

    private static (int From, ReadOnlyMemory<T> Page) PageAround(CowList<T> list, int index)
    {
        int from = 0;
        foreach (ReadOnlyMemory<T> page in list.Pages)
        {
            if (index < from + page.Length)
            {
                return (from, page);
            }

            from += page.Length;
        }

        return default;
    }

    private static Edit<T>? RemoveAt(List<T> model, Draw<T> draw)
    {
        int index = model.Count == 0 ? -1 : draw.Index(model.Count);
        return index < 0 ? null : Edit<T>.Of($"RemoveAt({index})", list => list.RemoveAt(index), expected => expected.RemoveAt(index));
    }

    private static Edit<T>? RemoveLast(List<T> model, Draw<T> draw)
        => model.Count == 0
            ? null
            : Edit<T>.Of("RemoveAt(^1)", list => list.RemoveAt(list.Count - 1), expected => expected.RemoveAt(expected.Count - 1));

    private static Edit<T> RemoveEach(List<T> model, Draw<T> draw)
    {
        int count = draw.Length(model.Count);
        return Edit<T>.Of(
            $"RemoveAt(^1) {count} times",
            list =>
            {
                for (int i = 0; i < count; i++)
                {
                    list.RemoveAt(list.Count - 1);
                }
            },
            expected => expected.RemoveRange(expected.Count - count, count));
    }

    private static Edit<T> RemoveRange(List<T> model, Draw<T> draw)
    {
        int index = draw.Position(model.Count);
        int count = draw.Length(model.Count - index);
        return Edit<T>.Of(
            $"RemoveRange({index}, {count})", list => list.RemoveRange(index, count), expected => expected.RemoveRange(index, count));
    }

    private static Edit<T> RemoveRangeAtEnd(List<T> model, Draw<T> draw)
    {
        int count = draw.Length(model.Count);
        int index = model.Count - count;
        return Edit<T>.Of(
            $"RemoveRange({index}, {count})", list => list.RemoveRange(index, count), expected => expected.RemoveRange(index, count));
    }

    private static Edit<T> RemoveAll(T item)
        => new(
            $"RemoveAll(each => each is {item})",
            list => list.RemoveAll(each => each.CompareTo(item) == 0),
            expected => expected.RemoveAll(each => each.CompareTo(item) == 0));

    private static Edit<T> RemoveAllAbove(T item)
        => new(
            $"RemoveAll(each => each > {item})",
            list => list.RemoveAll(each => each.CompareTo(item) > 0),
            expected => expected.RemoveAll(each => each.CompareTo(item) > 0));

    private static Edit<T> Remove(T item) => new($"Remove({item})", list => list.Remove(item), expected => expected.Remove(item));

    private static Edit<T> ReverseRange(List<T> model, Draw<T> draw)
    {
        int index = draw.Position(model.Count);
        int count = draw.Length(model.Count - index);
        return Edit<T>.Of($"Reverse({index}, {count})", list => list.Reverse(index, count), expected => expected.Reverse(index, count));
    }

    private static Edit<T> SortRange(List<T> model, Draw<T> draw)
    {
        int index = draw.Position(model.Count);
        int count = draw.Length(model.Count - index);
        return Edit<T>.Of(
            $"Sort({index}, {count}, null)", list => list.Sort(index, count, null), expected => expected.Sort(index, count, null));
    }

    private static Edit<T> SetCapacity(List<T> model, Draw<T> draw)
    {
        int room = draw.Added();
        return Edit<T>.Unseen($"Capacity = Count + {room}", list => list.Capacity = list.Count + room);
    }

    private static Edit<T> EnsureCapacity(List<T> model, Draw<T> draw)
    {
        int capacity = model.Count + draw.Added();
        return new Edit<T>($"EnsureCapacity({capacity})", list => list.EnsureCapacity(capacity) >= capacity, _ => true);
    }
}
