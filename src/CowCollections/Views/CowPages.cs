using System.Collections;
using CowCollections.Diagnostics;
using CowCollections.Sequences;

namespace CowCollections;

/// <summary>The elements of a list or snapshot as stretches of memory, in order.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>
/// <para>
/// One stretch for a list that is an array; for a paged one a stretch a page, of some hundred elements, or more where
/// unwritten pages still lie side by side. The way to hand large data to what takes spans, without copying it.
/// </para>
/// <code>
/// foreach (ReadOnlyMemory&lt;byte&gt; page in list.Pages)
/// {
///     stream.Write(page.Span);
/// }
/// </code>
/// <para>
/// The memory must not be written, nor used after the list was written or the snapshot's lease has ended. Nobody checks that, but
/// who asks for the next stretch then gets an exception.
/// </para>
/// </remarks>
public readonly struct CowPages<T> : IEnumerable<ReadOnlyMemory<T>>
{
    /// <summary>Null in the default value, which has no stretches.</summary>
    private readonly ISequenceSource<T>? _source;

    internal CowPages(ISequenceSource<T> source) => _source = source;

    /// <summary>Enumerates the stretches of the present elements.</summary>
    /// <returns>The enumerator.</returns>
    /// <exception cref="ObjectDisposedException">The snapshot was leased and the lease has ended.</exception>
    /// <remarks>
    /// <para>Time: O(1), and O(log n) a stretch.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public Enumerator GetEnumerator() => new(_source);

    IEnumerator<ReadOnlyMemory<T>> IEnumerable<ReadOnlyMemory<T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates stretches of memory.</summary>
    public struct Enumerator : IEnumerator<ReadOnlyMemory<T>>
    {
        private readonly ISequenceSource<T>? _source;
        private readonly int _version;
        private SequenceCursor<T> _cursor;
        private ReadOnlyMemory<T> _current;

        internal Enumerator(ISequenceSource<T>? source)
        {
            _source = source;
            _version = source?.Version ?? 0;
            _cursor = new SequenceCursor<T>(source?.Elements ?? new Sequence<T>([], 0));
        }

        /// <summary>The stretch that the enumerator is on; never empty after <see cref="MoveNext"/> returned true.</summary>
        public readonly ReadOnlyMemory<T> Current => _current;

        readonly object IEnumerator.Current => _current.IsEmpty ? Throw.NoCurrent() : _current;

        /// <summary>Moves on to the next stretch.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="InvalidOperationException">The list was written after the enumerator was made.</exception>
        /// <exception cref="ObjectDisposedException">The snapshot was leased and the lease has ended.</exception>
        public bool MoveNext()
        {
            Check();
            return _cursor.TryReadRun(out _current);
        }

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset()
        {
            Check();
            _cursor.Reset();
            _current = default;
        }

        private readonly void Check()
        {
            if (_source is not null)
            {
                Throw.IfModified(_source.Version, _version);
            }
        }
    }
}
