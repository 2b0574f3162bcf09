using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CowCollections.Serialization;

/// <summary>Leaves snapshots to the serializer as handles, which it knows how to fill: either is made of the other in O(1).</summary>
internal sealed class SnapshotJsonConverter<TSnapshot, THandle>(Func<THandle, TSnapshot> snapshotOf, Func<TSnapshot, THandle> handleOf)
    : JsonConverter<TSnapshot>
    where TSnapshot : class
    where THandle : class
{
    public override TSnapshot? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, HandleIn(options, reader.CurrentDepth)) is { } handle ? snapshotOf(handle) : null;
        }
        catch (JsonException fault)
        {
            // Its path begins at the snapshot, not at the document: the serializer gives this one the path that leads here.
            throw new JsonException(null, fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, TSnapshot value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, handleOf(value), HandleIn(options, writer.CurrentDepth));

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
