using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;
using CowCollections.Serialization;
using CowCollections.Sharing;
using CowCollections.Text;

namespace CowCollections;

/// <summary>
/// What can be read of a text, be it a <see cref="CowString"/>, which can be changed, or a <see cref="CowStringSnapshot"/>,
/// which cannot: what a <see cref="string"/> offers, but for a few overloads.
/// </summary>
/// <remarks>
/// <para>
/// A method that only reads takes a <see cref="CowText"/>, and is given either:
/// </para>
/// <code>
/// static int CountWords(CowText text)
/// {
///     int count = 0;
///     foreach (ReadOnlySpan&lt;char&gt; word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
///     {
///         count++;
///     }
///     return count;
/// }
/// </code>
/// <para>
/// What is made of a text, such as <see cref="Substring(int, int)"/>, <see cref="Trim()"/> and <see cref="ToUpper()"/>, is a
/// snapshot, also where the text is a handle: a value of its own, which shares the pages of the text if it is long.
/// </para>
/// <para>
/// Members compare and search as those of <see cref="string"/> that have the same name: those that take a string and no
/// <see cref="StringComparison"/> depend on the culture where those of <see cref="string"/> do; those that take a span are
/// ordinal. Operations that depend on the culture or ignore case make a string of a text that is in pages, and keep it
/// until the text is changed.
/// </para>
/// <para>
/// Left out are comparisons of parts (<c>Compare</c> and <c>CompareOrdinal</c> with indexes) and those that take <c>ignoreCase</c>: compare
/// a <see cref="Substring(int, int)"/>, and say a <see cref="StringComparison"/> or <see cref="CompareOptions"/>. And <c>Split</c> with
/// several strings or a count: the pieces are enumerated, not put into an array.
/// </para>
/// <para>There is no other class of this kind, and none can be derived outside the library.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CowTextJsonConverter))]
public abstract partial class CowText
{
    private protected TextBuffer _buffer;

    /// <summary>
    /// What a handle changes when it is written, unless that is appending, and a snapshot when its lease ends. Who must notice a
    /// write compares this and the number of characters.
    /// </summary>
    private protected int _version;

    private protected CowText(string text) => _buffer.Begin(text);

    private protected CowText(in TextContent content, Share share) => _buffer = new TextBuffer(content, share);

    /// <summary>The number of characters: of UTF-16 code units, as for a string.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ObjectDisposedException">This is a leased snapshot, and the lease has ended. All members throw this.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Length
    {
        get
        {
            int length = _buffer.Length;
            if (length < 0)
            {
                Throw.LeaseEnded(this);
            }

            return length;
        }
    }

    /// <summary>Whether there are no characters.</summary>
    /// <value>True if <see cref="Length"/> is 0.</value>
    /// <inheritdoc cref="Length" path="/remarks"/>
    public bool IsEmpty => Length == 0;

    /// <summary>The characters as stretches of memory, in order: one if the text is a string or an array, else one a page.</summary>
    /// <returns>To be enumerated; the text must not be written meanwhile, nor while the memory is used.</returns>
    /// <remarks>
    /// <para>Time: O(1), and O(log n) a page.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    [SuppressMessage("Design", "CA1024", Justification = "As that of StringBuilder.")]
    public ChunkEnumerator GetChunks() => new(this);

    /// <summary>All of the text as one span, if it lies side by side.</summary>
    /// <param name="span">The characters. It must not be used after the text was written.</param>
    /// <returns>Whether it does; always if the text is a string, or after <see cref="CowString.Flatten"/>.</returns>
    /// <inheritdoc cref="Length" path="/remarks"/>
    public bool TryGetSpan(out ReadOnlySpan<char> span) => TryFlat(out span) || Content.TryGetSpan(out span);

    /// <summary>The text as a string: always the same one until the text is changed.</summary>
    /// <returns>
    /// The string that the text was made of, if it has not been changed since. Else one that is made now, and kept for the next
    /// time.
    /// </returns>
    /// <remarks>
    /// <para>Time: O(1) for text that is a string or was asked for it before; else O(n).</para>
    /// <para>Sharing: unchanged. A string that was kept costs as much memory as the text.</para>
    /// </remarks>
    public sealed override string ToString() => _buffer.Text ?? MakeString();

    /// <summary>A part of the text as a string.</summary>
    /// <param name="startIndex">Where the part begins.</param>
    /// <param name="length">The number of characters.</param>
    /// <returns>The string.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the text.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="length"/> + log n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public string ToString(int startIndex, int length)
    {
        TextRange.Check(startIndex, length, Length);
        return length == Length ? ToString() : Content.ToString(startIndex, length);
    }

    /// <summary>Whether a text is null or has no characters.</summary>
    /// <param name="text">A text or null.</param>
    /// <returns>Whether it is.</returns>
    /// <inheritdoc cref="Length" path="/remarks"/>
    public static bool IsNullOrEmpty([NotNullWhen(false)] CowText? text) => text is null || text.Length == 0;

    /// <summary>Whether a text is null or all white space.</summary>
    /// <param name="text">A text or null.</param>
    /// <returns>Whether it is.</returns>
    /// <remarks>
    /// <para>Time: O(length of the white space at the beginning).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public static bool IsNullOrWhiteSpace([NotNullWhen(false)] CowText? text)
        => text is null || text.Content.First(default(Sought.NoWhiteSpace), default, 0, text.Length) < 0;

    /// <summary>The text, alive.</summary>
    internal TextContent Content
    {
        get
        {
            TextContent content = _buffer.Content;
            if (content.IsEnded)
            {
                Throw.LeaseEnded(this);
            }

            return content;
        }
    }

    /// <summary>The text for somebody who will keep its pages.</summary>
    internal TextContent Captured() => Captured(out _);

    /// <inheritdoc cref="Captured()"/>
    /// <param name="share">The count that who keeps the pages shall hold.</param>
    internal TextContent Captured(out ShareCount share)
    {
        TextContent content = Content;
        bool isSame = _buffer.TryCapture(content, out share);
        if (this is CowStringSnapshot { HasEnd: true })
        {
            Atomic.Fence();
        }

        // Whether it is alive is asked once more: see ILeased. What has ended has other characters, too.
        _ = Content;
        if (!isSame)
        {
            Throw.Modified();
        }

        return content;
    }

    private protected bool SharesBuffer(CowText? other)
        => Length > 0 && other is { IsEmpty: false } && _buffer.Shares(other.Content);

    /// <summary>A snapshot that stays as it is: of this text, or this one itself.</summary>
    private protected abstract CowStringSnapshot ToSnapshot();

    /// <summary>The text as one span where that is at hand: in few instructions, for what is short and called often.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected bool TryFlat(out ReadOnlySpan<char> span)
    {
        string? text = _buffer.Text;
        if (text is not null)
        {
            span = text;
            return true;
        }

        // Pages have no array, and a text that has ended has a negative count.
        char[] array = _buffer.Characters.Value.Items;
        int count = _buffer.Characters.Value.Count;
        if (!_buffer.HasFront && (uint)count <= (uint)array.Length)
        {
            span = new ReadOnlySpan<char>(array, 0, count);
            return true;
        }

        span = default;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string MakeString()
    {
        int version = _version;
        TextContent content = Content;
        string text = content.ToString(0, content.Length);
        if (version != _version || text.Length != _buffer.Length)
        {
            // Another thread has written meanwhile, against the rules. The string of what was must not come in place of what is.
            return text;
        }

        _buffer.Keep(text);
        if (_buffer.Content.IsEnded)
        {
            // Nothing is kept of what has ended meanwhile.
            _buffer.End();
        }

        return text;
    }
}
