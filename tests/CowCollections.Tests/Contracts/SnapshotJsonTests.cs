using System.Text.Json;
using System.Text.Json.Serialization;
using CowCollections.Serialization;

namespace CowCollections.Tests.Contracts;

/// <summary>Snapshots in JSON are what their handles are there, and are read as well as written.</summary>
public partial class SnapshotJsonTests
{
    private static readonly JsonSerializerOptions _preserving = new() { ReferenceHandler = ReferenceHandler.Preserve };
    private static readonly JsonSerializerOptions _ignoringCycles = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };
    private static readonly JsonSerializerOptions _keeping = new() { ReferenceHandler = new Keeping() };
    private static readonly JsonSerializerOptions _keepingToo = new() { ReferenceHandler = new Keeping() };

    [Fact]
    public void A_record_of_snapshots_is_read_as_it_was_written()
    {
        var order = new Order([3, 1, 2], [new("a", 1), new("b\"", 2)], ["x", "y"], null);
        string json = JsonSerializer.Serialize(order);
        Order read = JsonSerializer.Deserialize<Order>(json)!;
        Assert.Equal(order, read);
        Assert.StartsWith("""{"Numbers":[3,1,2],"Counts":{""", json, StringComparison.Ordinal);
        Assert.EndsWith("\"None\":null}", json, StringComparison.Ordinal);
        Assert.Equal(order.Counts, JsonSerializer.Deserialize<CowDictionarySnapshot<string, int>>(JsonSerializer.Serialize(order.Counts.ToCowDictionary())));
        Assert.Equal(json, JsonSerializer.Serialize(read));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    public void Snapshots_of_all_sizes_are_written_as_collections_of_dotnet_are(int count)
    {
        CowList<int> list = Enumerable.Range(0, count).ToCowList();
        _ = list.Snapshot();
        list.Insert(count / 2, -1);
        Assert.Equal(JsonSerializer.Serialize(list.ToArray()), JsonSerializer.Serialize(list.Snapshot()));
        Assert.Equal(list.Snapshot(), JsonSerializer.Deserialize<CowListSnapshot<int>>(JsonSerializer.Serialize(list.Snapshot())));

        CowSetSnapshot<int> set = list.ToCowSetSnapshot();
        Assert.Equal(set, JsonSerializer.Deserialize<CowSetSnapshot<int>>(JsonSerializer.Serialize(set)));

        var entries = list.ToDictionary(key => key, key => $"{key}").ToCowDictionarySnapshot();
        Assert.Equal(entries, JsonSerializer.Deserialize<CowDictionarySnapshot<int, string>>(JsonSerializer.Serialize(entries)));
    }

    [Fact]
    public void Options_hold_for_what_is_in_snapshots()
    {
        var options = new JsonSerializerOptions { DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString };
        Assert.Equal("""{"big_apples":"1"}""", JsonSerializer.Serialize(CowDictionarySnapshot<string, int>.Empty.Add("BigApples", 1), options));
        Assert.Equal("""["1"]""", JsonSerializer.Serialize(CowListSnapshot<int>.Empty.Add(1), options));
        Assert.Equal([1], JsonSerializer.Deserialize<CowListSnapshot<int>>("""["1"]""", options)!);
    }

    [Fact]
    public async Task Snapshots_are_read_from_a_stream_and_nested()
    {
        CowListSnapshot<CowSetSnapshot<int>> nested = [[1, 2], [], [.. Enumerable.Range(0, 20_000)]];
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, nested);
        stream.Position = 0;
        Assert.Equal(nested, await JsonSerializer.DeserializeAsync<CowListSnapshot<CowSetSnapshot<int>>>(stream));
    }

    [Fact]
    public void Of_equal_keys_the_last_counts_and_of_equal_items_one()
    {
        Assert.Equal([new("a", 2)], JsonSerializer.Deserialize<CowDictionarySnapshot<string, int>>("""{"a":1,"a":2}""")!);
        Assert.Equal([7], JsonSerializer.Deserialize<CowSetSnapshot<int>>("[7,7]")!);
    }

    [Theory]
    [InlineData("""{"Numbers":{}}""")]
    [InlineData("""{"Numbers":[1,"x"]}""")]
    [InlineData("""{"Numbers":[1""")]
    [InlineData("""{"Counts":[]}""")]
    [InlineData("""{"Counts":{"a":"x"}}""")]
    [InlineData("""{"Names":7}""")]
    public void What_is_no_such_collection_is_refused(string json)
        => Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Order>(json));

    [Fact]
    public void A_fault_is_told_with_the_path_to_the_snapshot_and_within()
    {
        JsonException fault = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Order>("""{"Numbers":[1,"x"]}"""));
        Assert.Equal("$.Numbers", fault.Path);
        Assert.EndsWith("Path: $.Numbers[1] | LineNumber: 0 | BytePositionInLine: 17.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("$[1]", Assert.IsType<JsonException>(fault.InnerException).Path);
    }

    [Fact]
    public void A_leased_snapshot_is_written_until_its_lease_ends()
    {
        CowList<int> list = [1, 2];
        CowLease<CowListSnapshot<int>> lease = list.Lease();
        CowListSnapshot<int> snapshot = lease.Snapshot;
        Assert.Equal("[1,2]", JsonSerializer.Serialize(snapshot));
        lease.Dispose();
        Assert.Throws<ObjectDisposedException>(() => JsonSerializer.Serialize(snapshot));
    }

    [Fact]
    public void References_are_preserved_where_the_serializer_can()
    {
        var item = new Item { Name = "a" };
        CowListSnapshot<Item> items = [item, item];
        CowListSnapshot<Item> read = JsonSerializer.Deserialize<CowListSnapshot<Item>>(JsonSerializer.Serialize(items, _preserving), _preserving)!;
        Assert.Same(read[0], read[1]);
        var holder = new Holder { First = item, Items = items };
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(holder, _preserving));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Holder>("""{"Items":[]}""", _preserving));

        string json = JsonSerializer.Serialize(holder, _keeping);
        Assert.DoesNotContain("\"$id\":\"1\"", json[10..], StringComparison.Ordinal);
        holder = JsonSerializer.Deserialize<Holder>(json, _keepingToo)!;
        Assert.Same(holder.First, holder.Items![1]);
    }

    [Fact]
    public void A_cycle_through_a_snapshot_is_refused()
    {
        var holder = new Holder();
        holder.Items = [new Item { Of = holder }];
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Serialize(holder, _ignoringCycles));
    }

    [Fact]
    public void With_generated_code_the_handle_is_named_too()
    {
        var order = new Order([3, 1, 2], [new("a", 1)], ["x"], null);
        string json = JsonSerializer.Serialize(order, Generated.Default.Order);
        Assert.Equal(JsonSerializer.Serialize(order), json);
        Assert.Equal(order, JsonSerializer.Deserialize(json, Generated.Default.Order));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(CowListSnapshot<double>.Empty, Generated.Default.CowListSnapshotDouble));
    }

    [Fact]
    public void The_factory_makes_converters_for_snapshots_only()
    {
        var factory = new CowSnapshotJsonConverter();
        Assert.True(factory.CanConvert(typeof(CowListSnapshot<int>)));
        Assert.True(factory.CanConvert(typeof(CowDictionarySnapshot<string, object>)));
        Assert.True(factory.CanConvert(typeof(CowSetSnapshot<string>)));
        Assert.False(factory.CanConvert(typeof(CowList<int>)));
        Assert.False(factory.CanConvert(typeof(CowStringSnapshot)));
        Assert.Null(factory.CreateConverter(typeof(List<int>), JsonSerializerOptions.Default));
        Assert.Throws<ArgumentNullException>("typeToConvert", () => factory.CanConvert(null!));
        Assert.Throws<ArgumentNullException>("typeToConvert", () => factory.CreateConverter(null!, JsonSerializerOptions.Default));
    }

    internal sealed class Item
    {
        public string? Name { get; set; }

        public Holder? Of { get; set; }
    }

    internal sealed class Holder
    {
        public Item? First { get; set; }

        public CowListSnapshot<Item>? Items { get; set; }
    }

    /// <summary>Has one resolver for all of a document.</summary>
    private sealed class Keeping : ReferenceHandler
    {
        private readonly Resolver _resolver = new();

        public override ReferenceResolver CreateResolver() => _resolver;

        private sealed class Resolver : ReferenceResolver
        {
            private readonly Dictionary<string, object> _byId = [];
            private readonly Dictionary<object, string> _ids = new(ReferenceEqualityComparer.Instance);

            public override void AddReference(string referenceId, object value) => _byId.Add(referenceId, value);

            public override string GetReference(object value, out bool alreadyExists)
            {
                alreadyExists = _ids.TryGetValue(value, out string? id);
                return id ?? (_ids[value] = $"{_ids.Count + 1}");
            }

            public override object ResolveReference(string referenceId) => _byId[referenceId];
        }
    }

    internal sealed record Order(CowListSnapshot<int> Numbers, CowDictionarySnapshot<string, int> Counts, CowSetSnapshot<string> Names, CowListSnapshot<int>? None);

    [JsonSerializable(typeof(Order))]
    [JsonSerializable(typeof(CowListSnapshot<double>))]
    [JsonSerializable(typeof(CowList<int>))]
    [JsonSerializable(typeof(CowDictionary<string, int>))]
    [JsonSerializable(typeof(CowSet<string>))]
    private sealed partial class Generated : JsonSerializerContext;
}
