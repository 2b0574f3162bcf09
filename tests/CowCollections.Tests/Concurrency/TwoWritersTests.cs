using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency;

/// <summary>
/// Two threads that write one handle may spoil it, and what shares pages with it. But they touch no memory outside its arrays, no call goes on for ever,
/// and what has nothing to do with the handle stays as it is.
/// </summary>
public sealed class TwoWritersTests
{
    private const int EditsOfOne = 500;
    private const int Few = 60;
    private const int Many = 2000;
    private const int Most = 6000;

    private static readonly Action<CowList<TinyInt>, int>[] _listEdits =
    [
        (list, index) => list.Add(new TinyInt(index)),
        (list, index) => list.Insert(index, new TinyInt(-1)),
        (list, index) => list.InsertRange(index, new TinyInt[Few / 3]),
        (list, index) => list.InsertRange(index, list.Count < Most ? list.Snapshot().GetRange(0, Few / 2) : []),
        (list, index) => list.RemoveAt(index),
        (list, index) => list.RemoveRange(index, list.Count / 4),
        (list, index) => list.RemoveAll(item => item.Value % 7 == 1),
        (list, index) => list[index] = new TinyInt(-1),
        (list, index) => list.Reverse(),
        (list, index) => list.Sort((left, right) => left.Value.CompareTo(right.Value)),
        (list, index) => list.TrimExcess(),
        (list, index) => list.Flatten(),
        (list, index) => list.Detach(),
        (list, index) => list.Clone().Clear(),
        (list, index) => list.Lease().Dispose(),
    ];

    private static readonly Action<CowString, int>[] _textEdits =
    [
        (text, index) => text.Append('b'),
        (text, index) => text.Append(text.Length < Most ? text : new CowString()),
        (text, index) => text.Insert(index, "xyz"),
        (text, index) => text.Insert(index, new string('q', Few)),
        (text, index) => text.Remove(index, 3),
        (text, index) => text.Remove(index, text.Length / 4),
        (text, index) => text.Replace("a", "bb", StringComparison.Ordinal),
        (text, index) => text[index] = 'c',
        (text, index) => text.ToString(),
        (text, index) => text.Clone().Clear(),
        (text, index) => text.Lease().Dispose(),
    ];

    private static readonly Action<CowDictionary<int, string>, int>[] _dictionaryEdits =
    [
        (table, key) => table[key] = "set",
        (table, key) => table.TryAdd(key, "added"),
        (table, key) => table.Remove(key),
        (table, key) => table.SetItems(Keys(key).Select(each => KeyValuePair.Create(each, "set"))),
        (table, key) => table.RemoveRange(Keys(key)),
        (table, key) => table.TrimExcess(),
        (table, key) => table.Detach(),
        (table, key) => table.Clone().Clear(),
        (table, key) => table.Lease().Dispose(),
        (table, key) => table.Count(entry => entry.Key == key),
        (table, key) =>
        {
            if (key % 8 == 0)
            {
                table.Clear();
            }
        },
    ];

    private static readonly Action<CowSet<string>, int>[] _setEdits =
    [
        (set, key) => set.Add(Item(key)),
        (set, key) => set.Remove(Item(key)),
        (set, key) => set.UnionWith(Keys(key).Select(Item)),
        (set, key) => set.UnionWith(set.Clone()),
        (set, key) => set.ExceptWith(Keys(key).Select(Item)),
        (set, key) => set.IntersectWith(Enumerable.Range(key, Many - Few).Select(Item)),
        (set, key) => set.SymmetricExceptWith(set.Snapshot().Remove(Item(key))),
        (set, key) => set.TrimExcess(),
        (set, key) => set.Clone().Clear(),
        (set, key) => set.Lease().Dispose(),
        (set, key) => set.Count(item => item.Length == 1),
    ];

    [Fact]
    public void Of_a_list() => Run(() => new Stamp(Stamp.NextNumber, Few).ToCowList(), Few, _listEdits);

    [Fact]
    public void Of_a_text() => Run(() => new CowString(new string('a', Many)), Many, _textEdits);

    [Fact]
    public void Of_a_dictionary()
    {
        Run(() => [], Many, _dictionaryEdits);
        Assert.Empty(new CowDictionary<int, string>());
    }

    [Fact]
    public void Of_a_set()
    {
        Run(() => new CowSet<string>(StringComparer.Ordinal), Many, _setEdits);
        Assert.Empty(new CowSet<string>(StringComparer.Ordinal));
    }

    /// <summary>Each of two threads does any of the edits at any place, over and over, and now and then begins with a new handle.</summary>
    private static void Run<THandle>(Func<THandle> make, int places, Action<THandle, int>[] edits)
        where THandle : class
    {
        THandle handle = make();
        Crew.Run(2, random =>
        {
            for (int i = 0; i < EditsOfOne; i++)
            {
                Action<THandle, int> edit = edits[random.Next(edits.Length)];
                int place = random.Next(places);
                Race.Attempt(() => edit(handle, place));
            }

            handle = make();
        });
    }

    private static IEnumerable<int> Keys(int first) => Enumerable.Range(first, Few);

    private static string Item(int key) => $"item {key}";
}
