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
        return Unboxed.Cast<TKey>(key, nameof(key));
    }

    internal static TValue Value<TValue>(object? value) => Unboxed.Required<TValue>(value);
}
