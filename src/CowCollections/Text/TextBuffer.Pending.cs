namespace CowCollections.Text;

/// <content>The edit of a paged text that is noted before it is carried out.</content>
internal partial struct TextBuffer
{
    /// <summary>How many characters can be put behind the pages before they, or the text, are as long as they can be.</summary>
    private readonly int RoomBehindPages => Array.MaxLength - Characters.Value.Count - Math.Max(_edit.Growth, 0);

    private void SplicePages(int index, int removed, ReadOnlySpan<char> inserted)
    {
        if (removed == 0 && index == Length && inserted.Length <= RoomBehindPages)
        {
            // Behind everything, and so behind the edit, wherever that is.
            Characters.Insert(Characters.Value.Count, inserted);
            return;
        }

        Join();
        CarryOut();
        if (Characters.IsFlat || inserted.Length > TypedRun.Most || removed > MostPending)
        {
            Characters.Replace(index, removed, inserted);
            return;
        }

        Type(0, inserted, 0);
        _edit.At = index;
        _edit.Removed = removed;
    }

    /// <summary>Makes an edit part of the one that is pending, if they touch.</summary>
    private bool TryMerge(int index, int removed, ReadOnlySpan<char> inserted)
    {
        int at = _edit.At;
        int end = _edit.End;
        if (_edit.IsNone || index > end || index + removed < at)
        {
            return false;
        }

        int before = Math.Max(index - at, 0);
        int behind = Math.Clamp(end - index - removed, 0, _edit.Added);
        int gone = Math.Max(at - index, 0) + Math.Max(index + removed - end, 0);
        if (before + inserted.Length + behind > TypedRun.Most || _edit.Removed + gone > MostPending)
        {
            return false;
        }

        if (!inserted.IsEmpty || before + behind < _edit.Added)
        {
            Type(before, inserted, behind);
        }

        _edit.Removed += gone;
        _edit.At = _edit.IsNone ? 0 : Math.Min(at, index);
        return true;
    }

    /// <summary>Puts characters between the first and the last ones of those that the edit adds.</summary>
    private void Type(int before, ReadOnlySpan<char> inserted, int behind)
    {
        TypedRun? run = _edit.Run;
        int added = before + inserted.Length + behind;
        if (run is null || !(behind == 0 ? run.TryClaim(before, added) : run.TryOwn(added)))
        {
            if (added == 0)
            {
                _edit.Added = 0;
                return;
            }

            var fresh = new TypedRun(2 * added);
            _edit.Typed[..before].CopyTo(fresh.Characters);
            _edit.Typed[^behind..].CopyTo(fresh.Characters.AsSpan(before + inserted.Length));
            _edit.Run = run = fresh;
        }
        else if (behind > 0)
        {
            Array.Copy(run.Characters, _edit.Added - behind, run.Characters, before + inserted.Length, behind);
        }

        inserted.CopyTo(run.Characters.AsSpan(before));
        _edit.Added = added;
    }

    /// <summary>Carries the pending edit out in the pages.</summary>
    private void CarryOut()
    {
        if (_edit.IsNone)
        {
            return;
        }

        Characters.Replace(_edit.At, _edit.Removed, _edit.Typed);
        _edit.Added = 0;
        _edit.Removed = 0;
        _edit.At = 0;
    }
}
