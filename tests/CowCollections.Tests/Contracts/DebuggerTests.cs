using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using CowCollections.Sharing;

namespace CowCollections.Tests.Contracts;

/// <summary>What the debugger shows of a collection, and that it need not wait for it: the thread that would have to go on stands still.</summary>
public sealed partial class DebuggerTests
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly TimeSpan _long = TimeSpan.FromSeconds(20);

    private static readonly CowDictionary<int, string> _dictionary = new() { [7] = "seven" };

    private static readonly object[] _collections =
    [
        CowList.Create(7), CowListSnapshot.Create(7), CowSet.Create(7), CowSetSnapshot.Create(7), _dictionary, _dictionary.Snapshot(),
        _dictionary.Keys, _dictionary.Values, new CowLiveList<int> { 7 }, new CowLiveDictionary<int, string>(_dictionary),
    ];

    public static TheoryData<Type> Proxied
        => [.. typeof(CowList<>).Assembly.GetTypes().Where(type => type.IsDefined(typeof(DebuggerTypeProxyAttribute)))];

    public static TheoryData<object> Live => [new CowLiveList<int> { 7 }, new CowLiveDictionary<int, string>(_dictionary)];

    [Theory]
    [MemberData(nameof(Proxied))]
    public void A_collection_is_shown_by_its_proxy(Type type)
        => Assert.Single(ItemsShown(_collections.Single(each => each.GetType().GetGenericTypeDefinition() == type)));

    [Fact]
    public void A_collection_is_shown_with_its_count()
        => Assert.All(_collections, each => Assert.Equal([1], Shown(each)));

    [Theory]
    [MemberData(nameof(Live))]
    public void A_live_collection_is_shown_while_another_thread_is_inside(object live)
    {
        AssertShownWithin(live, 0);
        _ = live switch
        {
            CowLiveList<int> list => (object)list.Snapshot(),
            _ => ((CowLiveDictionary<int, string>)live).Snapshot(),
        };
        AssertShownWithin(live, 1);
    }

    [Fact]
    public void A_cell_is_shown_while_a_commit_stands_still()
    {
        var cell = new CowCell<string>("a");
        cell.Update(_ => "b");
        FieldInfo word = typeof(CowCell<string>).GetField("_word", Any)!;
        word.SetValue(cell, (long)word.GetValue(cell)! | 1);
        Assert.Equal([1L, "b"], AtOnce(() => Shown(cell)));
    }

    /// <summary>The elements are shown if that needs no entering: as of the last snapshot.</summary>
    private static void AssertShownWithin(object live, int items)
    {
        var publication = (Publication)live.GetType().GetField("_live", Any)!.GetValue(live)!;
        using var isInside = new ManualResetEventSlim();
        using var isShown = new ManualResetEventSlim();
        var writer = new Thread(() =>
        {
            using (publication.Write())
            {
                isInside.Set();
                isShown.Wait();
            }
        });
        writer.Start();
        isInside.Wait();
        try
        {
            Assert.Equal([1], AtOnce(() => Shown(live)));
            Assert.Equal(items, AtOnce(() => ItemsShown(live)).Count);
        }
        finally
        {
            isShown.Set();
            writer.Join();
        }
    }

    /// <summary>The values of the members that a type's display names.</summary>
    private static object?[] Shown(object target)
        => [.. Member().Matches(target.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()!.Value)
            .Select(match => target.GetType().GetProperty(match.Groups["name"].Value, Any)!.GetValue(target))];

    private static ICollection ItemsShown(object target)
    {
        Type proxy = Type.GetType(target.GetType().GetCustomAttribute<DebuggerTypeProxyAttribute>()!.ProxyTypeName)!
            .MakeGenericType(target.GetType().GetGenericArguments());
        return (ICollection)proxy.GetProperty("Items")!.GetValue(Activator.CreateInstance(proxy, target))!;
    }

    private static T AtOnce<T>(Func<T> show)
    {
        Task<T> shown = Task.Run(show);
        Assert.True(shown.Wait(_long), "What is shown waits.");
        return shown.Result;
    }

    [GeneratedRegex(@"\{(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Member();
}
