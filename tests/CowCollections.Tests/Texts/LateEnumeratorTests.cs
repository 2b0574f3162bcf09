using System.Collections;
using System.Text;
using System.Text.RegularExpressions;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>Who enumerates a text does not see what is written meanwhile, nor after the end of a lease, and notices nothing else.</summary>
public class LateEnumeratorTests
{
    /// <summary>Makes an enumerator, moves it once, calls what is given, and moves it again.</summary>
    private static readonly Dictionary<string, Action<CowText, Action>> _ways = new(StringComparer.Ordinal)
    {
        ["characters"] = static (text, between) =>
        {
            CowText.Enumerator each = text.GetEnumerator();
            each.MoveNext();
            between();
            each.MoveNext();
        },
        ["characters, without a type"] = static (text, between) =>
        {
            using IEnumerator<char> each = ((IEnumerable<char>)text).GetEnumerator();
            each.MoveNext();
            between();
            each.MoveNext();
        },
        ["runes"] = static (text, between) =>
        {
            CowText.RuneEnumerator each = text.EnumerateRunes();
            each.MoveNext();
            between();
            each.MoveNext();
        },
        ["pieces"] = static (text, between) =>
        {
            CowText.PieceEnumerator each = text.Split(' ');
            each.MoveNext();
            between();
            each.MoveNext();
        },
        ["lines"] = static (text, between) =>
        {
            CowText.PieceEnumerator each = text.EnumerateLines();
            each.MoveNext();
            between();
            each.MoveNext();
        },
        ["chunks"] = static (text, between) =>
        {
            CowText.ChunkEnumerator each = text.GetChunks();
            each.MoveNext();
            between();
            each.MoveNext();
        },
    };

    /// <summary>Edits after which the text is as long as before, so that nothing but a count of the edits can tell.</summary>
    private static readonly Dictionary<string, Action<CowString>> _edits = new(StringComparer.Ordinal)
    {
        ["a character"] = static text => text[7] = 'Q',
        ["a character for another"] = static text => text.Replace('w', 'W'),
        ["a character for another, in a range"] = static text => text.Replace('w', 'W', 3, 60),
        ["a text for another"] = static text => text.Replace("word", "WORD"),
        ["a text for another, in a range"] = static text => text.Replace("word", "WORD", 3, 60),
        ["a span for another"] = static text => text.Replace("word".AsSpan(), "WORD"),
        ["a text for another, by a comparison"] = static text => text.Replace("WORD", "term", StringComparison.OrdinalIgnoreCase),
        ["a pattern"] = static text => text.Replace(new Regex("word", RegexOptions.None, TimeSpan.FromSeconds(10)), "WORD"),
        ["some characters"] = static text => text.Overwrite(2, 4, "****"),
        ["some that go and others that come"] = static text => text.Remove(2, 4).Insert(9, "****"),
        ["some that go at the end"] = static text => text.Remove(text.Length - 3).Append("abc"),
        ["all"] = static text => text.Clear().Append('x', Text().Length),
    };

    public static TheoryData<string> Ways => [.. _ways.Keys];

    public static TheoryData<TextLayout> AllLayouts => TextLayouts.All;

    public static TheoryData<TextLayout, string> LayoutsAndEdits => Cases.Product(Enum.GetValues<TextLayout>(), _edits.Keys);

    public static TheoryData<TextLayout, int> LayoutsAndPlaces => Cases.Product(Enum.GetValues<TextLayout>(), Enumerable.Range(0, 4));

