using System.Text.Json;
using System.Text.Json.Serialization;

namespace CowCollections.Tests.Contracts;

/// <summary>What is wrong within a snapshot is told as it is within a list, with the place in the whole document.</summary>
public class SnapshotJsonFaultTests
{
    private static readonly JsonSerializerOptions _options = new() { Converters = { new Fussy() }, DefaultBufferSize = 16 };

    public static TheoryData<string> WrongValues =>
    [
        "{\n\"Items\":\n[{},\n{\"Numbers\":[1,2,\n   \"x\"]}]}",
        "{\n\"Items\":\n  [{},{\"Numbers\":[]},\n\n{\"Numbers\":[1,2],\"More\":{ \"a\":{\"b\": 1, \"c\":{}}}}]}",
        "{\"Items\":  [{\"Numbers\": [1, 99999999999999]}]}",
        "{\"Items\":[{\"More\":{\"a\": {\"b.c\": \"x\"}}}]}",
        "{\"Items\":[{\"Numbers\":[1,13]}]}",
        "{\"Items\":[{\"Numbers\":[1,\n14]}]}",
    ];

    [Theory]
    [MemberData(nameof(WrongValues))]
    public async Task A_value_that_is_wrong_is_told_with_its_place_in_the_document(string json)
    {
        JsonException expected = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Lists>(json, _options));
        JsonException fault = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Snapshots>(json, _options));
        Assert.Equal(expected.Message, fault.Message);
        Assert.Equal("$.Items", fault.Path);
        Assert.IsType<JsonException>(fault.InnerException);
        Assert.IsNotAssignableFrom<JsonException>(fault.InnerException.InnerException);

        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        fault = await Assert.ThrowsAnyAsync<JsonException>(() => JsonSerializer.DeserializeAsync<Snapshots>(stream, _options).AsTask());
        Assert.Equal(expected.Message, fault.Message);
    }

    [Theory]
    [InlineData("{\n\"Items\":\n[\n{},\n{},\n   x]}")]
    [InlineData("{\"Items\":[{\"Numbers\":[1,2")]
    [InlineData("{\"Items\":[{\"Numbers\":[1 2]}]}")]
    public void What_is_no_json_is_told_with_the_path_to_the_snapshot(string json)
    {
        JsonException expected = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Lists>(json));
        JsonException fault = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Snapshots>(json));
        Assert.Equal(expected.Message.Replace($" Path: {expected.Path} ", " Path: $.Items ", StringComparison.Ordinal), fault.Message);
        Assert.Equal(("$.Items", expected.LineNumber, expected.BytePositionInLine), (fault.Path, fault.LineNumber, fault.BytePositionInLine));
    }

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    public void A_fault_while_writing_is_told_as_in_a_list(int number)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["b"] = number };
        JsonException expected = Assert.ThrowsAny<JsonException>(
            () => JsonSerializer.Serialize(new Lists { Items = [new() { More = { ["a"] = numbers } }] }, _options));
        JsonException fault = Assert.ThrowsAny<JsonException>(
            () => JsonSerializer.Serialize(new Snapshots { Items = [new() { More = [new("a", [new("b", number)])] }] }, _options));
        Assert.Equal(expected.Message, fault.Message);
        Assert.Equal("$.Items", fault.Path);
        Assert.Equal("$", Assert.IsType<JsonException>(fault.InnerException).Path);
    }

    /// <summary>Where the fault comes from a converter that gives it a path of its own, that is left to it.</summary>
    [Fact]
    public void A_path_that_a_converter_tells_stays()
        => Assert.Equal("mine", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Snapshots>("{\"Items\":[{\"Numbers\":[15]}]}", _options)).Path);

    /// <summary>Also where it looks like one of the serializer's.</summary>
    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    public void What_a_converter_says_stays(int number)
    {
        string json = $"{{\"Items\":[{{\"Numbers\":[{number}]}}]}}";
        Exception expected = Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<Lists>(json, _options));
        Exception fault = Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<Snapshots>(json, _options));
        Assert.Equal(expected.Message, fault.Message);
    }

    [Fact]
    public void What_is_not_supported_is_told_with_the_path_to_the_snapshot()
    {
        AssertPath(" Path: $.Items.", () => JsonSerializer.Serialize(new Holder<CowListSnapshot<CowListSnapshot<Type>>> { Items = [[typeof(int)]] }));
        AssertPath(
            " Path: $.Items | LineNumber: 0 | BytePositionInLine: 11.",
            () => JsonSerializer.Deserialize<Holder<CowListSnapshot<CowListSnapshot<IDisposable>>>>("{\"Items\": [[{}]]}"));

        static void AssertPath(string place, Func<object?> use)
        {
            NotSupportedException fault = Assert.Throws<NotSupportedException>(use);
            Assert.EndsWith(place, fault.Message, StringComparison.Ordinal);
            Assert.Equal(2, fault.Message.Split(" Path: ").Length);
            Assert.StartsWith(fault.GetBaseException().Message, fault.Message, StringComparison.Ordinal);
        }
    }

    private sealed class Snapshots
    {
        public CowListSnapshot<SnapshotItem> Items { get; set; } = [];
    }

    private sealed class SnapshotItem
    {
        public CowListSnapshot<int> Numbers { get; set; } = [];

        public CowDictionarySnapshot<string, CowDictionarySnapshot<string, int>> More { get; set; } = [];
    }

    private sealed class Lists
    {
        public List<ListItem> Items { get; set; } = [];
    }

    private sealed class ListItem
    {
        public List<int> Numbers { get; set; } = [];

        public Dictionary<string, Dictionary<string, int>> More { get; set; } = new(StringComparer.Ordinal);
    }

    private sealed class Holder<T>
    {
        public T? Items { get; set; }
    }

    /// <summary>Refuses 13 with a reason, 14 without, 15 with a path, 16 with that of another document, and 17 by what it cannot do.</summary>
    private sealed class Fussy : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Checked(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(Checked(value));

        private static int Checked(int number) => number switch
        {
            13 => throw new JsonException("Thirteen is refused."),
            14 => throw new JsonException(),
            15 => throw new JsonException("Fifteen is refused.", "mine", 1, 2),
            16 => throw new JsonException("Sixteen is a document, and broken.", "$", 0, 0, new JsonException("It ends in the midst.")),
            17 => throw new NotSupportedException("Seventeen is not read: Path: /etc", new IOException("No such file.")),
            _ => number,
        };
    }
}
