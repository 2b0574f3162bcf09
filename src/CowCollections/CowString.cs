using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;
using CowCollections.Sequences;
using CowCollections.Serialization;
using CowCollections.Sharing;
using CowCollections.Text;

namespace CowCollections;

/// <summary>
/// Text that can be changed like a <see cref="System.Text.StringBuilder"/>, read like a <see cref="string"/>, and costs nothing
/// to copy: copies share their characters until one of them is written.
/// </summary>
/// <remarks>
/// <para>
/// Use it where text is changed and somebody wants to see, keep or go back to what it was: a document with undo, a template that
/// is filled in many ways, a text that is edited on one thread and searched on another. <see cref="Clone"/> gives a
/// second text, <see cref="Snapshot"/> an immutable one for ever, <see cref="Lease"/> one for the length of a block. All are
/// O(1).
/// </para>
/// <code>
/// CowString text = "Hello";            // the string is the buffer: nothing is copied
/// CowString copy = text.Clone();       // shares it
/// copy.Append(", world");              // the copy goes its own way
/// // text is still Hello, and text.ToString() is that very string
/// </code>
/// <para>
/// <b>How.</b> A text that was made of a string holds that string until it is first written. Then it is one array, as long as
/// it is small or nobody shares it, and appending is what it is on a <see cref="System.Text.StringBuilder"/>. A long
/// text that is written while it is shared, or often edited in the middle, turns into a tree of pages over the old array:
/// from then on edits anywhere, concatenation and parts are O(log n), neighbouring edits as cheap as appending, and
/// reading by index takes several times as long as from an array (<see cref="Flatten"/> makes it an array again).
/// Searching, comparing and enumerating go page by page.
/// </para>
/// <para>
/// What reads it, as <see cref="string"/> is read, is in <see cref="CowText"/>. As an <see cref="object"/> a handle is equal
/// to itself only, because its characters change; the typed <see cref="CowText.Equals(CowText)"/> compares them.
/// </para>
/// <para>
/// <b>Threads.</b> A text belongs to one thread at a time, but texts and snapshots that share characters do not know of each
/// other: each may be used on its own thread without locks. Any number of threads may read, <see cref="Clone"/>,
/// <see cref="Snapshot"/> and <see cref="Lease"/> one text at once while none writes it.
/// </para>
/// <para>
/// <b>When to use something else.</b> Text that is built once, at its end, and never copied: a
/// <see cref="System.Text.StringBuilder"/>, or an interpolated string. Text that never changes: <see cref="string"/>.
/// </para>
/// <para>Arguments, formatting and sequences that throw leave the text as it was.</para>
/// </remarks>
[JsonConverter(typeof(CowStringJsonConverter))]
public sealed partial class CowString : CowText
{
    /// <summary>Makes an empty text.</summary>
    /// <remarks>
    /// <para>Time: O(1), nothing is allocated but the text itself.</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowString()
        : base("")
    {
    }

    /// <summary>Makes an empty text with room for <paramref name="capacity"/> characters.</summary>
    /// <param name="capacity">The number of characters that can be added before the text grows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(1), but for the memory.</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowString(int capacity)
        : base("")
    {
        Throw.IfNegative(capacity);
        _buffer.CopyFlat(capacity);
    }

    /// <summary>Makes a text of a string, which is not copied before the text is written.</summary>
    /// <param name="value">The string; null for an empty text.</param>
    /// <remarks>
    /// <para>
    /// A <c>null</c> that has no type is a string and a <see cref="CowText"/> alike, of which older versions of the language choose neither:
    /// before C# 13, say <c>(string?)null</c>, or nothing.
    /// </para>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: with the string, which nobody writes.</para>
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public CowString(string? value)
        : base(value ?? "")
    {
    }

