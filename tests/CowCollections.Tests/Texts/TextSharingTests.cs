using System.Runtime.CompilerServices;
using CowCollections.Tests.Support;
using CowCollections.Text;

namespace CowCollections.Tests.Texts;

/// <summary>With whom a text shares what, and that nobody writes what another sees.</summary>
public class TextSharingTests
{
    private const string Characters = "some words, and then some more of them";

    public static TheoryData<TextLayout> Layouts => TextLayouts.All;

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_text_is_shared_until_one_of_the_two_is_edited(TextLayout layout)
    {
        Action<CowString>[] edits =
        [
            text => text[3] = 'x',
            text => text.Overwrite(13, 4, "****"),
            text => text.Insert(14, "x"),
            text => text.Remove(15, 1),
        ];
        foreach (Action<CowString> edit in edits)
        {
            CowString text = layout.Make(Characters);
            CowString clone = text.Clone();
            CowStringSnapshot snapshot = text.Snapshot();
            Assert.True(text.IsSharedWith(clone) && clone.IsSharedWith(text) && text.IsSharedWith(snapshot) && snapshot.IsSharedWith(clone));
            edit(clone);
            Assert.False(text.IsSharedWith(clone) || clone.IsSharedWith(text) || snapshot.IsSharedWith(clone));
            Assert.True(text.IsSharedWith(snapshot));
            edit(text);
            Assert.False(text.IsSharedWith(snapshot));
            Assert.Equal(Characters, snapshot.ToString());
            Assert.Equal(text.ToString(), clone.ToString());
        }
    }

    /// <summary>What one has typed and the other has not tells them apart, though the pages are the same.</summary>
    [Fact]
    public void Texts_with_different_edits_pending_do_not_share_all()
    {
        CowString text = TextLayout.Paged.Make(Characters);
        text.Overwrite(5, 3, "ab");
        CowString[] typed = [text.Clone(), text.Clone().Insert(7, "c"), text.Clone().Remove(6, 1), text.Clone().Remove(7, 1), text.Clone().Insert(5, "d")];
        for (int i = 0; i < typed.Length; i++)
        {
            Assert.Equal(i == 0, text.IsSharedWith(typed[i]));
            Assert.Equal(i == 0, typed[i].IsSharedWith(text));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_is_replaced_by_itself_stays_shared(TextLayout layout)
    {
        CowString text = layout.Make(Characters);
        CowString clone = text.Clone();
        text.Replace('o', 'o');
        text.Replace('#', 'o');
        Assert.True(text.IsSharedWith(clone));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void After_Detach_a_text_is_one_array_of_its_own(TextLayout layout)
    {
        CowString text = layout.Make(Characters);
        CowString clone = text.Clone();
        text.Detach();
        Assert.True(text.IsDetached && text.TryGetSpan(out _));
        Assert.False(text.IsSharedWith(clone));
        Assert.DoesNotContain(TextLayouts.ArraysOf(text), TextLayouts.ArraysOf(clone).Contains);
        Assert.Single(TextLayouts.WritableArraysOf(text));
        Assert.Equal(Characters, clone.ToString());
        Assert.NotSame(text.ToString(), clone.ToString());
    }

    /// <summary>
    /// The array in which both have grown becomes a page of the one that goes on in another, and the other, now alone with it, must not
    /// write it.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_is_left_alone_with_an_array_does_not_write_what_is_a_page_of_another(bool leased)
    {
        foreach (int length in (ReadOnlySpan<int>)[3_000, 5_000, 8_000, 8_190, 9_000, 30_000, 70_000])
        {
            CowString text = new();
            while (text.Length < length)
            {
                text.Append("0123456789");
            }

            string expected = text.ToString();
            CowString clone = text.Clone();
            CowLease<CowStringSnapshot>? lease = leased ? text.Lease() : null;
            text.Append(new string('x', 50_000));
            lease?.Dispose();
            for (int i = 0; i < 20; i++)
            {
                clone[clone.Length - 1 - (i * 100)] = '#';
                clone.Remove(clone.Length - 2, 1);
            }

            text.CheckInvariants();
            clone.CheckInvariants();
            Assert.Equal(expected + new string('x', 50_000), text.ToString());
        }
    }

    /// <summary>Parts of long texts see the pages of the whole, from somewhere within.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30_000)]
    public void Parts_of_versions_are_equal_where_nothing_was_edited(int shift)
    {
        CowString text = new(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},")));
        CowStringSnapshot before = text.Snapshot();
        text.Insert(shift, "-").Remove(shift + 50_000, 1);
        CowStringSnapshot after = text.Snapshot();
        foreach (int start in (ReadOnlySpan<int>)[0, 5, 1_000, 20_000, 29_990, 49_990, 60_000])
        {
            CowStringSnapshot part = before.Substring(start, 40_000);
            foreach (int its in (ReadOnlySpan<int>)[start - 1, start, start + 1])
            {
                if (its >= 0)
                {
                    CowStringSnapshot other = after.Substring(its, 40_000);
                    bool expected = string.Equals(part.ToString(), other.ToString(), StringComparison.Ordinal);
                    Assert.Equal(expected, part.Equals(other));
                    Assert.Equal(expected, other.Equals(part));
                    Assert.Equal(Math.Sign(string.CompareOrdinal(part.ToString(), other.ToString())), Math.Sign(CowText.CompareOrdinal(part, other)));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_leased_snapshot_that_has_ended_keeps_no_characters(TextLayout layout)
    {
        (CowStringSnapshot ended, WeakReference[] kept) = Ended(layout);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.DoesNotContain(kept, static each => each.IsAlive);
        GC.KeepAlive(ended);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (CowStringSnapshot Ended, WeakReference[] Kept) Ended(TextLayout layout)
    {
        CowString text = layout.Make(new string([.. Characters]));
        using CowLease<CowStringSnapshot> lease = text.Lease();
        return (lease.Snapshot, [.. HeldBy(lease.Snapshot.Content).Select(static each => new WeakReference(each))]);
    }

    /// <summary>The string or the array that a text is, but for the pages of a front and of an edit, which an ended one keeps.</summary>
    private static object[] HeldBy(in TextContent content)
        => content.Text is { } text ? [text] : content.Front is null ? [content.Characters.Root] : [];
}
