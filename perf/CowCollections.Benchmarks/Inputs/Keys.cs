using System.Globalization;

namespace CowCollections.Benchmarks.Inputs;

/// <summary>The keys that dictionaries and sets are measured with: distinct, without order, the same in every run.</summary>
internal static class Keys
{
    private const int Seed = 20_260_104;

    private static readonly Dictionary<int, int[]> _ints = [];
    private static readonly Dictionary<int, string[]> _strings = [];

    /// <summary>So many keys.</summary>
    internal static T[] Of<T>(int count) => Twice<T>(count)[..count];

    /// <summary>As many other keys.</summary>
    internal static T[] OthersOf<T>(int count) => Twice<T>(count)[count..];

    /// <summary>
    /// Random ones of some keys, so many that the pages and buckets of those that were looked up last are no longer in the
    /// cache when they come again. To be handed out piece by piece by <see cref="Probes{TKey}"/>.
    /// </summary>
    /// <remarks>
    /// Strings are equal to the keys and not the same objects, as are those that a program reads; and they lie in memory in
    /// the order in which they are looked up, so that what is measured is the collection.
    /// </remarks>
    internal static T[] Draw<T>(T[] keys)
    {
        ReadOnlySpan<int> positions = new Positions(keys.Length).All.Span;
        var drawn = new T[positions.Length];
        for (int i = 0; i < drawn.Length; i++)
        {
            drawn[i] = Equal(keys[positions[i]]);
        }

        return drawn;
    }

    /// <summary>All of some keys in another order; of strings, equal ones, as in <see cref="Draw"/>.</summary>
    internal static T[] Shuffle<T>(T[] keys)
    {
        var shuffled = (T[])keys.Clone();
        new Random(Seed).Shuffle(shuffled);
        return Array.ConvertAll(shuffled, Equal);
    }

    private static T Equal<T>(T key) => key is string text ? (T)(object)new string(text.AsSpan()) : key;

    private static T[] Twice<T>(int count)
        => typeof(T) == typeof(int) ? (T[])(object)Ints(count * 2)
            : typeof(T) == typeof(string) ? (T[])(object)Strings(count * 2)
            : throw new NotSupportedException($"There are no keys of type {typeof(T)}.");

    private static int[] Ints(int count)
    {
        if (!_ints.TryGetValue(count, out int[]? ints))
        {
            var random = new Random(Seed);
            var drawn = new HashSet<int>(count);
            ints = new int[count];
            for (int i = 0; i < count; i++)
            {
                do
                {
                    ints[i] = random.Next();
                }
                while (!drawn.Add(ints[i]));
            }

            _ints.Add(count, ints);
        }

        return ints;
    }

    private static string[] Strings(int count)
    {
        if (!_strings.TryGetValue(count, out string[]? strings))
        {
            strings = Array.ConvertAll(Ints(count), static i => i.ToString(CultureInfo.InvariantCulture));
            _strings.Add(count, strings);
        }

        return strings;
    }
}
