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
            return JsonSerializer.Deserialize(ref reader, HandleIn(options)) is { } handle ? snapshotOf(handle) : null;
        }
        catch (JsonException fault)
        {
            // Its path begins at the snapshot, not at the document: the serializer gives this one the path that leads here.
            throw new JsonException(null, fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, TSnapshot value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, handleOf(value), HandleIn(options));

    private static JsonTypeInfo<THandle> HandleIn(JsonSerializerOptions options)
        => (JsonTypeInfo<THandle>)options.GetTypeInfo(typeof(THandle));
}
