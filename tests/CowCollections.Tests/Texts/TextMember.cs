using CowCollections.Tests.Models;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>A handle or a snapshot, lent or not, with the text that it should be.</summary>
internal sealed class TextMember(CowText text, string model, CowLease<CowStringSnapshot>? lease = null) : PoolMember
{
    internal CowText Text => text;

    internal CowString? Handle => text as CowString;

    internal CowStringSnapshot? Snapshot => text as CowStringSnapshot;

    internal CowLease<CowStringSnapshot>? Lease => lease;

    internal string Model { get; set; } = model;

    internal override IEnumerable<object> WritableParts => Handle is null ? [] : TextLayouts.WritableArraysOf(Handle);

    internal override IEnumerable<object> Parts => TextLayouts.ArraysOf(text);

    internal override void KeepsInvariants() => text.CheckInvariants();

    internal override void EqualsModel(int way)
    {
        Assert.Equal(Model.Length, text.Length);
        Assert.True(text.Equals(Model.AsSpan()), "The characters are not those of the model.");
        switch (way % 4)
        {
            case 0:
                Assert.Equal(Model, string.Concat(text));
                break;
            case 1:
                Assert.Equal(Model, text.ToString());
                Assert.Same(text.ToString(), text.ToString());
                break;
            case 2:
                // Backward.
                Assert.Equal(Model.LastIndexOf('\u0001'), text.LastIndexOf('\u0001'));
                break;
            default:
                for (int i = 0; i < Model.Length; i += 97)
                {
                    Assert.Equal(Model[i], text[i]);
                }

                break;
        }
    }
}
