using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>
/// Every reading member says what that of string says, on random UTF-16 in every layout, of handles and of snapshots; also
/// which exception it throws, and which parameter it blames.
/// </summary>
public class ReadingTests
{
    private const int Cases = 1500;

    public static TheoryData<string> Members => [.. ReadingMembers.All.Keys];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_says_what_that_of_string_says(string member)
    {
        (Func<string, ReadingCase, object?> known, Func<CowText, ReadingCase, object?> tested) = ReadingMembers.All[member];
        Check.Property(ReadingCase.Any, each => each.Shrink(), Same, Cases);

        void Same(ReadingCase each)
        {
            object? expected = ResultOf(() => known(each.Text, each));
            CowString handle = each.Layout.Make(each.Text);
            Assert.Equal(expected, ResultOf(() => tested(handle, each)));
            CowStringSnapshot snapshot = each.Layout.Make(each.Text).Snapshot();
            Assert.Equal(expected, ResultOf(() => tested(snapshot, each)));
            handle.CheckInvariants();
            Assert.Equal(each.Text, handle.ToString());
            Assert.Equal(each.Text, snapshot.ToString());
        }
    }

    /// <summary>What a function returns, or which exception it throws.</summary>
    private static object? ResultOf(Func<object?> function)
    {
        try
        {
            return function();
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException)
        {
            return (e.GetType(), (e as ArgumentException)?.ParamName);
        }
    }
}
