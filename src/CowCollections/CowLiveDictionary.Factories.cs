using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections;

/// <content>Looking up with an answer for keys that are not there. Factories are called outside the lock.</content>
public sealed partial class CowLiveDictionary<TKey, TValue>
{
    /// <summary>The value of a key; if there is none, adds one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value to be added.</param>
    /// <returns>The value that the key has afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <inheritdoc cref="this" path="/remarks"/>
    public TValue GetOrAdd(TKey key, TValue value)
    {
        if (PublishedOrEnter() is not { } snapshot)
        {
            using var inside = new Publication.Inside(_live);
            return _live.Handle.GetOrAdd(key, value);
        }

        if (snapshot.TryGetValue(key, out TValue? present))
        {
            return present;
        }

        using Publication.Inside writing = _live.Write();
        return _live.Handle.GetOrAdd(key, value);
    }

    /// <summary>The value of a key; if there is none, makes one and adds it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="valueFactory">Makes the value. Its value is lost if another thread adds the key meanwhile.</param>
    /// <returns>The value that the key has afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="valueFactory"/> is null.</exception>
    /// <inheritdoc cref="this" path="/remarks"/>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> valueFactory)
    {
        Throw.IfNull(key);
        Throw.IfNull(valueFactory);
        return TryGetValue(key, out TValue? value) ? value : GetOrAdd(key, valueFactory(key));
    }

    /// <inheritdoc cref="GetOrAdd(TKey, Func{TKey, TValue})"/>
    /// <typeparam name="TArg">The type of the argument.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="valueFactory">Makes the value from the key and the argument. Its value is lost if another thread adds the key meanwhile.</param>
    /// <param name="factoryArgument">The argument.</param>
    public TValue GetOrAdd<TArg>(TKey key, Func<TKey, TArg, TValue> valueFactory, TArg factoryArgument)
    {
        Throw.IfNull(key);
        Throw.IfNull(valueFactory);
        return TryGetValue(key, out TValue? value) ? value : GetOrAdd(key, valueFactory(key, factoryArgument));
    }

    /// <summary>Adds an entry, or changes the value of the one with an equal key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="addValue">The value if there is no such key.</param>
    /// <param name="updateValueFactory">Makes the new value of the present one; called again if another thread changes that meanwhile.</param>
    /// <returns>The value that the key has afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="updateValueFactory"/> is null.</exception>
    /// <inheritdoc cref="this" path="/remarks"/>
    public TValue AddOrUpdate(TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory)
    {
        Throw.IfNull(key);
        Throw.IfNull(updateValueFactory);
        return AddOrUpdate(
            key,
            static (_, argument) => argument.addValue,
            static (present, value, argument) => argument.updateValueFactory(present, value),
            (addValue, updateValueFactory));
    }

    /// <summary>Adds an entry, or changes the value of the one with an equal key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="addValueFactory">Makes the value if there is no such key; perhaps in vain, and called again, if another thread adds or removes it meanwhile.</param>
    /// <param name="updateValueFactory">Makes the new value of the present one; called again if another thread changes that meanwhile.</param>
    /// <returns>The value that the key has afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or a factory is null.</exception>
    /// <inheritdoc cref="this" path="/remarks"/>
    public TValue AddOrUpdate(TKey key, Func<TKey, TValue> addValueFactory, Func<TKey, TValue, TValue> updateValueFactory)
    {
        Throw.IfNull(key);
        Throw.IfNull(addValueFactory);
        Throw.IfNull(updateValueFactory);
        return AddOrUpdate(
            key,
            static (added, argument) => argument.addValueFactory(added),
            static (present, value, argument) => argument.updateValueFactory(present, value),
            (addValueFactory, updateValueFactory));
    }

    /// <inheritdoc cref="AddOrUpdate(TKey, Func{TKey, TValue}, Func{TKey, TValue, TValue})"/>
    /// <typeparam name="TArg">The type of the argument.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="addValueFactory">Makes the value if there is no such key; perhaps in vain, and called again, if another thread adds or removes it meanwhile.</param>
    /// <param name="updateValueFactory">Makes the new value of the present one; called again if another thread changes that meanwhile.</param>
    /// <param name="factoryArgument">Is handed to the factories, so that they need not be closures.</param>
    public TValue AddOrUpdate<TArg>(
        TKey key,
        Func<TKey, TArg, TValue> addValueFactory,
        Func<TKey, TValue, TArg, TValue> updateValueFactory,
        TArg factoryArgument)
    {
        Throw.IfNull(key);
        Throw.IfNull(addValueFactory);
        Throw.IfNull(updateValueFactory);
        while (true)
        {
            if (TryGetValue(key, out TValue? present))
            {
                TValue next = updateValueFactory(key, present, factoryArgument);
                if (TryUpdate(key, next, present))
                {
                    return next;
                }
            }
            else
            {
                TValue added = addValueFactory(key, factoryArgument);
                if (TryAdd(key, added))
                {
                    return added;
                }
            }
        }
    }
}
