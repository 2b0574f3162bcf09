using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;
using CowCollections.Serialization;
using CowCollections.Sharing;
using CowCollections.Text;

namespace CowCollections;

/// <summary>
/// An immutable text: what a <see cref="CowString"/> was at one moment, for ever, to be read by any number of threads. Where
/// a <see cref="string"/> copies, this shares: parts of a long text, and versions of it.
/// </summary>
/// <remarks>
/// <para>
/// A string becomes one without being copied, and <see cref="CowText.ToString()"/> gives that string back. It is equal to every
/// snapshot of the same characters, so it can be a key or a member of a <c>record</c>.
/// </para>
/// <code>
/// CowStringSnapshot before = "copy on write";
/// CowStringSnapshot after = before.Replace("copy", "share");
/// // before is still copy on write
/// </code>
/// <para>
/// What reads it is in <see cref="CowText"/>; here are the operations that return a changed text, as those of
/// <see cref="string"/> do. For more than a few changes in a row take a handle: <see cref="ToCowString"/>, change it,
/// <see cref="CowString.Snapshot"/>; all O(1) but for the changes.
/// </para>
/// <para>
/// A snapshot that came from a <see cref="CowString.Lease"/> has an end: afterwards
/// all that reads it throws <see cref="ObjectDisposedException"/>.
/// </para>
/// <para>
/// <b>When to use something else.</b> Short text that is never changed: <see cref="string"/>. A snapshot of it costs an object
/// of 128 bytes more.
/// </para>
/// </remarks>
[JsonConverter(typeof(CowStringSnapshotJsonConverter))]
public sealed partial class CowStringSnapshot : CowText, IEquatable<CowStringSnapshot>, ILeased
{
    /// <summary>The text without characters.</summary>
    /// <value>Always the same object.</value>
    /// <remarks>
    /// <para>Time: O(1), nothing is allocated.</para>
    /// <para>Sharing: none; there is nothing to share.</para>
    /// </remarks>
    public static readonly CowStringSnapshot Empty = new("");

    /// <summary>0 if this is not leased, 1 if it is, and negative once the lease has ended.</summary>
    private int _lease;

    /// <summary>Whether this is or was leased.</summary>
    internal bool HasEnd => _lease != 0;

    /// <summary>The count in which the lease has a reference; null if this is not leased, or not any more.</summary>
    private ShareCount? _lent;

    /// <summary>0 until it has been asked for. Any number of threads may compute it; they come to the same.</summary>
    private int _hash;

    /// <summary>Makes a snapshot of a string, which is not copied.</summary>
    /// <param name="value">The string; null for an empty text.</param>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: with the string, which nobody writes.</para>
    /// </remarks>
    public CowStringSnapshot(string? value)
        : base(value ?? "")
    {
    }

    /// <summary>Makes a snapshot of characters.</summary>
    /// <param name="value">The characters, which are copied.</param>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowStringSnapshot(ReadOnlySpan<char> value)
        : base(value.ToString())
    {
    }

    internal CowStringSnapshot(in TextContent content, ShareCount share, bool leased = false)
        : base(content, new Share(share))
    {
        if (leased)
        {
            _lease = 1;
            _lent = share;
        }
    }

    /// <summary>Uses a string as a snapshot.</summary>
    /// <param name="value">The string, which is not copied; null gives null.</param>
    /// <inheritdoc cref="CowStringSnapshot(string)" path="/remarks"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CowStringSnapshot?(string? value) => value is null ? null : Of(value);

    /// <summary>The text as a string.</summary>
    /// <param name="text">The text; null gives null.</param>
    /// <inheritdoc cref="CowText.ToString()" path="/remarks"/>
    [return: NotNullIfNotNull(nameof(text))]
    public static explicit operator string?(CowStringSnapshot? text) => text?.ToString();

    /// <summary>Two texts, one behind the other.</summary>
    /// <param name="left">A text; null is empty.</param>
    /// <param name="right">Another.</param>
    /// <inheritdoc cref="Append(CowText)" path="/remarks"/>
    public static CowStringSnapshot operator +(CowStringSnapshot? left, CowStringSnapshot? right) => (left ?? Empty).Append(right);

    /// <summary>Whether two texts have the same characters.</summary>
    /// <param name="left">A text or null.</param>
    /// <param name="right">A text or null.</param>
    /// <inheritdoc cref="Equals(CowStringSnapshot)" path="/remarks"/>
    public static bool operator ==(CowStringSnapshot? left, CowStringSnapshot? right)
        => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    /// <param name="left">A text or null.</param>
    /// <param name="right">A text or null.</param>
    /// <inheritdoc cref="Equals(CowStringSnapshot)" path="/remarks"/>
    public static bool operator !=(CowStringSnapshot? left, CowStringSnapshot? right) => !(left == right);

    /// <summary>Makes a handle of this text, to be changed.</summary>
    /// <returns>A handle that shares all characters with this snapshot until it is written.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: everything. If this snapshot is leased, the handle that lent it copies on its next write.</para>
    /// </remarks>
    public CowString ToCowString()
    {
        TextContent content = Captured(out ShareCount share);
        return content.Length == 0 ? new CowString() : new CowString(content, new Share(share));
    }

    /// <summary>Whether another snapshot has the same characters, ordinal.</summary>
    /// <param name="other">A snapshot or null.</param>
    /// <returns>Whether it has.</returns>
    /// <remarks>
    /// <para>
    /// Time: O(n), but pages that both share are passed over; O(1) where the lengths, or hash codes known to both, differ.
    /// </para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool Equals(CowStringSnapshot? other)
    {
        // Each is read once: another thread may compute one meanwhile.
        int hash = _hash;
        int otherHash = other?._hash ?? 0;
        if (other is null || (hash != otherHash && hash != 0 && otherHash != 0))
        {
            _ = Length + (other?.Length ?? 0);
            return false;
        }

        return base.Equals(other);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CowStringSnapshot);

    /// <summary>A hash code of the characters.</summary>
    /// <returns>The same for equal snapshots: that of a string of the same characters.</returns>
    /// <remarks>
    /// <para>Time: O(n) the first time, O(1) afterwards.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public override int GetHashCode()
    {
        _ = Length;
        if (_hash == 0)
        {
            _hash = GetHashCode(StringComparison.Ordinal);
        }

        return _hash;
    }

    /// <summary>Whether this snapshot and another text have the same buffer: neither has been written since one came of the other.</summary>
    /// <param name="other">A handle, a snapshot, or null.</param>
    /// <returns>False if they share single pages only, or are empty.</returns>
    /// <inheritdoc cref="CowText.Length" path="/remarks"/>
    public bool IsSharedWith(CowText? other) => SharesBuffer(other);

    ShareCount? ILeased.EndLease()
    {
        ShareCount? lent = ILeased.End(ref _lease, ref _lent);
        if (lent is not null)
        {
            _version++;
            _buffer.End();
        }

        return lent;
    }

    /// <summary>A snapshot of a string, which is not copied.</summary>
    internal static CowStringSnapshot Of(string text) => text.Length == 0 ? Empty : new CowStringSnapshot(text);

    [DoesNotReturn]
    private protected override void ThrowPastEnd(string name, int index, int count, int length)
        => Throw.OutOfRange(name, index, $"at least 0 and at most {length - count}");

    /// <summary>This snapshot, or if it is leased one that stays.</summary>
    private protected override CowStringSnapshot ToSnapshot()
        => _lease != 0 ? new CowStringSnapshot(Captured(out ShareCount share), share) : this;
}
