using System.Runtime.CompilerServices;

namespace CowCollections.Text;

/// <summary>The characters of long strings as arrays that nobody writes, one for each string, for as long as it lives.</summary>
/// <remarks>
/// A string cannot be a page, an array can. Of several texts on one long string the first that is written has it copied; the
/// others use that copy. See docs/decisions/0031.
/// </remarks>
internal static class SharedCharacters
{
    private static readonly ConditionalWeakTable<string, char[]> _arrays = [];

    internal static char[] Of(string text) => _arrays.GetValue(text, static each => each.ToCharArray());
}
