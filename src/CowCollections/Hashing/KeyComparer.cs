namespace CowCollections.Hashing;

/// <summary>The comparers that users give and see, and those with which the engine works.</summary>
internal static class KeyComparer
{
    /// <summary>
    /// The engine's comparer: null for the default one of a value type, whose calls the JIT makes direct; never null for
    /// reference types.
    /// </summary>
    internal static IEqualityComparer<TKey>? ForEngine<TKey>(IEqualityComparer<TKey>? comparer)
    {
        bool isDefault = comparer is null || ReferenceEquals(comparer, EqualityComparer<TKey>.Default);
        if (typeof(TKey).IsValueType)
        {
            return isDefault ? null : comparer;
        }

        if (typeof(TKey) == typeof(string))
        {
            object? given = comparer;
            return isDefault ? (IEqualityComparer<TKey>)(object)StringKeys.Default
                : ReferenceEquals(given, StringComparer.Ordinal) ? (IEqualityComparer<TKey>)(object)StringKeys.Ordinal
                : ReferenceEquals(given, StringComparer.OrdinalIgnoreCase) ? (IEqualityComparer<TKey>)(object)IgnoringCaseKeys.Instance
                : comparer;
        }

        return comparer ?? EqualityComparer<TKey>.Default;
    }

    /// <summary>The comparer as the user gave it.</summary>
    internal static IEqualityComparer<TKey> ForUser<TKey>(IEqualityComparer<TKey>? comparer)
        => comparer is IStandIn standIn ? (IEqualityComparer<TKey>)standIn.Original
            : comparer ?? EqualityComparer<TKey>.Default;

    /// <summary>Whether two of the engine's comparers are the same, so that equal keys have equal hashes.</summary>
    /// <remarks>
    /// Not by what they say of each other: two that are equal agree on which keys are, and may yet have a secret each to hash
    /// them with.
    /// </remarks>
    internal static bool AreSame<TKey>(IEqualityComparer<TKey>? left, IEqualityComparer<TKey>? right)
        => ReferenceEquals(left, right) || (left is StringKeys && right is StringKeys);

    /// <summary>Whether two of the engine's comparers say that they are equal. Then they agree on which keys are, but perhaps not on hashes.</summary>
    internal static bool AreEqual<TKey>(IEqualityComparer<TKey>? left, IEqualityComparer<TKey>? right)
        => left is not null && left.Equals(right);
}
