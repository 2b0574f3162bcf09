#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using CowCollections.Diagnostics;

namespace CowCollections.Hashing;

/// <content>Writing by a key of another type, from which a key is made only if an entry is added.</content>
internal sealed partial class HashBuffer<TKey, TValue>
{
    /// <summary>Adds the item that is made of an alternate, and may be null, if there is no equal one.</summary>
    /// <returns>Whether it was added.</returns>
    internal bool InsertItem<TAlternate>(TAlternate item)
        where TAlternate : notnull, allows ref struct
        => Insert(item, default!, overwrite: false, isNullable: true);

    /// <summary>Adds the entry that is made of an alternate, or writes the value of the one with an equal key.</summary>
    /// <param name="key">What stands for the key.</param>
    /// <param name="value">The value.</param>
    /// <param name="overwrite">Whether to write the value of an existing entry.</param>
    /// <param name="isNullable">Whether the key that the comparer makes may be null.</param>
    /// <returns>Whether the entry was added.</returns>
    internal bool Insert<TAlternate>(TAlternate key, TValue value, bool overwrite, bool isNullable = false)
        where TAlternate : notnull, allows ref struct
    {
        int index = Find(key, out uint hash, out _);
        if (index >= 0)
        {
            if (overwrite)
            {
                Writable(hash, index) = value;
            }

            return false;
        }

        Unwritten<TKey, TValue> watch = new(this);
        TKey actual = Value.AlternateComparer<TAlternate>().Create(key);
        if (actual is null && !isNullable)
        {
            Throw.KeyIsNull();
        }

        watch.Check();
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
        int index = Find(key, out uint hash, out HashPage<TKey, TValue> page);
        if (index < 0)
        {
            actual = default;
            value = default;
            return false;
        }

        actual = page.KeyOfAny(index);
        value = page.ValueOfAny(index);
        RemoveFound(page, index, hash);
        return true;
    }

    private int Find<TAlternate>(TAlternate key, out uint hash, out HashPage<TKey, TValue> page)
        where TAlternate : notnull, allows ref struct
    {
        long version = Version;
        int index = Value.Find(key, out hash, out page);
        if (version != Version)
        {
            page = PageAfter(version, hash);
        }

        return index;
    }
}
#endif