    [Theory]
    [MemberData(nameof(Ways))]
    public void After_the_end_of_a_lease_an_enumerator_throws(string way)
    {
        CowString text = Text();
        CowLease<CowStringSnapshot> lease = text.Lease();
        _ways[way](lease.Snapshot, () => text[50] = 'Q');
        Assert.Throws<ObjectDisposedException>(() => _ways[way](lease.Snapshot, lease.Dispose));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void After_a_write_an_enumerator_throws(string way)
    {
        CowString text = Text();
        Assert.Throws<InvalidOperationException>(() => _ways[way](text, () => text[50] = 'Q'));
        Assert.Throws<InvalidOperationException>(() => _ways[way](text, () => text.Append("more")));
        _ways[way](text, () => text.Snapshot());
    }

    [Theory]
    [MemberData(nameof(LayoutsAndEdits))]
    public void After_any_edit_an_enumerator_throws(TextLayout layout, string edit)
    {
        foreach (Action<CowText, Action> way in _ways.Values)
        {
            CowString text = layout.Make(Text().ToString());
            Assert.Throws<InvalidOperationException>(() => way(text, () => _edits[edit](text)));
            Assert.Equal(Text().Length, text.Length);
        }
    }

    /// <summary>The text goes over to an array; who shared the pages with it may be alone with them then, and write them.</summary>
    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void After_a_copy_of_the_text_an_enumerator_throws(TextLayout layout)
    {
        string characters = Text().ToString();
        AssertThrows(static text => text.Detach());
        AssertThrows(static text => text.Capacity = text.Length + 100);
        AssertThrows(static text => text.EnsureCapacity(text.Capacity + 1));
        if (!layout.Make(characters).TryGetSpan(out _))
        {
            AssertThrows(static text => text.Flatten());
            AssertThrows(static text => text.TrimExcess());
        }

        void AssertThrows(Action<CowString> copy)
        {
            foreach (Action<CowText, Action> way in _ways.Values)
            {
                CowString text = layout.Make(characters);
                Assert.Throws<InvalidOperationException>(() => way(text, () => copy(text)));
                Assert.Equal(characters, text.ToString());
            }
        }
    }

    [Fact]
    public void At_the_end_of_a_page_it_is_the_write_that_is_told_too()
    {
        for (int read = 0; read < 300; read++)
        {
            CowString text = new(new string('a', 5000));
            _ = text.Snapshot();
            text.Insert(4000, new string('b', 300));
            using IEnumerator<char> each = ((IEnumerable<char>)text).GetEnumerator();
            for (int i = 0; i < read; i++)
            {
                Assert.True(each.MoveNext());
            }

            text.Remove(100, 5000);
            Assert.Throws<InvalidOperationException>(() => each.MoveNext());
        }
    }

    /// <summary>Also at the end, and again and again; and so does who goes back.</summary>
    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void An_enumerator_that_has_thrown_throws_again(TextLayout layout)
    {
        string characters = Text().ToString();
        foreach (int read in (int[])[0, 1, 100, characters.Length, characters.Length + 1])
        {
            CowString text = layout.Make(characters);
            AssertThrows<InvalidOperationException>([((IEnumerable<char>)text).GetEnumerator(), text.GetChunks()], () => text[50] = 'Q', read);
            CowLease<CowStringSnapshot> lease = layout.Make(characters).Lease();
            AssertThrows<ObjectDisposedException>([((IEnumerable<char>)lease.Snapshot).GetEnumerator(), lease.Snapshot.GetChunks()], lease.Dispose, read);
        }

        static void AssertThrows<TException>(IEnumerator[] enumerators, Action between, int read)
            where TException : Exception
        {
            foreach (IEnumerator each in enumerators)
            {
                for (int i = 0; i < read; i++)
                {
                    each.MoveNext();
                }
            }

            between();
            foreach (IEnumerator each in enumerators.Concat(enumerators))
            {
                Assert.Throws<TException>(() => each.MoveNext());
                Assert.Throws<TException>(each.Reset);
            }

            // What an enumerator was on before it threw, it stays on.
            IEnumerator<char> character = (IEnumerator<char>)enumerators[0];
            Assert.Equal(read > 0 && read <= Text().Length ? Text()[read - 1] : default, character.Current);
        }
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void An_enumerator_that_goes_back_gives_all_again_and_is_on_nothing_before_and_behind(TextLayout layout)
    {
        CowString text = layout.Make(Text().ToString());
        Check(((IEnumerable<char>)text).GetEnumerator(), static all => string.Concat(all), text.ToString());
        Check(text.GetChunks(), static all => string.Concat(all.Select(static chunk => chunk.ToString())), text.ToString());

        static void Check<T>(IEnumerator<T> each, Func<List<T>, string> concat, string expected)
        {
            for (int round = 0; round < 3; round++)
            {
                Assert.Throws<InvalidOperationException>(() => ((IEnumerator)each).Current);
                var all = new List<T>();
                while (each.MoveNext())
                {
                    all.Add(each.Current);
                    Assert.Equal(each.Current, ((IEnumerator)each).Current);
                }

                Assert.Equal(expected, concat(all));
                Assert.False(each.MoveNext());
                Assert.Throws<InvalidOperationException>(() => ((IEnumerator)each).Current);
                each.Reset();
                Assert.True(each.MoveNext());
                each.Reset();
            }
        }
    }

    [Theory]
    [MemberData(nameof(LayoutsAndPlaces))]
    public void What_is_no_modification_is_not_noticed(TextLayout layout, int place)
    {
        const string All = "a\ud83d\ude00 word, and another \ud83d\ude00";
        CowString text = layout.Make(All);
        var characters = new StringBuilder();
        foreach (char each in text)
        {
            Touch(characters.Length);
            characters.Append(each);
        }

        Assert.Equal(All, characters.ToString());
        text = layout.Make(All);
        var runes = new StringBuilder();
        foreach (Rune each in text.EnumerateRunes())
        {
            Touch(runes.Length);
            runes.Append(each.ToString());
        }

        Assert.Equal(All, runes.ToString());

        void Touch(int now)
        {
            if (now >= place)
            {
                text.EnsureCapacity(0);
                _ = text.ToString();
                text.Snapshot();
                text.Lease().Dispose();
                text.Clone();
            }
        }
    }

    private static CowString Text() => new CowString(string.Join('\n', Enumerable.Repeat("some words", 30))).Append(" and more");
}
