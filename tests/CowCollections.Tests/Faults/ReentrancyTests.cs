using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults;

/// <summary>User code that writes the list by which it is called.</summary>
public class ReentrancyTests
{
    private const int Count = 24;

    /// <summary>Where the documentation promises an exception.</summary>
    private static readonly Dictionary<string, Action<CowList<Small>, Action>> _checked = new(StringComparer.Ordinal)
    {
        ["ForEach"] = (list, write) => list.ForEach(_ => write()),
        ["RemoveAll"] = (list, write) => list.RemoveAll(each => Returning(write, each.Value % 3 == 0)),
        ["RemoveAll of one"] = (list, write) => list.RemoveAll(each => Returning(write, each.Value == 7)),
        ["Sort"] = (list, write) => list.Sort((x, y) => Returning(write, y.CompareTo(x))),
        ["Sort of a range"] = (list, write) => list.Sort(3, 12, Comparer<Small>.Create((x, y) => Returning(write, y.CompareTo(x)))),
    };

    /// <summary>What reads the list as it was at the call.</summary>
    private static readonly Dictionary<string, Func<CowList<Small>, Action, object>> _reading = new(StringComparer.Ordinal)
    {
        ["FindIndex"] = (list, write) => list.FindIndex(each => Returning(write, each.Value == 20)),
        ["FindLastIndex"] = (list, write) => list.FindLastIndex(each => Returning(write, each.Value == 2)),
        ["FindAll"] = (list, write) => list.FindAll(each => Returning(write, each.Value % 2 == 0)).Count,
        ["Exists"] = (list, write) => list.Exists(each => Returning(write, each.Value == 20)),
        ["TrueForAll"] = (list, write) => list.TrueForAll(each => Returning(write, each.Value < 20)),
        ["ConvertAll"] = (list, write) => list.ConvertAll(each => Returning(write, each)).Count,
        ["Find"] = (list, write) => list.Find(each => Returning(write, each.Value == 20)),
        ["FindLast"] = (list, write) => list.FindLast(each => Returning(write, each.Value == 2)),
        ["BinarySearch"] = (list, write) => list.BinarySearch(new Small(17), Comparer<Small>.Create((x, y) => Returning(write, x.CompareTo(y)))),
    };

    private static readonly Dictionary<string, Action<CowList<Small>>> _writes = new(StringComparer.Ordinal)
    {
        ["Add"] = list => list.Add(new Small(50)),
        ["Insert"] = list => list.Insert(0, new Small(50)),
        ["RemoveAt"] = list => list.RemoveAt(0),
        ["RemoveRange"] = list => list.RemoveRange(0, list.Count / 2),
        ["Clear"] = list => list.Clear(),
        ["AddRange of itself"] = list => list.AddRange(list[..Math.Min(list.Count, 30)]),
        ["Reverse"] = list => list.Reverse(),
        ["Detach"] = list => list.Detach(),
    };

    public static TheoryData<string, string> Checked => Cases.Product(_checked.Keys, _writes.Keys.Except(["Detach"], StringComparer.Ordinal));

    public static TheoryData<string, string> Reading => Cases.Product(_reading.Keys, _writes.Keys);

    [Theory]
    [MemberData(nameof(Checked))]
    public void A_callback_that_writes_the_list_ends_the_operation(string operation, string write)
        => ForEachStateAndCall((list, sharer, at) =>
        {
            int calls = 0;
            var model = new CowList<Small>(list.ToArray().AsEnumerable());
            bool written = false;
            Exception? thrown = Record.Exception(() => _checked[operation](list, () =>
            {
                if (calls++ == at && !written)
                {
                    written = true;
                    _writes[write](list);
                    _writes[write](model);
                }
            }));

            // The operation did nothing but what the callback did.
            Assert.Equal(written, thrown is InvalidOperationException);
            Assert.True(!written || list.SequenceEqual(model), "The list is not as the callback left it.");
            AssertUsable(list, sharer);
        });

    [Theory]
    [MemberData(nameof(Reading))]
    public void A_callback_may_write_the_list_that_is_read(string operation, string write)
        => ForEachStateAndCall((list, sharer, at) =>
        {
            object expected = _reading[operation](list, () => { });
            int calls = 0;
            object? actual = null;
            Exception? thrown = Record.Exception(() => actual = _reading[operation](list, () =>
            {
                if (calls++ == at)
                {
                    _writes[write](list);
                }
            }));

            // An array is written in place, so what is read after the write may be old or new; never anything else.
            Assert.True(thrown is null or InvalidOperationException, $"{thrown}");
            Assert.True(thrown is not null || actual!.GetType() == expected.GetType());
            AssertUsable(list, sharer);
        });

    public static TheoryData<string> Writes => [.. _writes.Keys];

