namespace CowCollections.Hashing;

/// <summary>
/// The operations that make a set the union, intersection or difference of itself and others. Each asks comparers and
/// enumerators first, and writes then, when nothing can throw any more.
/// </summary>
/// <remarks>
/// <para>Two sets of this library with the same comparer know each other's hashes and pass over the pages that they share:</para>
/// <code>
///   union          adds       what the other has in pages of its own
///   intersection   removes    what this one has in pages of its own, and the other has not
///   difference     what is left of relatives lies in this one's own pages: it is all that is kept
/// </code>
/// <para>Any other sequence is gone through once, item by item.</para>
/// </remarks>
internal static class SetAlgebra
{
    /// <summary>A set that keeps fewer than one in so many of its items is made anew; another gives the others up, one by one.</summary>
    private const int FewKept = 8;

    internal static void UnionWith<T>(HashBuffer<T, Nothing> mine, IEnumerable<T> other)
    {
        if (OperandOf(mine.Value, other) is not { } set)
        {
            AddItems(mine, other);
        }
        else if (mine.Value.Count > 0)
        {
            HashTable<T, Nothing> theirs = set.Items;
            Watch<T> watch = new(mine, set);
            using Marks added = theirs.Missing(mine.Value);
            watch.Check();
            mine.AddMarked(added, theirs);
        }
        else if (set.Items.Count > 0)
        {
            mine.BecomeCopyOf(set.Captured());
        }
    }

    internal static void IntersectWith<T>(HashBuffer<T, Nothing> mine, IEnumerable<T> other)
    {
        ISetOperand<T>? set = OperandOf(mine.Value, other);
        if (mine.Value.Count == 0)
        {
            return;
        }

        Watch<T> watch = new(mine, set);
        if (set is not null && set.Items.Count >= mine.Value.Count / FewKept)
        {
            using Marks missing = mine.Value.Missing(set.Items);
            watch.Check();
            mine.RemoveMarked(missing);
            return;
        }

        using Marks common = set is null ? Common(mine.Value, other, out _) : mine.Value.Common(set.Items);
        watch.Check();
        Retain(mine, common);
    }

    internal static void ExceptWith<T>(HashBuffer<T, Nothing> mine, IEnumerable<T> other)
    {
        ISetOperand<T>? set = OperandOf(mine.Value, other);
        if (mine.Value.Count == 0)
        {
            return;
        }

        Watch<T> watch = new(mine, set);
        if (set is not null && AreRelatives(mine.Value, set.Items))
        {
            using Marks left = mine.Value.Missing(set.Items);
            watch.Check();
            Retain(mine, left);
            return;
        }

        using Marks common = set is null ? Common(mine.Value, other, out _) : mine.Value.Common(set.Items);
        watch.Check();
        mine.RemoveMarked(common);
    }

    internal static void SymmetricExceptWith<T>(HashBuffer<T, Nothing> mine, IEnumerable<T> other)
    {
        if (mine.Value.Count == 0)
        {
            UnionWith(mine, other);
            return;
        }

        ISetOperand<T>? set = OperandOf(mine.Value, other);
        Watch<T> watch = new(mine, set);
        HashTable<T, Nothing> theirs = set?.Items ?? SetOf(mine.Value.Comparer, other).Value;
        using Marks added = theirs.Missing(mine.Value);
        if (AreRelatives(mine.Value, theirs))
        {
            using Marks left = mine.Value.Missing(theirs);
            watch.Check();
            Retain(mine, left);
        }
        else
        {
            using Marks common = mine.Value.Common(theirs);
            watch.Check();
            mine.RemoveMarked(common);
        }

        mine.AddMarked(added, theirs);
    }

    /// <summary>Removes the items that meet a condition.</summary>
    /// <returns>How many.</returns>
    internal static int RemoveWhere<T>(HashBuffer<T, Nothing> mine, Predicate<T> match)
    {
        Unwritten<T, Nothing> watch = new(mine);
        using var marks = new Marks(mine.Value.Count);
        var cursor = new HashCursor<T, Nothing>(mine.Value);
        while (cursor.TryRead(out HashPage<T, Nothing> page, out int index))
        {
            if (match(page.KeyOfAny(index)))
            {
                marks.Add(page, index);
            }

            watch.Check();
        }

        mine.RemoveMarked(marks);
        return marks.Count;
    }

    /// <summary>Another set, if it is one of this library with the same comparer.</summary>
    internal static ISetOperand<T>? OperandOf<T>(in HashTable<T, Nothing> mine, IEnumerable<T> other)
        => other is ISetOperand<T> set && mine.HasComparerOf(set.Items) ? set : null;

