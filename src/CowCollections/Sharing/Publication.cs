using System.Runtime.CompilerServices;

namespace CowCollections.Sharing;

/// <summary>
/// How a handle that is written all the time is seen by others: whoever wants a snapshot takes it himself if nobody is
/// writing, and else asks for it, and the writer hands it over at the end of its write.
/// </summary>
/// <remarks>
/// <para>A lock alone would do, but not well: the one who writes without a pause enters again before another has seen that
/// it left, so that a reader waits for thousands of writes. Here it waits for one. What readers and writers say to each
/// other is one field:</para>
/// <code>
///            a writer withdraws it               a reader asks
///   snapshot ----------------------&gt; null ------------------------&gt; request
///     ^ ^   at the end of its write   |                               |
///     | +-----------------------------+                               |
///     |   a reader publishes, inside                                  |
///     +---------------------------------------------------------------+
///          a writer answers at the end of its write, or a reader inside, and publishes
/// </code>
/// <para>A writer enters the gate, writes, and compares the field with null before it leaves. As long as nobody wants a
/// snapshot, that is all: one atomic operation a write. While it writes, what is published may be had: the write has not
/// ended, so what was before it is as good an answer.</para>
/// <para><b>Why every snapshot is one that existed during the call that returned it</b>, and a snapshot that was asked for
/// after a write has that write in it. (1) Taken inside the gate: no write is under way, and entering orders it after
/// those that were. (2) Answered: the request was pending, so it was made before the answer; the answer is made inside
/// the gate, between two writes. Several readers may wait for one request, each of whom found it pending. (3) Published:
/// what is published is the state after the last write that has ended, for a writer withdraws it before its write ends, and
/// with a full fence, so that nobody who reads the field after that finds it. So a read that finds it precedes the end of
/// the next write in the one order of all fences, even if the reader has entered nothing.</para>
/// <para><b>No request is forgotten.</b> Who waits looks for the answer, after a few microseconds also for a gate that is free;
/// if nobody writes any more, it gets inside and takes the snapshot itself.</para>
/// </remarks>
internal abstract class Publication
{
    private Gate _gate;

    /// <summary>
    /// Invariant: null, a pending <see cref="Request"/>, or a snapshot of the handle as it is now, or as it was before the
    /// write or batch that is under way. From null to a request it is changed by anybody; in all other ways inside the gate only.
    /// </summary>
    private object? _word;

    /// <summary>The handle as it is, or as it was before the write that is under way; null if that is not published.</summary>
    internal object? Published
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            object? word = Atomic.Read(in _word);
            return word is Request ? null : word;
        }
    }

    /// <summary>An immutable view of the handle at some moment during the call.</summary>
    /// <exception cref="InvalidOperationException">The caller is inside, and not in a batch.</exception>
    internal object Snapshot() => SnapshotAtOnce() ?? Ask();

    /// <summary>As <see cref="Snapshot"/> without waiting. By itself it is for the debugger: who would have to go on may stand still.</summary>
    /// <returns>Null if somebody is inside and nothing is published.</returns>
    internal object? SnapshotAtOnce() => Published ?? (_gate.IsFree && _gate.TryEnter() ? PublishAndExit() : null);

    /// <summary>Begins one write.</summary>
    /// <returns>Its end.</returns>
    /// <exception cref="InvalidOperationException">The caller is inside: a callback writes what called it.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Inside Write()
    {
        if (!_gate.TryEnter())
        {
            WaitAndEnter();
        }

        return new Inside(this);
    }

    /// <summary>Finds something to read: a snapshot, or the handle itself.</summary>
    /// <returns>The snapshot; null if the caller is <see cref="Inside"/> now, reads the handle and leaves.</returns>
    /// <exception cref="InvalidOperationException">The caller is inside, and not in a batch.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal object? PublishedOrEnter() => Published ?? (_gate.TryEnter() ? null : PublishedOrWait());

    /// <summary>Begins a batch. Until it ends, all others see what there was before it, without waiting.</summary>
    /// <returns>A snapshot of that.</returns>
    /// <exception cref="InvalidOperationException">The caller is inside.</exception>
    internal object BeginBatch()
    {
        if (!_gate.TryEnter())
        {
            WaitAndEnter();
        }

        return PublishOrExit();
    }

    /// <summary>Ends a batch that has changed nothing: what was published is still so.</summary>
    internal void Abandon() => _gate.Exit();

    /// <summary>Ends a write or a batch: from here on all see it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Commit()
    {
        if (Atomic.Read(in _word) is not null)
        {
            Settle();
        }

        _gate.Exit();
    }

    /// <summary>Takes a snapshot of the handle. Called inside the gate.</summary>
    private protected abstract object Take();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WaitAndEnter()
    {
        _gate.CheckNotInside();
        do
        {
            Atomic.SpinUntil(this, static publication => publication._gate.IsFree);
        }
        while (!_gate.TryEnter());
    }

    /// <summary>
    /// Gets inside if that is possible soon. If not, one write follows upon the other, or it is a batch: then to be inside is a matter of
    /// chance, while a snapshot is given at the end of the one that is under way, or is there already.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? PublishedOrWait()
    {
        _gate.CheckNotInside();
        return Atomic.SpinBriefly(this, static publication => publication._gate.IsFree) && _gate.TryEnter() ? null : Snapshot();
    }

    /// <summary>Withdraws what is published, by a full fence, or gives those who ask what there is now: see the class.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Settle()
    {
        if (Published is not null)
        {
            Atomic.Take(ref _word);
            return;
        }

        try
        {
            Publish();
        }
        catch (OutOfMemoryException)
        {
            // The write has taken place, and tells so. Who has asked finds the gate free, and this exception.
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object Ask()
    {
        _gate.CheckNotInside();
        object found = Atomic.GetOrPublish(ref _word, new Request(this));
        if (found is not Request request)
        {
            return found;
        }

        // Not at the gate at first: to look at its line is to take it from the writer who is about to answer.
        Atomic.SpinBriefly(request, static request => request.Answer is not null);
        while (true)
        {
            Atomic.SpinUntil(request, static request => request.IsOver);
            if (request.Answer is { } answer)
            {
                return answer;
            }

            if (_gate.TryEnter())
            {
                return PublishAndExit();
            }
        }
    }

    private object PublishAndExit()
    {
        object snapshot = PublishOrExit();
        _gate.Exit();
        return snapshot;
    }

    /// <summary>The same as <see cref="Publish"/>, for who has not written: it leaves the gate if there is no memory.</summary>
    private object PublishOrExit()
    {
        try
        {
            return Publish();
        }
        catch
        {
            _gate.Exit();
            throw;
        }
    }

    /// <summary>Publishes a snapshot, and hands it to who has asked for one. Called inside the gate.</summary>
    private object Publish()
    {
        object snapshot = Published ?? Take();
        if (Atomic.Swap(ref _word, snapshot) is Request request)
        {
            request.Answer = snapshot;
        }

        return snapshot;
    }

    /// <summary>A write, or a read of the handle, that is under way; disposing it ends it.</summary>
    internal readonly ref struct Inside(Publication publication)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Dispose() => publication.Commit();
    }

    /// <summary>That one reader or more want a snapshot.</summary>
    private sealed class Request(Publication publication)
    {
        private object? _answer;

        /// <summary>Whether there is no need to wait: it is answered, or who waits can get inside.</summary>
        internal bool IsOver => Answer is not null || publication._gate.IsFree;

        internal object? Answer
        {
            get => Atomic.Read(in _answer);
            set => Atomic.Write(ref _answer, value);
        }
    }
}
