using System.Buffers;
using CowCollections.Sequences;

namespace CowCollections.Text;

/// <content>Replacing a text wherever it is.</content>
internal partial struct TextBuffer
{
    /// <summary>Whether an edit moves characters before it has read what comes: what comes must not be among them then.</summary>
    internal readonly bool MayMove(int index, int removed, ReadOnlySpan<char> inserted)
        => _text is not null ? !IsTextOnly
            : !IsFlat || ((removed > 0 || index < Characters.Value.Count) && inserted.Overlaps(Characters.Value.Items));

    /// <summary>Puts a text in place of another wherever that is in a range; nothing is detached if it is nowhere there.</summary>
    internal void Replace(ReadOnlySpan<char> old, ReadOnlySpan<char> value, int index, int end)
    {
        TextContent content = Content;
        int first = content.IndexOf(old, index, end);
        if (first < 0)
        {
            return;
        }

        int[] found = ArrayPool<int>.Shared.Rent(16);
        try
        {
            int count = 0;
            for (int at = first; at >= 0; at = content.IndexOf(old, at + old.Length, end))
            {
                if (count == found.Length)
                {
                    int[] longer = ArrayPool<int>.Shared.Rent(2 * count);
                    found.CopyTo(longer, 0);
                    ArrayPool<int>.Shared.Return(found);
                    found = longer;
                }

                found[count++] = at;
            }

            ReplaceAt(found.AsSpan(0, count), old, value);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(found);
        }
    }

    private void ReplaceAt(ReadOnlySpan<int> found, ReadOnlySpan<char> old, ReadOnlySpan<char> value)
    {
        TextContent content = Content;

        // Before anything is replaced, so that what would be too long stays as it was.
        int length = SequenceBuffer<char>.CountOf(content.Length, (long)found.Length * (value.Length - old.Length));
        if (found.Length == 1 || (!IsFlat && found.Length <= content.Length >> Paging<char>.PageShift))
        {
            SpliceEach(found, old, value);
            return;
        }

        char[] replaced = length == 0 ? [] : SequenceBuffer<char>.NewUncleared(length);
        int from = 0;
        int to = 0;
        foreach (int at in found)
        {
            content.CopyTo(from, replaced.AsSpan(to, at - from));
            to += at - from;
            value.CopyTo(replaced.AsSpan(to));
            to += value.Length;
            from = at + old.Length;
        }

        content.CopyTo(from, replaced.AsSpan(to));
        Characters.Replace(replaced, length);
        _text = null;
        _front = null;
        _edit = default;
        AssertInvariants();
    }

    private void SpliceEach(ReadOnlySpan<int> found, ReadOnlySpan<char> old, ReadOnlySpan<char> value)
    {
        int done = found.Length;
        try
        {
            // From behind, so that the places before stay where they are.
            for (; done > 0; done--)
            {
                Splice(found[done - 1], old.Length, value);
            }
        }
        catch (OutOfMemoryException)
        {
            // Back, in pages that are mostly this text's own by now. If there is no memory for that either, some are replaced.
            for (; done < found.Length; done++)
            {
                Splice(found[done], value.Length, old);
            }

            throw;
        }
    }
}
