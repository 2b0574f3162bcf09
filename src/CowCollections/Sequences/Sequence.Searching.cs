using CowCollections.Diagnostics;

namespace CowCollections.Sequences;

/// <content>
/// Searches, stretch by stretch. They check their arguments as those of <see cref="List{T}"/> do. They take the number that a
/// handle changes when it is written, and end with an exception where a delegate, or the <c>Equals</c> of an element, has changed
/// it: a tree is written in place. Snapshots pass any constant.
/// </content>
internal partial struct Sequence<T>
{
    internal readonly int IndexOf(T item, int index, in int version)
    {
        Throw.IfNotPosition(index, Count);
        return IndexOf(item, index, Count - index, version);
    }

    internal readonly int IndexOf(T item, int index, int count, in int version)
    {
        Throw.IfNotForwardRange(index, count, Count);
        int expected = version;
        int end = index + count;
        while (index < end)
        {
            Throw.IfModified(version, expected);
            Run<T> run = RunAt(index);
            int start = run.Offset + run.Position;
            int length = Math.Min(run.Length - run.Position, end - index);
            int found = Array.IndexOf(run.Array, item, start, length);
            if (found >= 0)
            {
                return index + (found - start);
            }

            index += length;
        }

        return -1;
    }

    /// <summary>The first element in a range that is equal to <paramref name="item"/> by a comparer; null is the default one.</summary>
    /// <remarks>The comparer is given the item first, as by <see cref="System.Collections.Immutable.ImmutableList{T}"/>: it may be no equivalence.</remarks>
    internal readonly int IndexOf(T item, int index, int count, IEqualityComparer<T>? comparer)
    {
        if (comparer is null || ReferenceEquals(comparer, EqualityComparer<T>.Default))
        {
            return IndexOf(item, index, count, version: 0);
        }

        Throw.IfNotForwardRange(index, count, Count);
        return FindIndex(index, count, each => comparer.Equals(item, each), version: 0);
    }

    internal readonly int LastIndexOf(T item, in int version) => LastIndexOf(item, Count - 1, Count, version);

    internal readonly int LastIndexOf(T item, int index, in int version)
    {
        if (index >= Count)
        {
            Throw.OutOfRange(nameof(index), index, $"less than the number of elements, {Count}");
        }

        return LastIndexOf(item, index, index + 1, version);
    }

    /// <summary>Searches backward from <paramref name="index"/>, <paramref name="count"/> elements.</summary>
    internal readonly int LastIndexOf(T item, int index, int count, in int version)
    {
        if (Count == 0)
        {
            return -1;
        }

        Throw.IfNotBackwardRange(index, count, Count);
        int expected = version;
        int stop = index - count;
        while (index > stop)
        {
            Throw.IfModified(version, expected);
            Run<T> run = RunAt(index);
            int start = run.Offset + run.Position;
            int length = Math.Min(run.Position + 1, index - stop);
            int found = Array.LastIndexOf(run.Array, item, start, length);
            if (found >= 0)
            {
                return index - (start - found);
            }

            index -= length;
        }

        return -1;
    }

    /// <summary>The last element in a range that is equal to <paramref name="item"/> by a comparer; null is the default one.</summary>
    /// <inheritdoc cref="IndexOf(T, int, int, IEqualityComparer{T}?)" path="/remarks"/>
    internal readonly int LastIndexOf(T item, int index, int count, IEqualityComparer<T>? comparer)
    {
        if (Count == 0 || comparer is null || ReferenceEquals(comparer, EqualityComparer<T>.Default))
        {
            return LastIndexOf(item, index, count, version: 0);
        }

        Throw.IfNotBackwardRange(index, count, Count);
        return FindLastIndex(index, count, each => comparer.Equals(item, each), version: 0);
    }

    internal readonly T? Find(Predicate<T> match, in int version)
    {
        int index = FindIndex(0, Count, match, version);
        return index < 0 ? default : this[index];
    }

    internal readonly T? FindLast(Predicate<T> match, in int version)
    {
        int index = FindLastIndex(Count - 1, Count, match, version);
        return index < 0 ? default : this[index];
    }

    internal readonly bool TrueForAll(Predicate<T> match, in int version)
        => FindIndex(0, Count, match, version, sought: false) < 0;

