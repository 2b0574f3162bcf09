using System.Text;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>The constructors that a builder has make the text that the builder's make, with room for as many characters.</summary>
public class ConstructorTests
{
    private const string Five = "hello";

    [Theory]
    [InlineData(null, 0)]
    [InlineData(null, 40)]
    [InlineData(Five, 0)]
    [InlineData(Five, 5)]
    [InlineData(Five, 6)]
    [InlineData(Five, 4000)]
    [InlineData(Five, -1)]
    public void A_string_and_room(string? value, int capacity)
        => AssertSame(() => new StringBuilder(value, capacity), () => new CowString(value, capacity), capacity);

    [Theory]
    [InlineData(null, 0, 0, 40)]
    [InlineData(null, 0, 1, 40)]
    [InlineData(null, 1, 0, 40)]
    [InlineData(Five, 0, 5, 5)]
    [InlineData(Five, 1, 3, 0)]
    [InlineData(Five, 1, 3, 40)]
    [InlineData(Five, 5, 0, 1)]
    [InlineData(Five, 6, 0, 1)]
    [InlineData(Five, 3, 3, 1)]
    [InlineData(Five, 3, int.MaxValue, 1)]
    [InlineData(Five, -1, 1, 1)]
    [InlineData(Five, 1, -1, 1)]
    [InlineData(Five, 1, 1, -1)]
    public void A_part_of_a_string_and_room(string? value, int startIndex, int length, int capacity)
        => AssertSame(
            () => new StringBuilder(value, startIndex, length, capacity), () => new CowString(value, startIndex, length, capacity), capacity);

    /// <summary>A string that fills the room is not copied, and what is written then does not reach it.</summary>
    [Fact]
    public void The_string_stays_as_it_is()
    {
        string value = new(Five);
        foreach (int capacity in (int[])[0, 5, 6])
        {
            var text = new CowString(value, capacity) { [0] = 'j' };
            text.CheckInvariants();
            Assert.Equal("jello", text.ToString());
            Assert.Equal(Five, value);
        }
    }

    private static void AssertSame(Func<StringBuilder> known, Func<CowString> tested, int capacity)
    {
        Assert.Equal(Answer.ExceptionOf(() => known()), Answer.ExceptionOf(() => tested()));
        if (Record.Exception(known) is null)
        {
            Assert.Equal(known().ToString(), tested().ToString());
            CowString text = tested();
            text.CheckInvariants();
            Assert.InRange(text.Capacity, capacity, int.MaxValue);
            CowStringSnapshot before = text.Snapshot();
            text.Append('!');
            Assert.Equal(known().Append('!').ToString(), text.ToString());
            Assert.Equal(known().ToString(), before.ToString());
        }
    }
}
