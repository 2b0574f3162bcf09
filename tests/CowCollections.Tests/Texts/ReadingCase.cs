using System.Buffers;
using System.Globalization;
using CowCollections.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CowCollections.Tests.Texts;

/// <summary>A text and everything that a reading member can be asked with.</summary>
internal sealed record ReadingCase(
    string Text, string Value, string Other, char Char, int Start, int Count, StringComparison Comparison, TextLayout Layout)
{
    /// <summary>Letters with case, combining marks, ligatures, surrogates in pairs and alone, white space, line ends, null.</summary>
    private const string Alphabet = "aabbAB \t\r\n,;é\u0301ßẞİıſKÅ\ud83d\ude00\udc00\ud800\u200d\0\u2028\u0085ﬁ";

    internal SearchValues<char> Set => SearchValues.Create(Value);

    internal static Gen<ReadingCase> Any
        => from text in Texts
           from value in Values(text)
           from other in Gen.OneOf(Texts, Values(text), Gen.Constant(text), Gen.Constant(text.ToUpperInvariant()))
           from character in Gen.Elements(Alphabet.ToCharArray())
           from start in Gen.Frequency((8, Gen.Choose(0, text.Length)), (1, Gen.Elements(-1, text.Length + 1, int.MaxValue, int.MinValue)))
           from count in Gen.Frequency((8, Gen.Choose(0, text.Length)), (1, Gen.Elements(-1, text.Length + 1, int.MaxValue, int.MinValue)))
           from comparison in Gen.Frequency((3, Gen.Constant(StringComparison.Ordinal)), (3, Gen.Elements(Enum.GetValues<StringComparison>())), (1, Gen.Constant((StringComparison)9)))
           from layout in Gen.Elements(Enum.GetValues<TextLayout>())
           select new ReadingCase(text, value, other, character, start, count, comparison, layout);

    internal static Gen<string> Texts
        => from size in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 12)), (4, Gen.Choose(10, 60)), (1, Gen.Choose(100, 400)))
           from letters in Gen.Choose(2, Alphabet.Length)
           from characters in Gen.ArrayOf(Gen.Elements(Alphabet[..letters].ToCharArray()), size)
           select new string(characters);

    /// <summary>Shorter ones: smaller cases of the same failure.</summary>
    internal IEnumerable<ReadingCase> Shrink()
    {
        for (int length = Text.Length / 2; length > 0; length /= 2)
        {
            yield return this with { Text = Text[length..] };
            yield return this with { Text = Text[..^length] };
        }

        if (Value.Length > 0)
        {
            yield return this with { Value = Value[1..] };
            yield return this with { Value = Value[..^1] };
        }
    }

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Layout} \"{Escaped(Text)}\", value \"{Escaped(Value)}\", other \"{Escaped(Other)}\", '{Escaped($"{Char}")}', {Start}, {Count}, {Comparison}");

    /// <summary>Mostly a part of the text, perhaps with one character changed, so that it is nearly found.</summary>
    private static Gen<string> Values(string text)
        => from start in Gen.Choose(0, text.Length)
           from length in Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, 100), Gen.Constant(text.Length))
           from change in Gen.Choose(0, 2)
           from with in Gen.Elements(Alphabet.ToCharArray())
           let part = text.Substring(start, Math.Min(length, text.Length - start))
           select change == 0 && part.Length > 0 ? part[..^1] + with : part;

    private static string Escaped(string text)
        => string.Concat(text.Select(each => each is >= ' ' and < '\u007f' ? $"{each}" : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)each:x4}")));
}