    [Theory]
    [MemberData(nameof(Writes))]
    public void A_sequence_may_write_the_list_to_which_it_is_added(string write)
        => ForEachStateAndCall((list, sharer, at) =>
        {
            var model = new CowList<Small>(list.ToArray().AsEnumerable());
            _writes[write](model);
            Exception? thrown = Record.Exception(() => list.InsertRange(at, Writing(() => _writes[write](list))));
            Assert.True(thrown is null or InvalidOperationException or ArgumentOutOfRangeException, $"{thrown}");
            if (thrown is null)
            {
                // Read to its end, then inserted: so there must still be such a place.
                Assert.InRange(at, 0, model.Count);
                model.InsertRange(at, [new Small(-1), new Small(-2)]);
            }

            Assert.Equal(model, list);
            AssertUsable(list, sharer);
        });

    /// <summary>No element changes in it; but what an enumeration goes through may be another's alone then, and is written.</summary>
    private static readonly Dictionary<string, Action<CowList<Small>>> _copies = new(StringComparer.Ordinal)
    {
        ["Detach"] = list => list.Detach(),
        ["Flatten"] = list => list.Flatten(),
        ["TrimExcess"] = list => list.TrimExcess(),
        ["EnsureCapacity"] = list => list.EnsureCapacity(list.Capacity + 1),
        ["Capacity"] = list => list.Capacity += 100,
        ["AsSpan"] = list => CowMarshal.AsSpan(list),
    };

    public static TheoryData<string> Copies => [.. _copies.Keys];

    [Theory]
    [MemberData(nameof(Copies))]
    public void An_enumeration_does_not_show_what_a_clone_writes_after_the_list_has_gone_over_to_a_copy(string copy)
        => ForEachStateAndCall((list, sharer, at) =>
        {
            CowList<Small> clone = list.Clone();
            Small[] before = [.. list];
            List<Small> seen = [];
            Exception? thrown = Record.Exception(() =>
            {
                foreach (Small item in list)
                {
                    seen.Add(item);
                    if (seen.Count == at + 1)
                    {
                        _copies[copy](list);
                        OverwriteAll(clone);
                    }
                }
            });
            Assert.True(thrown is null or InvalidOperationException, $"{thrown}");
            Assert.Equal(before.Take(seen.Count), seen);
            Assert.Equal(before, list);
            AssertUsable(list, sharer);
        });

    /// <summary>Where there is no clone it goes on, as that of a list of .NET does.</summary>
    [Theory]
    [MemberData(nameof(Copies))]
    public void An_enumeration_goes_on_after_the_list_was_copied(string copy)
        => ForEachStateAndCall((list, sharer, at) =>
        {
            Small[] before = [.. list];
            List<Small> seen = [];
            foreach (Small item in list)
            {
                seen.Add(item);
                if (seen.Count == at + 1)
                {
                    _copies[copy](list);
                }
            }

            Assert.Equal(before, seen);
            AssertUsable(list, sharer);
        });

    private static void OverwriteAll(CowList<Small> list)
    {
        for (int index = 0; index < list.Count; index++)
        {
            list[index] = new Small(1000);
        }
    }

    private static IEnumerable<Small> Writing(Action write)
    {
        yield return new Small(-1);
        write();
        yield return new Small(-2);
    }

    private static TResult Returning<TResult>(Action write, TResult result)
    {
        write();
        return result;
    }

    private static void ForEachStateAndCall(Action<CowList<Small>, CowListSnapshot<Small>?, int> test)
    {
        foreach (ListLayout layout in Enum.GetValues<ListLayout>())
        {
            foreach (bool shared in (bool[])[false, true])
            {
                for (int call = 0; call < Count; call++)
                {
                    CowList<Small> list = layout.Make(Count, Small.From);
                    test(list, shared ? list.Snapshot() : null, call);
                }
            }
        }
    }

    private static void AssertUsable(CowList<Small> list, CowListSnapshot<Small>? sharer)
    {
        List<Small> model = [.. list];
        list.Insert(list.Count / 2, new Small(99));
        model.Insert(model.Count / 2, new Small(99));
        list.AddRange(list);
        model.AddRange(model.ToArray());
        Assert.Equal(model, list);
        Assert.True(sharer is null || sharer.SequenceEqual(Enumerable.Range(0, Count).Select(Small.From)), "The sharer has changed.");
    }

    /// <summary>Whoever looks for an element lets it compare itself.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_element_that_writes_the_list_when_it_is_compared_ends_the_search(bool last)
    {
        CowList<Writer> list = [.. Enumerable.Range(0, 3000).Select(i => new Writer(i))];
        list.Snapshot();
        for (int i = 0; i < list.Count; i++)
        {
            list[i] = new Writer(i);
        }

        var sought = new Writer(-1) { OnEquals = () => list.RemoveRange(0, Math.Min(list.Count, 1500)) };
        Assert.Throws<InvalidOperationException>(() => last ? list.LastIndexOf(sought) : list.IndexOf(sought));
        Assert.DoesNotContain(new Writer(-1), list);
    }

    private sealed record Writer(int Number)
    {
        internal Action? OnEquals { get; init; }

        public bool Equals(Writer? other)
        {
            OnEquals?.Invoke();
            other?.OnEquals?.Invoke();
            return Number == other?.Number;
        }

        public override int GetHashCode() => Number;
    }
}