    /// <summary>Makes a text of a string, with room for <paramref name="capacity"/> characters in all.</summary>
    /// <param name="value">The string; null for an empty text.</param>
    /// <param name="capacity">The number of characters that the text can have before it grows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(n), but for the memory; O(1) where the string is as long as that.</para>
    /// <para>Sharing: none; with the string where it is as long as that.</para>
    /// </remarks>
    public CowString(string? value, int capacity)
        : base(value ?? "")
    {
        Throw.IfNegative(capacity);
        if (capacity > Length)
        {
            _buffer.CopyFlat(capacity);
        }
    }

    /// <summary>Makes a text of a part of a string, with room for <paramref name="capacity"/> characters in all.</summary>
    /// <param name="value">The string; null for an empty one.</param>
    /// <param name="startIndex">Where the part begins in it.</param>
    /// <param name="length">The number of characters of the part.</param>
    /// <param name="capacity">The number of characters that the text can have before it grows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 0, or there is no such part.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="length"/>), but for the memory.</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowString(string? value, int startIndex, int length, int capacity)
        : this(capacity)
    {
        value ??= "";
        TextRange.CheckCount(startIndex, length, value.Length);
        _buffer.Splice(0, 0, value.AsSpan(startIndex, length));
    }

    /// <summary>Makes a text of characters.</summary>
    /// <param name="value">The characters, which are copied.</param>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowString(ReadOnlySpan<char> value)
        : this()
        => _buffer.Splice(0, 0, value);

    /// <summary>Makes a text of a character, repeated.</summary>
    /// <param name="c">The character.</param>
    /// <param name="count">How often.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="count"/>).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowString(char c, int count)
        : base(new string(c, count))
    {
    }

    /// <summary>Makes a text of another one.</summary>
    /// <param name="value">A handle or a snapshot.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: everything.</para>
    /// </remarks>
    public CowString(CowText value)
        : this(Shared(value, out Share share), share)
    {
    }

    internal CowString(in TextContent content, Share share)
        : base(content, share)
    {
    }

    /// <summary>Makes a text of a string, which is not copied before the text is written.</summary>
    /// <param name="value">The string; null gives null.</param>
    /// <inheritdoc cref="CowString(string)" path="/remarks"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CowString?(string? value) => value is null ? null : new CowString(value);

    /// <summary>The text as a string.</summary>
    /// <param name="text">The text; null gives null.</param>
    /// <inheritdoc cref="CowText.ToString()" path="/remarks"/>
    [return: NotNullIfNotNull(nameof(text))]
    public static explicit operator string?(CowString? text) => text?.ToString();

    /// <summary>The number of characters. Setting it cuts the text, or adds null characters.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The new value is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(1) to read; as <see cref="Remove(int, int)"/> or <see cref="Append(char, int)"/> to set.</para>
    /// <para>Sharing: reading leaves it; setting it to another value is a write.</para>
    /// </remarks>
    public new int Length
    {
        get => base.Length;
        set
        {
            Throw.IfNegative(value);
            int length = base.Length;
            if (value < length)
            {
                Splice(value, length - value, default);
            }
            else
            {
                Append('\0', value - length);
            }
        }
    }

    /// <summary>
    /// The number of characters for which there is room. Setting it makes the text one array of that length, of its own.
    /// </summary>
    /// <value>At least <see cref="Length"/>. A text in pages grows page by page and has no room to speak of.</value>
    /// <exception cref="ArgumentOutOfRangeException">The new value is less than <see cref="Length"/>.</exception>
    /// <remarks>
    /// <para>Time: O(1) to read; O(n) to set to another value.</para>
    /// <para>Sharing: reading leaves it; setting another value detaches.</para>
    /// </remarks>
    public int Capacity
    {
        get => _buffer.Capacity;
        set
        {
            if (value < Length)
            {
                Throw.OutOfRange(nameof(value), value, $"at least the number of characters, {Length}");
            }

            if (value != _buffer.Capacity)
            {
                _version++;
                _buffer.CopyFlat(value);
            }
        }
    }

