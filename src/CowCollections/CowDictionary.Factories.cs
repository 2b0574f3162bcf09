using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Looking up with an answer for keys that are not there.</content>
public sealed partial class CowDictionary<TKey, TValue>
{
    /// <summary>The value of a key, or the default value.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; the default one of the type if there is no such key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <inheritdoc cref="TryGetValue" path="/remarks"/>
    public TValue? GetValueOrDefault(TKey key) => TryGetValue(key, out TValue? value) ? value : default;

    /// <summary>The value of a key, or another one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="defaultValue">The answer if there is no such key.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <inheritdoc cref="TryGetValue" path="/remarks"/>
    public TValue GetValueOrDefault(TKey key, TValue defaultValue) => TryGetValue(key, out TValue? value) ? value : defaultValue;

    /// <summary>The value of a key; if there is none, adds one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value to be added.</param>
    /// <returns>The value that the key has afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: as <see cref="TryAdd"/>.</para>
    /// </remarks>
    public TValue GetOrAdd(TKey key, TValue value)
        => GetOrAdd(key, static (_, added) => added, value);

    /// <summary>The value of a key; if there is none, makes one and adds it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="valueFactory">Makes the value from the key. It must not write the dictionary.</param>
    /// <returns>The value that the key has afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="valueFactory"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The factory wrote the dictionary.</exception>
    /// <inheritdoc cref="GetOrAdd(TKey, TValue)" path="/remarks"/>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> valueFactory)
    {
        Throw.IfNull(key);
        Throw.IfNull(valueFactory);
        return GetOrAdd(key, static (added, factory) => factory(added), valueFactory);
    }

    /// <summary>The value of a key; if there is none, makes one and adds it.</summary>
    /// <typeparam name="TArg">The type of the argument.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="valueFactory">Makes the value from the key and the argument. It must not write the dictionary.</param>
    /// <param name="factoryArgument">The argument.</param>
    /// <returns>The value that the key has afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="valueFactory"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The factory wrote the dictionary.</exception>
    /// <inheritdoc cref="GetOrAdd(TKey, TValue)" path="/remarks"/>
    public TValue GetOrAdd<TArg>(TKey key, Func<TKey, TArg, TValue> valueFactory, TArg factoryArgument)
    {
        Throw.IfNull(key);
        Throw.IfNull(valueFactory);
        return _buffer.GetOrAdd(key, valueFactory, factoryArgument);
    }

    /// <summary>Adds a value for a key that is not there, or replaces the value of one that is.</summary>
    /// <param name="key">The key.</param>
    /// <param name="addValue">The value to be added.</param>
    /// <param name="updateValueFactory">Makes a new value from the key and its value. It must not write the dictionary.</param>
    /// <returns>The value that the key has afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="updateValueFactory"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The factory wrote the dictionary.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: copies one page of a shared dictionary and the way to it.</para>
    /// </remarks>
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

    /// <summary>Adds a value for a key that is not there, or replaces the value of one that is.</summary>
    /// <param name="key">The key.</param>
    /// <param name="addValueFactory">Makes a value from the key. It must not write the dictionary.</param>
    /// <param name="updateValueFactory">Makes a new value from the key and its value. It must not write the dictionary.</param>
    /// <returns>The value that the key has afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or a factory is null.</exception>
    /// <exception cref="InvalidOperationException">A factory wrote the dictionary.</exception>
    /// <inheritdoc cref="AddOrUpdate(TKey, TValue, Func{TKey, TValue, TValue})" path="/remarks"/>
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

    /// <summary>Adds a value for a key that is not there, or replaces the value of one that is.</summary>
    /// <typeparam name="TArg">The type of the argument.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="addValueFactory">Makes a value from the key and the argument. It must not write the dictionary.</param>
    /// <param name="updateValueFactory">Makes a new value from the key, its value and the argument. It must not write the dictionary.</param>
    /// <param name="factoryArgument">The argument.</param>
    /// <returns>The value that the key has afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or a factory is null.</exception>
    /// <exception cref="InvalidOperationException">A factory wrote the dictionary.</exception>
    /// <inheritdoc cref="AddOrUpdate(TKey, TValue, Func{TKey, TValue, TValue})" path="/remarks"/>
    public TValue AddOrUpdate<TArg>(
        TKey key,
        Func<TKey, TArg, TValue> addValueFactory,
        Func<TKey, TValue, TArg, TValue> updateValueFactory,
        TArg factoryArgument)
    {
        Throw.IfNull(key);
        Throw.IfNull(addValueFactory);
        Throw.IfNull(updateValueFactory);
        return _buffer.AddOrUpdate(key, addValueFactory, updateValueFactory, factoryArgument);
    }

    /// <summary>Whether some key has a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is such an entry.</returns>
    /// <remarks>
    /// <para>Time: O(n); O(capacity) where room was made for many more.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool ContainsValue(TValue value) => Entries.ContainsValue(value, null);

    /// <summary>A reference to the value of a key, to be written; a null reference if there is none.</summary>
    internal ref TValue WritableOrNull(TKey key)
    {
        Throw.IfNull(key);
        return ref _buffer.ValueOrNull(key);
    }

    /// <summary>A reference to the value of a key, to be written, of an entry that exists or is added.</summary>
    internal ref TValue WritableOrAdded(TKey key, out bool exists)
    {
        Throw.IfNull(key);
        return ref _buffer.ValueOrAdded(key, out exists);
    }
}
