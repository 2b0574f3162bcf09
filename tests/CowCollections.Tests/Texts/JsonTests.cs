using System.Text.Json;
using CowCollections.Serialization;

namespace CowCollections.Tests.Texts;

/// <summary>Texts are strings in JSON.</summary>
public class JsonTests
{
    private static readonly string[] _texts = ["", "abc", "\ud83d\ude00 \u00fc \"quoted\"\n", new('x', 5000)];

    [Fact]
    public void A_text_is_written_and_read_as_a_string_is()
    {
        foreach (string text in _texts)
        {
            string expected = JsonSerializer.Serialize(text);
            var written = new CowString(text);
            Assert.Equal(expected, JsonSerializer.Serialize(written));
            Assert.Equal(expected, JsonSerializer.Serialize(written.Snapshot()));
            Assert.Equal(expected, JsonSerializer.Serialize<CowText>(written));
            Assert.Equal(expected, JsonSerializer.Serialize<CowText>(written.Snapshot()));
            Assert.Equal(text, JsonSerializer.Deserialize<CowString>(expected)!.ToString());
            Assert.Equal(text, Assert.IsType<CowStringSnapshot>(JsonSerializer.Deserialize<CowText>(expected)).ToString());
            Assert.Equal(text, JsonSerializer.Deserialize<CowStringSnapshot>(expected)!.ToString());
        }
    }

    [Fact]
    public void A_text_in_pages_is_written_as_its_string_is()
    {
        var text = new CowString(new string('a', 20_000));
        text.Snapshot();
        text.Insert(10_000, "\ud83d\ude00");
        Assert.False(text.TryGetSpan(out _));
        Assert.Equal(JsonSerializer.Serialize(text.ToString()), JsonSerializer.Serialize(text));
    }

    [Fact]
    public void Texts_are_members_and_keys()
    {
        var note = new Note("title", new CowString("body"), null, new CowString("any"), new() { ["a\"b"] = 1 });
        string json = JsonSerializer.Serialize(note);
        Assert.Equal("""{"Title":"title","Body":"body","None":null,"Any":"any","Words":{"a\u0022b":1}}""", json);
        Note read = JsonSerializer.Deserialize<Note>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(read));
        Assert.Equal(note.Title, read.Title);
        Assert.Equal(1, read.Words["a\"b"]);
    }

    /// <summary>As a string does.</summary>
    [Fact]
    public void A_key_is_named_by_the_policy_for_keys()
    {
        var options = new JsonSerializerOptions { DictionaryKeyPolicy = JsonNamingPolicy.CamelCase };
        Assert.Equal("{\"key\":1}", JsonSerializer.Serialize(new Dictionary<CowStringSnapshot, int> { ["Key"] = 1 }, options));
        Assert.Equal("\"Key\"", JsonSerializer.Serialize<CowStringSnapshot>("Key", options));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("[\"a\"]")]
    public void What_is_no_string_is_refused(string json)
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<CowString>(json));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<CowStringSnapshot>(json));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<CowText>(json));
    }

    [Fact]
    public void A_converter_asks_for_a_writer_and_a_text()
    {
        using var writer = new Utf8JsonWriter(Stream.Null);
        Assert.Throws<ArgumentNullException>("writer", () => new CowStringJsonConverter().Write(null!, new CowString(), JsonSerializerOptions.Default));
        Assert.Throws<ArgumentNullException>("value", () => new CowStringJsonConverter().Write(writer, null!, JsonSerializerOptions.Default));
        Assert.Throws<ArgumentNullException>("value", () => new CowTextJsonConverter().Write(writer, null!, JsonSerializerOptions.Default));
        Assert.Throws<ArgumentNullException>("writer", () => new CowStringSnapshotJsonConverter().WriteAsPropertyName(null!, "a", JsonSerializerOptions.Default));
        Assert.Throws<ArgumentNullException>("value", () => new CowStringSnapshotJsonConverter().WriteAsPropertyName(writer, null!, JsonSerializerOptions.Default));
    }

    private sealed record Note(CowStringSnapshot Title, CowString Body, CowString? None, CowText Any, Dictionary<CowStringSnapshot, int> Words);
}
