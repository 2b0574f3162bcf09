using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CowCollections.Serialization;

/// <summary>Leaves snapshots to the serializer as handles, which it knows how to fill: either is made of the other in O(1).</summary>
/// <remarks>
/// The serializer begins anew for the handle, and tells the place of a fault from there, as if that were the document. It is thrown again in such a
/// form that the serializer gives it the place of the snapshot, too.
/// </remarks>
internal sealed class SnapshotJsonConverter<TSnapshot, THandle>(Func<THandle, TSnapshot> snapshotOf, Func<TSnapshot, THandle> handleOf)
    : JsonConverter<TSnapshot>
    where TSnapshot : class
    where THandle : class
{
    /// <summary>Where the serializer's messages tell a path; to one that has this it gives none.</summary>
    private const string PathMark = " Path: ";

    public override TSnapshot? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReader start = reader;
        try
        {
            return JsonSerializer.Deserialize(ref reader, HandleIn(options, reader.CurrentDepth)) is { } handle ? snapshotOf(handle) : null;
        }
        catch (JsonException fault) when (
            fault.Path is "$" && fault.InnerException is JsonException { Path: null } && !IsJson(start))
        {
            // What is no JSON is found before anything is made of it, by the reader of the whole document, who knows the line.
            ExceptionDispatchInfo.Throw(fault.InnerException);
            throw;
        }
        catch (JsonException fault) when (IsFromSerializer(fault))
        {
            throw new SnapshotJsonException(fault, start.BytesConsumed - start.TokenStartIndex);
        }
        catch (NotSupportedException fault) when (IsFromSerializer(fault))
        {
            reader = start;
            throw WithoutPath(fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, TSnapshot value, JsonSerializerOptions options)
    {
        try
        {
            JsonSerializer.Serialize(writer, handleOf(value), HandleIn(options, writer.CurrentDepth));
        }
        catch (JsonException fault) when (IsFromSerializer(fault))
        {
            throw new SnapshotJsonException(fault, 0);
        }
        catch (NotSupportedException fault) when (IsFromSerializer(fault))
        {
            throw WithoutPath(fault);
        }
    }

    /// <summary>Whether what is at a place can be read: if so, it is a converter that has read something else which cannot.</summary>
    private static bool IsJson(Utf8JsonReader reader)
    {
        try
        {
            return reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether it is the serializer that has told the path: who throws an exception with one of their own is left that.</summary>
    private static bool IsFromSerializer(JsonException fault) => fault.Path is ['$', ..];

    /// <inheritdoc cref="IsFromSerializer(JsonException)"/>
    private static bool IsFromSerializer(NotSupportedException fault) => PathMarkIn(fault) >= 0;

    private static NotSupportedException WithoutPath(NotSupportedException fault)
    {
        int mark = PathMarkIn(fault);
        return new($"{fault.Message[..mark]} Within the snapshot: {fault.Message[(mark + PathMark.Length)..]}", fault.InnerException);
    }

    /// <summary>Where the serializer has told the path: behind the message of the fault that it has caught. -1 if it has not.</summary>
    private static int PathMarkIn(NotSupportedException fault)
        => fault.InnerException is NotSupportedException inner && fault.Message.StartsWith(inner.Message, StringComparison.Ordinal)
            ? fault.Message.IndexOf(PathMark, inner.Message.Length, StringComparison.Ordinal)
            : -1;

    /// <summary>What the serializer knows of the handle.</summary>
    /// <exception cref="NotSupportedException">References are to be preserved, and the snapshot is a part of the document.</exception>
    private static JsonTypeInfo<THandle> HandleIn(JsonSerializerOptions options, int depth)
    {
        if (depth > 0 && options.ReferenceHandler == ReferenceHandler.Preserve)
        {
            // The serializer begins anew for the handle, and would give numbers that it has given before.
            throw new NotSupportedException(
                $"References are not preserved across a {typeof(TSnapshot).Name}: let the type have a {typeof(THandle).Name} there, or give the options a ReferenceHandler that keeps its resolver.");
        }

        return (JsonTypeInfo<THandle>)options.GetTypeInfo(typeof(THandle));
    }
}
