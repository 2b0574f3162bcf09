namespace CowCollections.Tests.Models;

/// <summary>Every persistent operation of <see cref="CowListSnapshot{T}"/> that needs no other list.</summary>
internal static class SnapshotEdits<T>
    where T : IComparable<T>
{
    /// <summary>What to do, by name; null where the snapshot has not the elements for it.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<List<T>, Draw<T>, SnapshotEdit<T>?>> All =
        new Dictionary<string, Func<List<T>, Draw<T>, SnapshotEdit<T>?>>(StringComparer.Ordinal)
        {
            ["With.Add"] = Add,
            ["With.AddRange"] = AddRange,
            ["With.Insert"] = Insert,
            ["With.InsertRange"] = InsertRange,
            ["With.SetItem"] = SetItem,
            ["With.Replace"] = Replace,
            ["With.Remove"] = Remove,
            ["With.RemoveAll"] = RemoveAll,
            ["With.RemoveAt"] = RemoveAt,
            ["With.RemoveRange"] = RemoveRange,
            ["With.RemoveItems"] = RemoveItems,
            ["With.GetRange"] = GetRange,
            ["With.Clear"] = (_, _) => new SnapshotEdit<T>("Clear()", from => from.Clear(), model => model.Clear()),
            ["With.Reverse"] = (_, _) => new SnapshotEdit<T>("Reverse()", from => from.Reverse(), model => model.Reverse()),
            ["With.Sort"] = (_, _) => new SnapshotEdit<T>("Sort()", from => from.Sort(), model => model.Sort()),
        };

    private static SnapshotEdit<T> Add(List<T> model, Draw<T> draw)
    {
        T item = draw.Element();
        return new SnapshotEdit<T>($"Add({item})", from => from.Add(item), expected => expected.Add(item));
    }

    private static SnapshotEdit<T> AddRange(List<T> model, Draw<T> draw)
    {
        T[] items = draw.Elements();
        return new SnapshotEdit<T>($"AddRange({items.Length})", from => from.AddRange(items), expected => expected.AddRange(items));
    }

    private static SnapshotEdit<T> Insert(List<T> model, Draw<T> draw)
    {
        int index = draw.Position(model.Count);
        T item = draw.Element();
        return new SnapshotEdit<T>($"Insert({index}, {item})", from => from.Insert(index, item), expected => expected.Insert(index, item));
    }

    private static SnapshotEdit<T> InsertRange(List<T> model, Draw<T> draw)
    {
        int index = draw.Position(model.Count);
        T[] items = draw.Elements();
        return new SnapshotEdit<T>(
            $"InsertRange({index}, {items.Length})",
            from => from.InsertRange(index, items),
            expected => expected.InsertRange(index, items));
    }

    private static SnapshotEdit<T>? SetItem(List<T> model, Draw<T> draw)
    {
        int index = model.Count == 0 ? -1 : draw.Index(model.Count);
        T item = draw.Element();
        return index < 0
            ? null
            : new SnapshotEdit<T>($"SetItem({index}, {item})", from => from.SetItem(index, item), expected => expected[index] = item);
    }

    private static SnapshotEdit<T>? Replace(List<T> model, Draw<T> draw)
    {
        if (model.Count == 0)
        {
            return null;
        }

        T old = model[draw.Index(model.Count)];
        T item = draw.Element();
        return new SnapshotEdit<T>(
            $"Replace({old}, {item})", from => from.Replace(old, item), expected => expected[expected.IndexOf(old)] = item);
    }

    private static SnapshotEdit<T> Remove(List<T> model, Draw<T> draw)
    {
        T item = model.Count == 0 ? draw.Element() : model[draw.Index(model.Count)];
        return new SnapshotEdit<T>($"Remove({item})", from => from.Remove(item), expected => expected.Remove(item));
    }

    private static SnapshotEdit<T> RemoveAll(List<T> model, Draw<T> draw)
    {
        T item = draw.Element();
        return new SnapshotEdit<T>(
            $"RemoveAll(each => each > {item})",
            from => from.RemoveAll(each => each.CompareTo(item) > 0),
            expected => expected.RemoveAll(each => each.CompareTo(item) > 0));
    }

    private static SnapshotEdit<T>? RemoveAt(List<T> model, Draw<T> draw)
    {
        int index = model.Count == 0 ? -1 : draw.Index(model.Count);
        return index < 0
            ? null
            : new SnapshotEdit<T>($"RemoveAt({index})", from => from.RemoveAt(index), expected => expected.RemoveAt(index));
    }

    private static SnapshotEdit<T> RemoveRange(List<T> model, Draw<T> draw)
    {
        int index = draw.Position(model.Count);
        int count = draw.Length(model.Count - index);
        return new SnapshotEdit<T>(
            $"RemoveRange({index}, {count})",
            from => from.RemoveRange(index, count),
            expected => expected.RemoveRange(index, count));
    }

    private static SnapshotEdit<T> RemoveItems(List<T> model, Draw<T> draw)
    {
        T[] items = [draw.Element(), .. model.Count == 0 ? [] : new[] { model[0], model[draw.Index(model.Count)] }];
        return new SnapshotEdit<T>(
            $"RemoveRange([{string.Join(", ", items)}])",
            from => from.RemoveRange(items),
            expected => Array.ForEach(items, item => expected.Remove(item)));
    }

    private static SnapshotEdit<T> GetRange(List<T> model, Draw<T> draw)
    {
        int index = draw.Position(model.Count);
        int count = draw.Length(model.Count - index);
        return new SnapshotEdit<T>(
            $"GetRange({index}, {count})",
            from => from.GetRange(index, count),
            expected =>
            {
                expected.RemoveRange(index + count, expected.Count - index - count);
                expected.RemoveRange(0, index);
            });
    }
}
