#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using CowCollections.Diagnostics;

namespace CowCollections.Hashing;

/// <content>Writing by a key of another type, from which a key is made only if an entry is added.</content>
internal sealed partial class HashBuffer<TKey, TValue>
{
    /// <inheritdoc cref="Insert(TKey, TValue, bool)"/>
    internal bool Insert<TAlternate>(TAlternate key, TValue value, bool overwrite)
        where TAlternate : notnull, allows ref struct
    {
        int index = Find(key, out uint hash);
        if (index >= 0)
        {
            if (overwrite)
            {
                Writable(hash, index) = value;
            }

            return false;
        }

        long version = Version;
        TKey actual = Value.AlternateComparer<TAlternate>().Create(key)
            ?? throw new InvalidOperationException("The comparer has made a key that is null.");
        Throw.IfModified(version, Version);
        Append(actual, value, hash);
        return true;
    }

    /// <summary>Removes the entry with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="actual">The key of the entry.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there was one.</returns>
    internal bool Remove<TAlternate>(TAlternate key, [MaybeNullWhen(false)] out TKey actual, [MaybeNullWhen(false)] out TValue value)
        where TAlternate : notnull, allows ref struct
    {
        int index = Find(key, out uint hash);
        if (index < 0)
        {
            actual = default;
            value = default;
            return false;
        }

        HashPage<TKey, TValue> page = Value.PageOf(hash);
        actual = page.KeyOfAny(index);
        value = page.ValueOfAny(index);
        RemoveFound(page, index, hash);
        return true;
    }

    private int Find<TAlternate>(TAlternate key, out uint hash)
        where TAlternate : notnull, allows ref struct
    {
        long version = Version;
        int index = Value.Find(key, out hash, out _);
        Throw.IfModified(version, Version);
        return index;
    }
}
#endif
