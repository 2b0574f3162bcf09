using System.Text.Json;
using System.Text.Json.Serialization;

namespace CowCollections.Serialization;

/// <summary>Writes a <see cref="CowText"/>, whichever it is, as a JSON string, and reads one as a <see cref="CowStringSnapshot"/>.</summary>
/// <remarks>
/// <para>Time: O(n).</para>
/// <para>Sharing: unchanged.</para>
/// </remarks>
public sealed class CowTextJsonConverter : JsonConverter<CowText>
{
    /// <summary>Makes a converter. The serializer does so by itself.</summary>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowTextJsonConverter()
    {
    }

    /// <summary>Makes a text of a JSON string: one that cannot be changed, for who knows no more of it than that it can be read.</summary>
    /// <param name="reader">Stands on the string, or on null.</param>
    /// <param name="typeToConvert">The type of the text.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The text, or null.</returns>
    /// <exception cref="InvalidOperationException">There is something else; the serializer makes a <see cref="JsonException"/> of it.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public override CowText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
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
    public override void Write(Utf8JsonWriter writer, CowText value, JsonSerializerOptions options)
        => JsonText.Write(writer, value);
}
