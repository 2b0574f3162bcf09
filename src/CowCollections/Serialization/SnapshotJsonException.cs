using System.Text.Json;

namespace CowCollections.Serialization;

/// <summary>A fault within a snapshot, with the message that it would have within a list: that tells the place in the whole document.</summary>
/// <remarks>
/// The serializer begins anew for what is in a snapshot, so the fault that it throws there tells a place that counts from the snapshot on. To
/// this exception it gives that of the snapshot, later, when it leaves the converter; so the message, which joins the two, is made when it is asked for.
/// </remarks>
#pragma warning disable CA1032, RCS1194 // Constructors that every exception has: this one is made of another.
internal sealed class SnapshotJsonException : JsonException
{
    private readonly string _text;

    /// <summary>Whether the place is a part of the message: who throws one of their own has none in it.</summary>
    private readonly bool _tellsPlace;

    private readonly Place _within;

    /// <summary>How many bytes lie between the beginning of the snapshot and where the serializer says that it is.</summary>
    private readonly long _lengthOfStart;

    /// <summary>Makes an exception to be thrown out of the converter.</summary>
    /// <param name="fault">Was thrown within the snapshot.</param>
    /// <param name="lengthOfStart">How long the token is with which the snapshot begins.</param>
    internal SnapshotJsonException(JsonException fault, long lengthOfStart)
        : base(fault.Message, fault is SnapshotJsonException ? fault.InnerException : fault)
    {
        _within = fault is SnapshotJsonException nested ? nested.Whole : new Place(fault.Path, fault.LineNumber, fault.BytePositionInLine);
        string place = _within.ToString();
        _tellsPlace = fault.Message.EndsWith(place, StringComparison.Ordinal);
        _text = _tellsPlace ? fault.Message[..^place.Length] : fault.Message;
        _lengthOfStart = lengthOfStart;
    }

    public override string Message => _tellsPlace ? _text + Whole : _text;

    /// <summary>The place in the document; before the serializer has told that of the snapshot, within the snapshot.</summary>
    private Place Whole => new(
        Path + _within.Path?[1..],
        LineNumber + _within.Line,
        _within.Line == 0 ? BytePositionInLine - _lengthOfStart + _within.Byte : _within.Byte);

    /// <summary>A place in a document: one that is written has no lines.</summary>
    private readonly record struct Place(string? Path, long? Line, long? Byte)
    {
        public override string ToString() => Line is null ? $" Path: {Path}." : $" Path: {Path} | LineNumber: {Line} | BytePositionInLine: {Byte}.";
    }
}
