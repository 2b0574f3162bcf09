using System.Globalization;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>Numbers that are appended, which are written where they will be if there is room.</summary>
public class NumberTests
{
    private const string Before = "0123456789";

    private static readonly Func<CowString, CowString>[] _appends =
    [
        text => text.Append(-1_234_567), text => text.Append(uint.MaxValue), text => text.Append(long.MinValue), text => text.Append(ulong.MaxValue),
        text => text.Append((short)-7), text => text.Append((ushort)7), text => text.Append(byte.MaxValue), text => text.Append(sbyte.MinValue),
        text => text.Append(-1234.5), text => text.Append(-0.25f), text => text.Append(-12.50m), text => text.Append(double.NaN),
    ];

    private static readonly string[] _texts =
    [
        "~1234567", "4294967295", "~9223372036854775808", "18446744073709551615", "~7", "7", "255", "~128", "~1234;5", "~0;25", "~12;50", "NaN",
    ];

    public static TheoryData<TextLayout> Layouts => TextLayouts.All;

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_number_is_appended_by_the_current_culture_whatever_room_there_is(TextLayout layout)
        => In(new Other(), () =>
        {
            foreach ((int number, int room) in Enumerable.Range(0, _texts.Length).SelectMany(each => Enumerable.Range(0, _texts[each].Length + 2), (each, room) => (each, room)))
            {
                string added = _texts[number];
                CowString text = layout.Make(Before);
                text.EnsureCapacity(text.Length + room);
                CowString clone = text.Clone();
                clone.Append(Before);
                CowString sole = layout.Make(Before);
                sole.EnsureCapacity(sole.Length + room);

                Assert.Equal(Before + added, _appends[number](text).ToString());
                Assert.Equal(Before + added, _appends[number](sole).ToString());
                Assert.Equal(Before + Before, clone.ToString());
                text.CheckInvariants();
                sole.CheckInvariants();
            }
        });

    [Fact]
    public void A_culture_that_copies_and_writes_the_text_does_not_see_the_number()
    {
        CowString text = new CowString(Before.AsSpan());
        text.EnsureCapacity(100);
        var clones = new List<CowString>();
        var culture = new Other { Asked = () => clones.Add(text.Clone().Append(Before)) };
        In(culture, () => text.Append(-5));
        Assert.Equal(Before + "~5", text.ToString());
        Assert.NotEmpty(clones);
        Assert.All(clones, clone => Assert.Equal(Before + Before, clone.ToString()));
    }

    private static void In(CultureInfo culture, Action action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class Other() : CultureInfo(string.Empty)
    {
        private readonly NumberFormatInfo _format = new() { NegativeSign = "~", NumberDecimalSeparator = ";" };

        internal Action? Asked { get; init; }

        public override NumberFormatInfo NumberFormat
        {
            get
            {
                Asked?.Invoke();
                return _format;
            }

            set => throw new NotSupportedException();
        }
    }
}
