using System.Globalization;
using System.Text;
using CowCollections;

namespace Consumer;

/// <summary>
/// Calls that are written of StringBuilder and string, of texts: they compile in the language of each framework, of which that of
/// .NET 8 knows no params spans.
/// </summary>
internal static class TextCalls
{
    private static readonly CompositeFormat Pair = CompositeFormat.Parse("{0}={1};");

    /// <summary>The text that comes of appending and inserting.</summary>
    internal static string Written()
    {
        var text = new CowString("<");
        char[] letters = ['a', 'b', 'c'];
        text.Append(letters).Append(letters, 1, 2).Append((char[]?)null).Append(['x', 'y']).Append("z".AsSpan()).Append("z".AsMemory());
        text.AppendLine(CultureInfo.InvariantCulture, $"{1.5}").AppendLine($"{2}").Append(CultureInfo.InvariantCulture, $"{2.5}");
        text.AppendJoin(", ", "a", "b").AppendJoin(", ", new string[] { "c" }).AppendJoin(", ", ["d", "e"]).AppendJoin(", ", new List<int> { 1 });
        text.AppendJoin(", ", 1, 2, 3).AppendJoin(", ", new object[] { 4, "x" }).AppendJoin(", ", 'c', "d").AppendJoin(", ", "one");
        text.AppendJoin(',', "a", "b").AppendJoin(',', new List<int> { 1 }).AppendJoin(',', 1, 2).AppendJoin(',', ["d", "e"]);
        text.AppendFormat(CultureInfo.InvariantCulture, Pair, 1, 2).AppendFormat<string, double>(CultureInfo.InvariantCulture, Pair, "k", 2.5);
        text.AppendFormat("{0}", 1).AppendFormat(null, Pair, new object[] { 1, 2 });
        text.Insert(0, true).Insert(0, 5).Insert(0, 'c').Insert(0, (object)5).Insert(0, new StringBuilder("sb")).Insert(0, DayOfWeek.Friday);
        text.Insert(0, letters).Insert(0, letters, 1, 1).Insert(0, "s", 2).Insert(0, "x".AsSpan()).Insert(0, ['y']).Insert(0, new CowString("t"));
        return text.ToString();
    }

    /// <summary>The same of a builder.</summary>
    internal static string Expected()
    {
        var text = new StringBuilder("<");
        char[] letters = ['a', 'b', 'c'];
        text.Append(letters).Append(letters, 1, 2).Append((char[]?)null).Append("xy").Append("z".AsSpan()).Append("z".AsMemory());
        text.AppendLine(CultureInfo.InvariantCulture, $"{1.5}").AppendLine($"{2}").Append(CultureInfo.InvariantCulture, $"{2.5}");
        text.AppendJoin(", ", "a", "b").AppendJoin(", ", new string[] { "c" }).AppendJoin(", ", "d", "e").AppendJoin(", ", new List<int> { 1 });
        text.AppendJoin(", ", 1, 2, 3).AppendJoin(", ", new object[] { 4, "x" }).AppendJoin(", ", 'c', "d").AppendJoin(", ", "one");
        text.AppendJoin(',', "a", "b").AppendJoin(',', new List<int> { 1 }).AppendJoin(',', 1, 2).AppendJoin(',', "d", "e");
        text.AppendFormat(CultureInfo.InvariantCulture, Pair, 1, 2).AppendFormat<string, double>(CultureInfo.InvariantCulture, Pair, "k", 2.5);
        text.AppendFormat("{0}", 1).AppendFormat(null, Pair, new object[] { 1, 2 });
        text.Insert(0, true).Insert(0, 5).Insert(0, 'c').Insert(0, (object)5).Insert(0, new StringBuilder("sb")).Insert(0, DayOfWeek.Friday);
        text.Insert(0, letters).Insert(0, letters, 1, 1).Insert(0, "s", 2).Insert(0, "x".AsSpan()).Insert(0, "y").Insert(0, "t");
        return text.ToString();
    }

    /// <summary>Whether what reads a text, and makes others of it, says what it says of a string.</summary>
    internal static bool ReadsAsString()
    {
        const string Known = "abcXcba";
        CowString text = Known;
        CowStringSnapshot snapshot = text.Snapshot();
        char[] letters = ['a', 'b'];
        return (string)text.Trim('a', 'b') == Known.Trim('a', 'b')
            && (string)text.Trim('a') == Known.Trim('a') && (string)text.Trim() == Known && (string)text.Trim(null) == Known
            && (string)text.Trim(letters) == Known.Trim(letters) && (string)snapshot.Trim(['a']) == Known.Trim('a')
            && (string)text.TrimStart('a', 'b') == Known.TrimStart('a', 'b') && (string)text.TrimEnd('a', 'b') == Known.TrimEnd('a', 'b')
            && text.IndexOfAny('X', 'c') == 2 && text.IndexOfAny(letters) == 0 && text.IndexOfAny(letters, 1) == 1 && text.IndexOfAny("cX") == 2
            && text.IndexOfAny(['X']) == 3 && text.LastIndexOfAny('X', 'c') == 4 && text.LastIndexOfAny(letters) == 6 && text.LastIndexOfAny("X") == 3
            && snapshot.Append('!', '?') == "abcXcba!?" && snapshot.Append('!') == "abcXcba!" && snapshot.Append("!") == "abcXcba!" && snapshot.Append(letters) == "abcXcbaab"
            && CowStringSnapshot.Concat(text, null, snapshot) == Known + Known && CowStringSnapshot.Concat([text, snapshot]) == Known + Known
            && CowStringSnapshot.Join("-", text, snapshot) == $"{Known}-{Known}" && CowStringSnapshot.Join("-", ["a", null, "b"]) == "a--b"
            && CowStringSnapshot.Join("-", new[] { snapshot, snapshot }) == $"{Known}-{Known}"
#if NET9_0_OR_GREATER
            && new CowString(null).IsEmpty
#endif
            && new CowString((string?)null).IsEmpty && new CowString(letters).Length == 2 && new CowStringSnapshot(null).IsEmpty
            && (string)text.Normalize() == Known && text.IsNormalized() && (string)new CowString("a\r\nb").ReplaceLineEndings("|") == "a|b";
    }
}
