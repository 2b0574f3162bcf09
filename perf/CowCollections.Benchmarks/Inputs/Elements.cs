using System.Globalization;

namespace CowCollections.Benchmarks.Inputs;

/// <summary>The elements that everything is measured with: the same in every run.</summary>
internal static class Elements
{
    private const int Seed = 20_260_101;

    private static readonly Dictionary<int, int[]> _ints = [];
    private static readonly Dictionary<int, string[]> _strings = [];

    internal static int[] Ints(int count)
    {
        if (!_ints.TryGetValue(count, out int[]? ints))
        {
            var random = new Random(Seed);
            ints = new int[count];
            for (int i = 0; i < count; i++)
            {
                ints[i] = random.Next();
            }

            _ints.Add(count, ints);
        }

        return ints;
    }

    /// <summary>Strings of their own, not two of them one object.</summary>
    internal static string[] Strings(int count)
    {
        if (!_strings.TryGetValue(count, out string[]? strings))
        {
            strings = Array.ConvertAll(Ints(count), static i => i.ToString(CultureInfo.InvariantCulture));
            _strings.Add(count, strings);
        }

        return strings;
    }

    internal static T[] Of<T>(int count)
        => typeof(T) == typeof(int) ? (T[])(object)Ints(count)
            : typeof(T) == typeof(string) ? (T[])(object)Strings(count)
            : throw new NotSupportedException($"There are no elements of type {typeof(T)}.");
}
