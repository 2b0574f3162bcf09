#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;

namespace CowCollections.Hashing;

/// <content>Looking keys up by what is not a key itself but can be compared with one: a span for a string.</content>
internal partial struct HashTable<TKey, TValue>
{
    /// <summary>Whether the comparer can compare keys with others of a type.</summary>
    internal readonly bool CanCompare<TAlternate>()
        where TAlternate : notnull, allows ref struct
        => Comparer is IAlternateEqualityComparer<TAlternate, TKey>;

    /// <summary>The comparer, which must be able to compare.</summary>
    internal readonly IAlternateEqualityComparer<TAlternate, TKey> AlternateComparer<TAlternate>()
        where TAlternate : notnull, allows ref struct
        => (IAlternateEqualityComparer<TAlternate, TKey>)Comparer!;

    /// <inheritdoc cref="Find(TKey, out uint, out HashPage{TKey, TValue})"/>
    internal readonly int Find<TAlternate>(TAlternate key, out uint hash, out HashPage<TKey, TValue> page)
        where TAlternate : notnull, allows ref struct
    {
        IAlternateEqualityComparer<TAlternate, TKey> comparer = AlternateComparer<TAlternate>();
        int code = comparer.GetHashCode(key);
        hash = comparer is StringKeys ? (uint)code : HashOf.Mixed(code);
        page = PageToSearch(hash);
        return page.IndexOf(key, hash, comparer);
    }

    /// <summary>Looks an entry up.</summary>
    /// <param name="key">The key.</param>
    /// <param name="actual">The key of the entry.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is one.</returns>
    internal readonly bool TryGet<TAlternate>(
        TAlternate key, [MaybeNullWhen(false)] out TKey actual, [MaybeNullWhen(false)] out TValue value)
        where TAlternate : notnull, allows ref struct
    {
        int index = Find(key, out _, out HashPage<TKey, TValue> page);
        actual = index < 0 ? default : page.KeyOfAny(index);
        value = index < 0 ? default : page.ValueOfAny(index);
        return index >= 0;
    }
}
#endif
