using System.Text.RegularExpressions;
using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Regular expressions, which need the text as one span: a text in pages is made a string, which is kept.</content>
public abstract partial class CowText
{
    /// <summary>Whether a regular expression matches anywhere.</summary>
    /// <param name="regex">The expression.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="regex"/> is null.</exception>
    /// <exception cref="RegexMatchTimeoutException">The expression took too long.</exception>
    /// <remarks>
    /// <para>Time: that of the expression; a string is made of a text in pages first, and kept until the text is changed.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsMatch(Regex regex)
    {
        Throw.IfNull(regex);
        return regex.IsMatch(AsSpan());
    }

    /// <summary>The number of matches of a regular expression.</summary>
    /// <param name="regex">The expression.</param>
    /// <returns>At least 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="regex"/> is null.</exception>
    /// <exception cref="RegexMatchTimeoutException">The expression took too long.</exception>
    /// <inheritdoc cref="IsMatch" path="/remarks"/>
    public int Count(Regex regex)
    {
        Throw.IfNull(regex);
        return regex.Count(AsSpan());
    }

    /// <summary>The matches of a regular expression: where they are, without allocating them.</summary>
    /// <param name="regex">The expression.</param>
    /// <returns>To be enumerated; the text must not be written meanwhile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="regex"/> is null.</exception>
    /// <exception cref="RegexMatchTimeoutException">The expression took too long.</exception>
    /// <inheritdoc cref="IsMatch" path="/remarks"/>
    public Regex.ValueMatchEnumerator EnumerateMatches(Regex regex)
    {
        Throw.IfNull(regex);
        return regex.EnumerateMatches(AsSpan());
    }

    private ReadOnlySpan<char> AsSpan() => TryFlat(out ReadOnlySpan<char> span) ? span : ToString();
}
