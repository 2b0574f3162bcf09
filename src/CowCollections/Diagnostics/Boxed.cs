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

    /// <summary>A key and a value, of which first neither must be null, and then both are of their types.</summary>
    internal static (TKey Key, TValue Value) Entry<TKey, TValue>(object key, object? value)
    {
        Throw.IfNull(key);
        Unboxed.IfNullIsNone<TValue>(value, nameof(value));
        return (Unboxed.Cast<TKey>(key, nameof(key)), Unboxed.Cast<TValue>(value, nameof(value)));
    }
}
