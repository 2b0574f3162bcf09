using CowCollections.Diagnostics;

namespace CowCollections.Hashing;

/// <summary>
/// The questions that relate a set to others, for handles and snapshots alike. Sets of this library with the same comparer
/// pass over the pages that they share; any other sequence is gone through once. That there is one is checked here, for both.
/// </summary>
internal static class SetRelations
{
    internal static bool IsSubsetOf<T>(in HashTable<T, Nothing> mine, IEnumerable<T> other)
    {
        Throw.IfNull(other);
        return SetAlgebra.OperandOf(mine, other) is { } set
            ? mine.IsWithin(set.Items)
            : mine.Count == 0 || SetAlgebra.CountCommon(mine, other, out _) == mine.Count;
    }

    internal static bool IsProperSubsetOf<T>(in HashTable<T, Nothing> mine, IEnumerable<T> other)
    {
        Throw.IfNull(other);
        if (SetAlgebra.OperandOf(mine, other) is { } set)
        {
            HashTable<T, Nothing> theirs = set.Items;
            return mine.Count < theirs.Count && mine.IsWithin(theirs);
        }

        if (mine.Count == 0)
        {
            return other.Any();
        }

        return SetAlgebra.CountCommon(mine, other, out bool hasOthers) == mine.Count && hasOthers;
    }

    internal static bool IsSupersetOf<T>(in HashTable<T, Nothing> mine, IEnumerable<T> other)
    {
        Throw.IfNull(other);
        if (SetAlgebra.OperandOf(mine, other) is { } set)
        {
            return set.Items.IsWithin(mine);
        }

        foreach (T item in other)
        {
            if (!mine.HasItem(item))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsProperSupersetOf<T>(in HashTable<T, Nothing> mine, IEnumerable<T> other)
    {
        Throw.IfNull(other);
        if (SetAlgebra.OperandOf(mine, other) is { } set)
        {
            HashTable<T, Nothing> theirs = set.Items;
            return mine.Count > theirs.Count && theirs.IsWithin(mine);
        }

        return mine.Count > 0
            && SetAlgebra.CountCommon(mine, other, out bool hasOthers, toFirstOther: true) < mine.Count
            && !hasOthers;
    }

    internal static bool Overlaps<T>(in HashTable<T, Nothing> mine, IEnumerable<T> other)
    {
        Throw.IfNull(other);
        if (SetAlgebra.OperandOf(mine, other) is { } set)
        {
            return mine.Meets(set.Items);
        }

        if (mine.Count == 0)
        {
            return false;
        }

        foreach (T item in other)
        {
            if (mine.HasItem(item))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool SetEquals<T>(in HashTable<T, Nothing> mine, IEnumerable<T> other)
    {
        Throw.IfNull(other);
        if (SetAlgebra.OperandOf(mine, other) is { } set)
        {
            HashTable<T, Nothing> theirs = set.Items;
            return mine.Count == theirs.Count && mine.IsWithin(theirs);
        }

        return SetAlgebra.CountCommon(mine, other, out bool hasOthers, toFirstOther: true) == mine.Count && !hasOthers;
    }
}
