namespace CowCollections.Sequences;

/// <content>Equality by elements, which passes over the pages that two sequences share.</content>
internal partial struct Sequence<T>
{
    internal readonly bool Equals(in Sequence<T> other, IEqualityComparer<T>? comparer)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (int index = 0; index < Count;)
        {
            int same = Tree is null || other.Tree is null ? 0 : Tree.CommonLength(other.Tree, index);
            if (same == 0)
            {
                ReadOnlySpan<T> mine = SpanAt(index, Count);
                ReadOnlySpan<T> others = other.SpanAt(index, mine.Length);
                same = others.Length;
                if (mine[..same] != others && !mine[..same].SequenceEqual(others, comparer))
                {
                    return false;
                }
            }

            index += same;
        }

        return true;
    }

    /// <summary>A hash code of all elements, in order, under the default comparer.</summary>
    internal readonly int HashOfElements()
    {
        var hash = default(HashCode);
        for (int index = 0; index < Count;)
        {
            ReadOnlySpan<T> run = SpanAt(index, Count);
            foreach (T element in run)
            {
                hash.Add(element);
            }

            index += run.Length;
        }

        return hash.ToHashCode();
    }
}
