using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LanguageExt;

namespace CowCollections.Benchmarks.Dictionaries.Kernels;

/// <summary>The loops that write, once for each dictionary; inlined for the reason that <see cref="Reading"/> gives.</summary>
internal static class Writing
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Set<TKey>(Dictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys, int value)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary[key] = value;
        }

        return dictionary.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Set<TKey>(CowDictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys, int value)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary[key] = value;
        }

        return dictionary.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Add<TKey>(Dictionary<TKey, int> dictionary, TKey[] keys)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary.Add(key, 1);
        }

        return dictionary.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Add<TKey>(CowDictionary<TKey, int> dictionary, TKey[] keys)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary.Add(key, 1);
        }

        return dictionary.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Remove<TKey>(Dictionary<TKey, int> dictionary, TKey[] keys)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary.Remove(key);
        }

        return dictionary.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Remove<TKey>(CowDictionary<TKey, int> dictionary, TKey[] keys)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary.Remove(key);
        }

        return dictionary.Count;
    }

    /// <summary>Sets each key to a value of its own after a snapshot, which is kept until the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static CowDictionarySnapshot<TKey, int> KeepAndSet<TKey>(
        CowDictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys, int value)
        where TKey : notnull
    {
        CowDictionarySnapshot<TKey, int> kept = CowDictionarySnapshot<TKey, int>.Empty;
        foreach (TKey key in keys)
        {
            kept = dictionary.Snapshot();
            dictionary[key] = value++;
        }

        return kept;
    }

    /// <returns>The last version.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ImmutableDictionary<TKey, int> KeepAndSet<TKey>(
        ImmutableDictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys, int value)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary = dictionary.SetItem(key, value++);
        }

        return dictionary;
    }

    /// <returns>The last version.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HashMap<TKey, int> KeepAndSet<TKey>(HashMap<TKey, int> map, ReadOnlySpan<TKey> keys, int value)
    {
        foreach (TKey key in keys)
        {
            map = map.SetItem(key, value++);
        }

        return map;
    }
}
