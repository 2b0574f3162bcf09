using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <content>Values that somebody's code makes when the key has been looked up.</content>
internal sealed partial class HashBuffer<TKey, TValue>
{
    /// <summary>The value of a key, made and added if there is none.</summary>
    /// <exception cref="InvalidOperationException">The factory has written the table.</exception>
    internal TValue GetOrAdd<TArg>(TKey key, Func<TKey, TArg, TValue> factory, TArg argument)
    {
        int index = Find(key, out uint hash, out HashPage<TKey, TValue> page);
        if (index >= 0)
        {
            return page.ValueOfAny(index);
        }

        OwnerToken writable = _writable;
        long version = VersionThatEachWriteChanges();
        TValue value = factory(key, argument);
        GoOnAt(version, writable);
        AddNew(page, key, value, hash);
        return value;
    }

    /// <summary>Adds a value for a key that is not there, or replaces its value by one made from it.</summary>
    /// <exception cref="InvalidOperationException">A factory has written the table.</exception>
    internal TValue AddOrUpdate<TArg>(
        TKey key, Func<TKey, TArg, TValue> added, Func<TKey, TValue, TArg, TValue> updated, TArg argument)
    {
        int index = Find(key, out uint hash, out HashPage<TKey, TValue> page);
        OwnerToken writable = _writable;
        long version = VersionThatEachWriteChanges();
        TValue value = index < 0 ? added(key, argument) : updated(key, page.ValueOfAny(index), argument);
        GoOnAt(version, writable);
        if (index < 0)
        {
            AddNew(page, key, value, hash);
        }
        else
        {
            Writable(page, index, hash) = value;
        }

        return value;
    }

    /// <summary>
    /// The version before a factory is called. To overwrite a value in place does not change it; so until the next write no
    /// page counts as one that may be written in place, and a factory that writes is found out whether the table is shared or not.
    /// </summary>
    private long VersionThatEachWriteChanges()
    {
        _writable = OwnerToken.None;
        return Version;
    }

    /// <summary>Checks that a factory has not written the table. What was written in place before it is so again, unless it has shared the table.</summary>
    private void GoOnAt(long version, OwnerToken writable)
    {
        Throw.IfModified(version, Version);
        if (_share.IsUnshared)
        {
            _writable = writable;
        }
    }
}