    internal readonly Sequence<T> FindAll(Predicate<T> match, in int version)
    {
        Throw.IfNull(match);
        int expected = version;
        var found = new SequenceBuffer<T>(new Sequence<T>([], 0), default);
        for (int index = 0; index < Count;)
        {
            ReadOnlySpan<T> run = SpanAt(index, Count);
            foreach (T element in run)
            {
                bool matches = match(element);
                Throw.IfModified(version, expected);
                if (matches && !found.TryAdd(element))
                {
                    found.Add(element);
                }
            }

            index += run.Length;
        }

        return found.Value;
    }

    internal readonly Sequence<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter, in int version)
    {
        Throw.IfNull(converter);
        int expected = version;
        var converted = new TOutput[Count];
        int next = 0;
        for (int index = 0; index < Count; index = next)
        {
            foreach (T element in SpanAt(index, Count))
            {
                TOutput output = converter(element);
                Throw.IfModified(version, expected);
                converted[next++] = output;
            }
        }

        return new Sequence<TOutput>(converted, converted.Length);
    }

    internal readonly int FindIndex(
        int startIndex, int count, Predicate<T> match, in int version, bool sought = true)
    {
        Throw.IfNotForwardRange(startIndex, count, Count);
        Throw.IfNull(match);
        int expected = version;
        int index = startIndex;
        int end = index + count;
        while (index < end)
        {
            foreach (T element in SpanAt(index, end - index))
            {
                bool matches = match(element);
                Throw.IfModified(version, expected);
                if (matches == sought)
                {
                    return index;
                }

                index++;
            }
        }

        return -1;
    }

    internal readonly int FindLastIndex(int startIndex, int count, Predicate<T> match, in int version)
    {
        Throw.IfNull(match);
        Throw.IfNotFindLastRange(startIndex, count, Count);
        int expected = version;
        int index = startIndex;
        int stop = index - count;
        while (index > stop)
        {
            ReadOnlySpan<T> run = RunAt(index).Behind;
            int end = Math.Max(run.Length - (index - stop), 0);
            for (int i = run.Length - 1; i >= end; i--)
            {
                bool matches = match(run[i]);
                Throw.IfModified(version, expected);
                if (matches)
                {
                    return index;
                }

                index--;
            }
        }

        return -1;
    }

    /// <summary>Marks the elements that match, of which the first is known and not asked for again, and counts them.</summary>
    internal readonly int Mark(int first, Predicate<T> match, Span<bool> marks, in int version)
    {
        marks[..first].Clear();
        marks[first] = true;
        int expected = version;
        int next = first + 1;
        int marked = 1;
        for (int index = next; index < Count; index = next)
        {
            foreach (T element in SpanAt(index, Count))
            {
                bool matches = match(element);
                Throw.IfModified(version, expected);
                marks[next++] = matches;
                marked += matches ? 1 : 0;
            }
        }

        return marked;
    }

    internal readonly void ForEach(Action<T> action, in int version)
    {
        Throw.IfNull(action);
        int expected = version;
        for (int index = 0; index < Count;)
        {
            ReadOnlySpan<T> run = SpanAt(index, Count);
            foreach (T element in run)
            {
                action(element);
                Throw.IfModified(version, expected);
            }

            index += run.Length;
        }
    }

    /// <summary>Where <paramref name="item"/> is in a sorted range, or the complement of where it would go.</summary>
    internal readonly int BinarySearch(int index, int count, T item, IComparer<T>? comparer)
    {
        Throw.IfNotRange(index, count, Count);
        if (Tree is null)
        {
            return Array.BinarySearch(Items, index, count, item, comparer);
        }

        comparer ??= Comparer<T>.Default;
        int low = index;
        int high = index + count - 1;
        try
        {
            while (low <= high)
            {
                int middle = low + ((high - low) >> 1);
                int order = comparer.Compare(this[middle], item);
                if (order == 0)
                {
                    return middle;
                }

                if (order < 0)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle - 1;
                }
            }
        }
        catch (Exception e)
        {
            // As Array.BinarySearch does for the flat sequence.
            throw new InvalidOperationException("Failed to compare two elements.", e);
        }

        return ~low;
    }
}
