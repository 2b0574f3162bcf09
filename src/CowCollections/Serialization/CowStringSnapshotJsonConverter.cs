using System.Text.Json;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;

namespace CowCollections.Serialization;

/// <summary>Reads and writes a <see cref="CowStringSnapshot"/> as a JSON string, and as the name of a property where it is a key.</summary>
/// <remarks>
/// <para>Time: O(n).</para>
/// <para>Sharing: unchanged.</para>
/// </remarks>
public sealed class CowStringSnapshotJsonConverter : JsonConverter<CowStringSnapshot>
{
    /// <summary>Makes a converter. The serializer does so by itself.</summary>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowStringSnapshotJsonConverter()
    {
    }

    /// <summary>Makes a text of a JSON string.</summary>
    /// <param name="reader">Stands on the string, or on null.</param>
    /// <param name="typeToConvert">The type of the text.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The text, or null.</returns>
    /// <exception cref="InvalidOperationException">There is something else; the serializer makes a <see cref="JsonException"/> of it.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public override CowStringSnapshot? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => JsonText.ReadSnapshot(ref reader);

    /// <summary>Writes a text as a JSON string.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The text.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public override void Write(Utf8JsonWriter writer, CowStringSnapshot value, JsonSerializerOptions options)
        => JsonText.Write(writer, value);

    /// <summary>Makes a text of the name of a property.</summary>
    /// <param name="reader">Stands on the name.</param>
    /// <param name="typeToConvert">The type of the text.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The text.</returns>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public override CowStringSnapshot ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => CowStringSnapshot.Of(reader.GetString()!);

    /// <summary>Writes a text as the name of a property.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The text.</param>
    /// <param name="options">How the keys of dictionaries are named; null for as they are.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The policy has given no name.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, CowStringSnapshot value, JsonSerializerOptions options)
    {
        Throw.IfNull(writer);
        Throw.IfNull(value);
        string name = value.ToString();
        if (options?.DictionaryKeyPolicy is { } policy)
        {
            name = policy.ConvertName(name) ?? throw new InvalidOperationException("The policy of keys has given none.");
        }

        writer.WritePropertyName(name);
    }
}