    /// <summary>Marks the items that occur in a sequence, in order.</summary>
    /// <param name="mine">The items.</param>
    /// <param name="other">The sequence.</param>
    /// <param name="hasOthers">Whether something else occurs in it, too.</param>
    /// <param name="toFirstOther">Whether to end where it does.</param>
    private static Marks Common<T>(in HashTable<T, Nothing> mine, IEnumerable<T> other, out bool hasOthers, bool toFirstOther = false)
    {
        hasOthers = false;
        var marks = new Marks(mine.Count);
        foreach (T item in other)
        {
            int index = mine.FindItem(item, out uint hash, out HashPage<T, Nothing> page);
            if (index >= 0)
            {
                marks.Add(page, index, hash);
                continue;
            }

            hasOthers = true;
            if (toFirstOther)
            {
                break;
            }
        }

        marks.Sort();
        return marks;
    }

    /// <inheritdoc cref="Common"/>
    /// <summary>The number of items that occur in a sequence.</summary>
    internal static int CountCommon<T>(in HashTable<T, Nothing> mine, IEnumerable<T> other, out bool hasOthers, bool toFirstOther = false)
    {
        using Marks common = Common(mine, other, out hasOthers, toFirstOther);
        return common.Count;
    }

    /// <summary>Adds what is not there: first to a table of its own, so that the comparer can throw.</summary>
    private static void AddItems<T>(HashBuffer<T, Nothing> mine, IEnumerable<T> items)
    {
        Unwritten<T, Nothing> watch = new(mine);
        bool isFirst = mine.Value.Count == 0;
        HashBuffer<T, Nothing> added = isFirst ? SetOf(mine.Value.Comparer, items) : NewOf(mine, items);
        watch.Check();
        if (added.Value.Count == 0)
        {
            return;
        }

        if (isFirst)
        {
            mine.Become(added);
        }
        else
        {
            mine.AddAll(added.Value);
        }
    }

    /// <summary>A table of the items of a sequence that are not there.</summary>
    private static HashBuffer<T, Nothing> NewOf<T>(HashBuffer<T, Nothing> mine, IEnumerable<T> items)
    {
        var added = new HashBuffer<T, Nothing>(mine.Value.Comparer);
        foreach (T item in items)
        {
            if (mine.Value.FindItem(item, out uint hash, out _) < 0)
            {
                added.InsertHashed(item, hash);
            }
        }

        return added;
    }

    /// <summary>A table of the items of a sequence: of equal ones the first.</summary>
    private static HashBuffer<T, Nothing> SetOf<T>(IEqualityComparer<T>? comparer, IEnumerable<T> items)
    {
        var set = new HashBuffer<T, Nothing>(comparer);
        int expected = items is ICollection<T> collection ? collection.Count : 0;
        set.Expect(expected);
        foreach (T item in items)
        {
            set.InsertItem(item);
        }

        set.TrimUnused(expected);
        return set;
    }

    /// <summary>
    /// Whether so much of two tables is shared that what is left of one without the other is found more quickly in its own
    /// pages than by going through the other.
    /// </summary>
    private static bool AreRelatives<T>(in HashTable<T, Nothing> mine, in HashTable<T, Nothing> theirs)
        => mine.Count - theirs.Count <= theirs.Count && !mine.HasMoreOutside(theirs, theirs.Count);

    /// <summary>Removes all but the marked items.</summary>
    private static void Retain<T>(HashBuffer<T, Nothing> mine, Marks kept)
    {
        HashTable<T, Nothing> items = mine.Value;
        if (kept.Count >= items.Count / FewKept)
        {
            using Marks others = items.AllBut(kept);
            mine.RemoveMarked(others);
            return;
        }

        var fresh = new HashBuffer<T, Nothing>(items.Comparer);
        fresh.AddMarked(kept, items);
        mine.Become(fresh);
    }

    /// <summary>Sees whether a comparer writes one of two sets meanwhile.</summary>
    private readonly struct Watch<T>(HashBuffer<T, Nothing> mine, ISetOperand<T>? other)
    {
        private readonly Unwritten<T, Nothing> _mine = new(mine);
        private readonly Unwritten<T, Nothing> _other = new(other?.Live);

        internal void Check()
        {
            _mine.Check();
            _other.Check();

            // Throws if it is a snapshot whose lease a comparer has ended: its pages may be written since.
            _ = other?.Items;
        }
    }
}
