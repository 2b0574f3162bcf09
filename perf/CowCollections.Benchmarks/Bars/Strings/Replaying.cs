using System.Collections.Immutable;
using System.Text;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Tests.Support;

namespace CowCollections.Benchmarks.Bars.Strings;

/// <summary>T2 and T3: recorded editing sessions, edit by edit. Nothing where the recordings are not on this machine.</summary>
internal static class Replaying
{
    private const double ToImmutable = 0.35;
    private const double ToBuilder = 0.1;
    private const double ToImmutableKept = 0.8;

    /// <summary>A builder is so slow at the longer session that once must do.</summary>
    private const int ManyPatches = 50_000;

    private static readonly string[] _names = ["sveltecomponent", "seph-blog1"];

    internal static IEnumerable<Line> Plain()
    {
        foreach ((string name, EditingTrace trace, int patches) in Traces())
        {
            var ours = new Contender(patches, () => Ours(trace, null));
            yield return Line.OfRatio(
                new Subject($"replay of {name}", "char", patches), "ImmutableList<char>", Duel.Run(ours, new Contender(patches, () => Immutable(trace, null)), ToImmutable), ToImmutable);
            var builder = new Contender(patches, () => Builder(trace));
            yield return patches < ManyPatches
                ? Line.OfRatio(new Subject($"replay of {name}", "char", patches), "StringBuilder", Duel.Run(ours, builder, ToBuilder), ToBuilder)
                : Line.OfRatio(new Subject($"replay of {name}", "char", patches), "StringBuilder, once", Duel.Alone(ours, null), Clock.Nanoseconds(builder.Time(0, 1)) / patches, "ns/op", ToBuilder);
        }
    }

    internal static IEnumerable<Line> Kept()
    {
        foreach ((string name, EditingTrace trace, int patches) in Traces())
        {
            yield return Line.OfRatio(
                new Subject($"replay of {name}, versions kept", "char", patches),
                "ImmutableList<char>",
                Duel.Run(
                    new Contender(patches, () => Ours(trace, [])), new Contender(patches, () => Immutable(trace, [])), ToImmutableKept),
                ToImmutableKept);
        }
    }

    private static IEnumerable<(string Name, EditingTrace Trace, int Patches)> Traces()
    {
        foreach (string name in _names)
        {
            if (EditingTrace.Find(name) is { } trace)
            {
                yield return (name, trace, trace.Transactions.Sum(static each => each.Length));
            }
            else
            {
                Console.WriteLine($"  the recording {name} is not on this machine");
            }
        }
    }

    private static long Ours(EditingTrace trace, List<CowStringSnapshot>? versions)
    {
        var text = new CowString();
        foreach (EditingTrace.Patch[] transaction in trace.Transactions)
        {
            foreach ((int position, int deleted, string inserted) in transaction)
            {
                text.Remove(position, deleted).Insert(position, inserted);
            }

            versions?.Add(text.Snapshot());
        }

        return text.Length;
    }

    private static long Immutable(EditingTrace trace, List<ImmutableList<char>>? versions)
    {
        ImmutableList<char> text = [];
        foreach (EditingTrace.Patch[] transaction in trace.Transactions)
        {
            foreach ((int position, int deleted, string inserted) in transaction)
            {
                text = deleted > 0 ? text.RemoveRange(position, deleted) : text;
                text = inserted.Length == 1 ? text.Insert(position, inserted[0]) : text.InsertRange(position, inserted);
            }

            versions?.Add(text);
        }

        return text.Count;
    }

    private static long Builder(EditingTrace trace)
    {
        var text = new StringBuilder();
        foreach ((int position, int deleted, string inserted) in trace.Transactions.SelectMany(static each => each))
        {
            text.Remove(position, deleted).Insert(position, inserted);
        }

        return text.Length;
    }
}
