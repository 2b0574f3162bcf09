using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Snapshots made of others, of strings, of whatever.</content>
public sealed partial class CowStringSnapshot : ISpanParsable<CowStringSnapshot>
{
    /// <summary>Makes a text of a given length.</summary>
    /// <typeparam name="TState">The type of what <paramref name="action"/> needs.</typeparam>
    /// <param name="length">The number of characters.</param>
    /// <param name="state">What <paramref name="action"/> needs.</param>
    /// <param name="action">Writes the characters.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is less than 0.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="action"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowStringSnapshot Create<TState>(int length, TState state, SpanAction<char, TState> action)
        => Of(string.Create(length, state, action));

    /// <summary>Texts, one behind the other.</summary>
    /// <param name="values">The texts; null is empty.</param>
    /// <returns>All of them as one.</returns>
    /// <remarks>
    /// <para>Time: O(n), but O(log n) for each long text.</para>
    /// <para>Sharing: the pages of long texts.</para>
    /// </remarks>
    public static CowStringSnapshot Concat(params ReadOnlySpan<CowText?> values) => Join(default, values);

    /// <summary>Texts, one behind the other.</summary>
    /// <param name="values">The texts; null is empty.</param>
    /// <returns>All of them as one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <inheritdoc cref="Concat(ReadOnlySpan{CowText})" path="/remarks"/>
    public static CowStringSnapshot Concat(params CowText?[] values)
    {
        Throw.IfNull(values);
        return Concat(new ReadOnlySpan<CowText?>(values));
    }

    /// <summary>Texts, one behind the other, with a separator between them.</summary>
    /// <param name="separator">The separator.</param>
    /// <param name="values">The texts; null is empty.</param>
    /// <returns>All of them as one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <inheritdoc cref="Concat(ReadOnlySpan{CowText})" path="/remarks"/>
    public static CowStringSnapshot Join(ReadOnlySpan<char> separator, params CowText?[] values)
    {
        Throw.IfNull(values);
        return Join(separator, new ReadOnlySpan<CowText?>(values));
    }

    /// <summary>Texts, one behind the other, with a separator between them.</summary>
    /// <param name="separator">The separator.</param>
    /// <param name="values">The texts; null is empty.</param>
    /// <returns>All of them as one.</returns>
    /// <inheritdoc cref="Concat(ReadOnlySpan{CowText})" path="/remarks"/>
    public static CowStringSnapshot Join(ReadOnlySpan<char> separator, params ReadOnlySpan<CowText?> values)
    {
        var joined = new CowString();
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                joined.Append(separator);
            }

            joined.Append(values[i]);
        }

        return joined.Snapshot();
    }

    /// <summary>Strings, one behind the other, with a separator between them.</summary>
    /// <param name="separator">The separator.</param>
    /// <param name="values">The strings; null is empty.</param>
    /// <returns>All of them as one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowStringSnapshot Join(string? separator, IEnumerable<string?> values) => Of(string.Join(separator, values));

    /// <summary>Uses a string as a text.</summary>
    /// <param name="s">The string, which is not copied.</param>
    /// <param name="provider">Is not looked at.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <inheritdoc cref="CowStringSnapshot(string)" path="/remarks"/>
    public static CowStringSnapshot Parse(string s, IFormatProvider? provider)
    {
        Throw.IfNull(s);
        return Of(s);
    }

    /// <summary>Uses a string as a text, if there is one.</summary>
    /// <param name="s">The string, which is not copied.</param>
    /// <param name="provider">Is not looked at.</param>
    /// <param name="result">The text; null if there is no string.</param>
    /// <returns>Whether there is one.</returns>
    /// <inheritdoc cref="CowStringSnapshot(string)" path="/remarks"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CowStringSnapshot result)
    {
        result = s is null ? null : Of(s);
        return s is not null;
    }

    /// <summary>Makes a text of characters.</summary>
    /// <param name="s">The characters, which are copied.</param>
    /// <param name="provider">Is not looked at.</param>
    /// <returns>The text.</returns>
    /// <inheritdoc cref="CowStringSnapshot(ReadOnlySpan{char})" path="/remarks"/>
    public static CowStringSnapshot Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Of(s.ToString());

    /// <summary>Makes a text of characters.</summary>
    /// <param name="s">The characters, which are copied.</param>
    /// <param name="provider">Is not looked at.</param>
    /// <param name="result">The text.</param>
    /// <returns>True.</returns>
    /// <inheritdoc cref="CowStringSnapshot(ReadOnlySpan{char})" path="/remarks"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CowStringSnapshot result)
    {
        result = Of(s.ToString());
        return true;
    }
}