    /// <summary>The character at an index.</summary>
    /// <param name="index">At least 0 and less than <see cref="Length"/>.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is out of range, and the character is read.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range, and the character is written.</exception>
    /// <remarks>
    /// <para>Time: O(1); O(log n), with a base of about 32, for a text in pages.</para>
    /// <para>Sharing: reading leaves it; writing copies one page of a shared text, or all of a small one.</para>
    /// </remarks>
    public new char this[int index]
    {
        get => CharacterAt(index);
        set
        {
            if ((uint)index >= (uint)Length)
            {
                Throw.IndexOutOfRange(index, Length);
            }

            _version++;
            if (_buffer.HasFront || !_buffer.Characters.TrySet(index, value))
            {
                SetSlow(index, value);
            }
        }
    }

    /// <summary>Removes all characters.</summary>
    /// <returns>This text.</returns>
    /// <remarks>
    /// <para>
    /// Time: O(1). An unshared text keeps its array, which is all of its <see cref="Capacity"/> unless it grew long at its end: then
    /// the last of several, and the others are given back.
    /// </para>
    /// <para>Sharing: ends; nothing is copied.</para>
    /// </remarks>
    public CowString Clear()
    {
        _version++;
        _buffer.Clear();
        return this;
    }

    /// <summary>Makes sure that <paramref name="capacity"/> characters have room without growing.</summary>
    /// <param name="capacity">The number of characters.</param>
    /// <returns>The capacity.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(1) if there is room; else O(n), and the text is one array of its own afterwards.</para>
    /// <para>Sharing: unchanged if there is room; else detaches.</para>
    /// </remarks>
    public int EnsureCapacity(int capacity)
    {
        Throw.IfNegative(capacity);
        if (capacity > _buffer.Capacity)
        {
            _version++;
            _buffer.CopyFlat(Sequences.SequenceBuffer<char>.GrownCapacity(_buffer.Capacity, capacity));
        }

        return _buffer.Capacity;
    }

    /// <summary>
    /// Gives back what memory the text holds beyond its characters, if that is more than a tenth, or more than it can tell: a text
    /// in pages, or that is shared, becomes one array of its own. What <see cref="GetSpan"/> and <see cref="GetMemory"/> have handed out is forgotten.
    /// </summary>
    /// <remarks>
    /// <para>Time: O(n); O(1) where there is nothing to gain.</para>
    /// <para>Sharing: detaches, unless the text is a string, or an array without room behind its characters.</para>
    /// </remarks>
    public void TrimExcess()
    {
        _handedOut = null;
        _taken = 0;
        if (_buffer.HasExcess)
        {
            _version++;
            _buffer.CopyFlat(Length);
        }
    }

    /// <summary>Makes the text one array, so that it is read as fast as can be and has a span. A string is as good, and stays.</summary>
    /// <returns>This text.</returns>
    /// <remarks>
    /// <para>Time: O(n) for a text in pages; O(1) for another.</para>
    /// <para>Sharing: of a text in pages ends; else unchanged.</para>
    /// </remarks>
    public CowString Flatten()
    {
        if (!_buffer.IsFlat)
        {
            _version++;
            _buffer.CopyFlat(Length);
        }

        return this;
    }

    [DoesNotReturn]
    private protected override void ThrowPastEnd(string name, int index, int count, int length) => Throw.RangeOutOfBounds(index, count, length);

    /// <summary>Makes an edit, and whatever was known of the text before it is void.</summary>
    private void Splice(int index, int removed, ReadOnlySpan<char> inserted)
    {
        if (removed > 0 || !inserted.IsEmpty)
        {
            _version++;
            _buffer.Splice(index, removed, inserted);
        }
    }

    /// <summary>Before an edit in several parts: if they have no room together, none is made.</summary>
    private void CheckRoom(long added) => _ = SequenceBuffer<char>.CountOf(Length, added);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetSlow(int index, char value) => _buffer.Set(index, value);

    private static TextContent Shared(CowText value, out Share share)
    {
        Throw.IfNull(value);
        TextContent content = value is CowString handle ? handle.Joined(out ShareCount count) : value.Captured(out count);
        share = new Share(count);
        return content;
    }
}
