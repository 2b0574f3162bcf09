using System.Collections.Immutable;
using CowCollections.Benchmarks.Dictionaries.Kernels;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Dictionaries;

/// <summary>A type of key and a number of entries to measure with, and dictionaries of these.</summary>
/// <param name="Type">The type of the keys. Values are ints.</param>
/// <param name="Keys">The keys of the entries.</param>
/// <param name="Copies">The loops for this type.</param>
internal sealed record Case<TKey>(string Type, TKey[] Keys, DictionaryKernels<TKey>[] Copies)
    where TKey : notnull
{
    /// <summary>So many entries are set after a snapshot in <see cref="Lived"/>.</summary>
    private const int Edits = 10_000;

    internal int Count => Keys.Length;

    internal Subject Subject(string operation) => new(operation, Type, Count);

    internal Dictionary<TKey, int> Peer()
    {
        var dictionary = new Dictionary<TKey, int>();
        Copies[0].AddOfPeer(dictionary, Keys);
        return dictionary;
    }

    /// <summary>A dictionary that was never shared.</summary>
    internal CowDictionary<TKey, int> Ours()
    {
        var dictionary = new CowDictionary<TKey, int>();
        Copies[0].Add(dictionary, Keys);
        return dictionary;
    }

    /// <summary>A dictionary that was shared, and written at random since.</summary>
    internal CowDictionary<TKey, int> Lived()
    {
        CowDictionary<TKey, int> dictionary = Ours();
        CowDictionarySnapshot<TKey, int> before = dictionary.Snapshot();
        TKey[] drawn = Inputs.Keys.Draw(Keys);
        Copies[0].Set(dictionary, drawn.AsSpan(0, Math.Min(Edits, drawn.Length)), before.Count);
        return dictionary;
    }

    internal ImmutableDictionary<TKey, int> Immutable() => Peer().ToImmutableDictionary();
}

/// <summary>The two types of key.</summary>
internal static class Case
{
    internal static Case<int> Ints(int count) => new("int", Keys.Of<int>(count), DictionaryKernels.Ints);

    internal static Case<string> Strings(int count) => new("string", Keys.Of<string>(count), DictionaryKernels.Strings);
}
