using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CowCollections.Benchmarks.Lists.Kernels;

namespace CowCollections.Benchmarks.Dictionaries.Kernels;

/// <summary>The loops that read, once for each collection.</summary>
/// <remarks>
/// They are inlined into the lambdas of <see cref="DictionaryKernels{TKey}"/>, where the type of the keys is known, for the
/// reason that the reading kernels of lists give.
/// </remarks>
internal static class Reading
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Get<TKey>(Dictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys)
        where TKey : notnull
    {
        long sum = 0;
        foreach (TKey key in keys)
        {
            if (dictionary.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Get<TKey>(CowDictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys)
        where TKey : notnull
    {
        long sum = 0;
        foreach (TKey key in keys)
        {
            if (dictionary.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Get<TKey>(CowDictionarySnapshot<TKey, int> dictionary, ReadOnlySpan<TKey> keys)
        where TKey : notnull
    {
        long sum = 0;
        foreach (TKey key in keys)
        {
            if (dictionary.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Get<TKey>(ImmutableDictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys)
        where TKey : notnull
    {
        long sum = 0;
        foreach (TKey key in keys)
        {
            if (dictionary.TryGetValue(key, out int value))
            {
                sum += value;
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long ForEach<TKey>(Dictionary<TKey, int> dictionary)
        where TKey : notnull
    {
        long sum = 0;
        foreach (KeyValuePair<TKey, int> entry in dictionary)
        {
            sum += Weight.Of(entry.Key) + entry.Value;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long ForEach<TKey>(CowDictionary<TKey, int> dictionary)
        where TKey : notnull
    {
        long sum = 0;
        foreach (KeyValuePair<TKey, int> entry in dictionary)
        {
            sum += Weight.Of(entry.Key) + entry.Value;
        }

        return sum;
    }
}
