using CowCollections.Interleavings.Scheduling;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Texts;

/// <summary>
/// The real texts, in the shapes of the protocol's tests, and what only texts have: the room behind what was typed, which is
/// claimed, and the string that is kept. All schedules with at most three preemptions, two where many cases or threads multiply.
/// </summary>
public sealed class TextTests(ITestOutputHelper output)
{
    private const int Few = 2;
    private const int More = 3;

    public static TheoryData<StartText> Starts => [.. Enum.GetValues<StartText>()];

    public static TheoryData<StartText, TextWrite> StartsAndWrites => WithStarts<TextWrite>();

    public static TheoryData<StartText, TextKeeping> StartsAndKeeping => WithStarts<TextKeeping>();

    [Theory]
    [MemberData(nameof(Starts))]
    public void Clones_of_an_idle_text_are_written_at_once(StartText start) => Verify.Holds(output, () =>
    {
        CowString text = TextSteps.NewText(start);
        string model = TextSteps.NewModel(start);
        CowString? first = null;
        CowString? second = null;
        return new Scenario(
            () => first = TextSteps.Do(TextSteps.Clone(text), TextWrite.Type, '1'),
            () => second = TextSteps.Do(TextSteps.Clone(text), TextWrite.Append, '2'))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                TextSteps.AssertSame(model, text);
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.Type, '1'), first!);
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.Append, '2'), second!);
            },
        };
    }, More);

    [Theory]
    [MemberData(nameof(StartsAndWrites))]
    public void Both_sharers_write_and_write_on(StartText start, TextWrite write) => Verify.Holds(output, () =>
    {
        CowString text = TextSteps.NewText(start);
        CowString other = text.Clone();
        string model = TextSteps.NewModel(start);
        return new Scenario(
            () => TextSteps.Do(TextSteps.Do(text, write, '1'), TextWrite.Append, '2'),
            () => TextSteps.Do(TextSteps.Do(other, TextWrite.Type, '3'), TextWrite.Correct, '4'))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                TextSteps.AssertSame(TextSteps.Do(TextSteps.Do(model, write, '1'), TextWrite.Append, '2'), text);
                TextSteps.AssertSame(TextSteps.Do(TextSteps.Do(model, TextWrite.Type, '3'), TextWrite.Correct, '4'), other);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(StartsAndWrites))]
    public void A_snapshot_is_read_while_the_text_is_written(StartText start, TextWrite write) => Verify.Holds(output, () =>
    {
        CowString text = TextSteps.NewText(start);
        CowStringSnapshot snapshot = text.Snapshot();
        string model = TextSteps.NewModel(start);
        string expected = TextSteps.Read(model);
        return new Scenario(
            () => Assert.Equal(expected, TextSteps.Read(snapshot)),
            () => TextSteps.Do(TextSteps.Do(text, write, '1'), TextWrite.Append, '2'))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                TextSteps.AssertSame(model, snapshot);
                TextSteps.AssertSame(TextSteps.Do(TextSteps.Do(model, write, '1'), TextWrite.Append, '2'), text);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(StartsAndWrites))]
    public void A_reader_ends_its_lease_while_the_text_is_written(StartText start, TextWrite write) => Verify.Holds(output, () =>
    {
        CowString text = TextSteps.NewText(start);
        CowLease<CowStringSnapshot> lease = text.Lease();
        string model = TextSteps.NewModel(start);
        string expected = TextSteps.Read(model);
        Action readAndEnd = () =>
        {
            Assert.Equal(expected, TextSteps.Read(lease.Snapshot));
            lease.Dispose();
        };
        return new Scenario(readAndEnd, () => TextSteps.Do(text, write, '1'))
        {
            HasSilentAccesses = true,
            Check = () => TextSteps.AssertSame(TextSteps.Do(model, write, '1'), text),
        };
    }, Few);

    [Theory]
    [MemberData(nameof(StartsAndKeeping))]
    public void What_is_kept_of_a_leased_snapshot_stays_as_it_is(StartText start, TextKeeping keeping) => Verify.Holds(output, () =>
    {
        CowString text = TextSteps.NewText(start);
        CowLease<CowStringSnapshot> lease = text.Lease();
        CowStringSnapshot snapshot = lease.Snapshot;
        string expected = TextSteps.Keep(new CowStringSnapshot(TextSteps.NewModel(start)), keeping).ToString()!;
        object? kept = null;
        return new Scenario(
            () => kept = Attempt.OrNull(() => TextSteps.Keep(snapshot, keeping)),
            lease.Dispose,
            () => TextSteps.Do(TextSteps.Do(text, TextWrite.Set, '1'), TextWrite.Type, '2'))
        {
            HasSilentAccesses = true,
            Check = () => Assert.Equal(expected, kept?.ToString() ?? expected),
        };
    }, Few);

    [Theory]
    [MemberData(nameof(Starts))]
    public void Two_texts_append_while_a_third_thread_reads_the_snapshot(StartText start) => Verify.Holds(output, () =>
    {
        CowString text = TextSteps.NewText(start);
        CowStringSnapshot snapshot = text.Snapshot();
        CowString other = snapshot.ToCowString();
        string model = TextSteps.NewModel(start);
        string expected = TextSteps.Read(model);
        return new Scenario(
            () => TextSteps.Do(text, TextWrite.AppendMore, '1'),
            () => TextSteps.Do(other, TextWrite.Append, '2'),
            () => Assert.Equal(expected, TextSteps.Read(snapshot)))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.AppendMore, '1'), text);
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.Append, '2'), other);
            },
        };
    }, Few);

    [Fact]
    public void Two_texts_go_on_with_what_was_typed() => Verify.Holds(output, () => TypeAndType(Fault.None), More);

    /// <summary>Were the claim not atomic, both would write the same place behind what both see.</summary>
    [Fact]
    public void A_plain_claim_of_the_room_behind_what_was_typed_is_caught() => Verify.Fails(output, () => TypeAndType(Fault.PlainClaim));

    [Theory]
    [MemberData(nameof(Starts))]
    public void The_string_of_an_idle_text_is_made_while_it_is_copied(StartText start) => Verify.Holds(output, () =>
    {
        CowString text = TextSteps.NewText(start);
        string model = TextSteps.NewModel(start);
        CowString? clone = null;
        return new Scenario(
            () => Assert.Equal(model, TextSteps.AskForString(text)),
            () => clone = TextSteps.Do(TextSteps.Clone(text), TextWrite.Type, '1'),
            () => Assert.Equal(model, TextSteps.AskForString(text)))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                TextSteps.AssertSame(model, text);
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.Type, '1'), clone!);
                Assert.Same(text.ToString(), text.ToString());
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.Append, '2'), text.Append('2'));
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(Starts))]
    public void The_string_of_a_leased_snapshot_is_made_while_the_lease_ends(StartText start) => Verify.Holds(output, () =>
    {
        CowString text = TextSteps.NewText(start);
        CowLease<CowStringSnapshot> lease = text.Lease();
        CowStringSnapshot snapshot = lease.Snapshot;
        string model = TextSteps.NewModel(start);
        string? made = null;
        return new Scenario(() => made = Attempt.OrNull(() => TextSteps.AskForString(snapshot)), lease.Dispose)
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal(model, made ?? model);
                Assert.Throws<ObjectDisposedException>(() => snapshot.Length);
                Assert.Throws<ObjectDisposedException>(() => snapshot.ToString());
            },
        };
    });

    [Theory]
    [MemberData(nameof(Starts))]
    public void Two_sharers_write_while_a_lease_ends(StartText start) => Verify.Holds(output, () =>
    {
        CowString text = TextSteps.NewText(start);
        CowString second = text.Clone();
        CowLease<CowStringSnapshot> lease = text.Lease();
        string model = TextSteps.NewModel(start);
        return new Scenario(
            () => TextSteps.Do(text, TextWrite.Append, '1'),
            () => TextSteps.Do(second, TextWrite.Type, '2'),
            () =>
            {
                Assert.Equal(TextSteps.Read(model), TextSteps.Read(lease.Snapshot));
                lease.Dispose();
            })
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.Append, '1'), text);
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.Type, '2'), second);
                TextSteps.Do(text, TextWrite.Append, '3');
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.Type, '2'), second);
            },
        };
    }, Few);

    private static Scenario TypeAndType(Fault fault)
    {
        CowString text = TextSteps.NewText(StartText.Pending);
        CowStringSnapshot snapshot = text.Snapshot();
        CowString other = snapshot.ToCowString();
        string model = TextSteps.NewModel(StartText.Pending);
        return new Scenario(() => TextSteps.Do(text, TextWrite.Type, '1'), () => TextSteps.Do(other, TextWrite.Type, '2'))
        {
            HasSilentAccesses = true,
            Fault = fault,
            Check = () =>
            {
                TextSteps.AssertSame(model, snapshot);
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.Type, '1'), text);
                TextSteps.AssertSame(TextSteps.Do(model, TextWrite.Type, '2'), other);
            },
        };
    }

    private static TheoryData<StartText, TOther> WithStarts<TOther>()
        where TOther : struct, Enum
    {
        var cases = new TheoryData<StartText, TOther>();
        foreach (StartText start in Enum.GetValues<StartText>())
        {
            foreach (TOther other in Enum.GetValues<TOther>())
            {
                cases.Add(start, other);
            }
        }

        return cases;
    }
}
