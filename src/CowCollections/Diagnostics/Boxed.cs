using System.Diagnostics.CodeAnalysis;

namespace CowCollections.Diagnostics;

/// <summary>Keys and values that <see cref="System.Collections.IDictionary"/> takes as <see cref="object"/>, with the exceptions of <see cref="Dictionary{TKey, TValue}"/>.</summary>
internal static class Boxed
{
    /// <summary>The key, if it is of the type.</summary>
    internal static bool TryKey<TKey>(object key, [NotNullWhen(true)] out TKey? typed)
    {
        Throw.IfNull(key);
        if (key is TKey right)
        {
            typed = right;
            return true;
        }

        typed = default;
        return false;
    }

    internal static TKey Key<TKey>(object key)
    {
        Throw.IfNull(key);
        try
        {
            // A cast and no test of the type: it takes a boxed enum as the integer that it is, and the reverse.
            return (TKey)key;
        }
        catch (InvalidCastException e)
        {
            throw new ArgumentException($"The key is of type {key.GetType()} and not of type {typeof(TKey)}.", nameof(key), e);
        }
    }

    internal static TValue Value<TValue>(object? value) => Unboxed.Required<TValue>(value);
}
