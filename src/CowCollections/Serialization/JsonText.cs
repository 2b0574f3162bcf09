using System.Text.Json;
using CowCollections.Diagnostics;

namespace CowCollections.Serialization;

/// <summary>What the converters of texts have in common.</summary>
internal static class JsonText
{
    /// <summary>The text of a JSON string that cannot be changed; null for null.</summary>
    internal static CowStringSnapshot? ReadSnapshot(ref Utf8JsonReader reader) => reader.GetString() is { } text ? CowStringSnapshot.Of(text) : null;

    /// <summary>Writes a text as a string: where it lies side by side, none is made for it.</summary>
    internal static void Write(Utf8JsonWriter writer, CowText value)
    {
        Throw.IfNull(writer);
        Throw.IfNull(value);
        if (value.TryGetSpan(out ReadOnlySpan<char> characters))
        {
            writer.WriteStringValue(characters);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }
}
