using System.Collections;
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
/// <para>The memory must not be written, nor used after the list was written or the snapshot's lease has ended.</para>
/// </remarks>
public readonly struct CowPages<T> : IEnumerable<ReadOnlyMemory<T>>
{
    private readonly Sequence<T> _sequence;

    internal CowPages(in Sequence<T> sequence) => _sequence = sequence;

    /// <summary>Enumerates the stretches.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(_sequence);

    IEnumerator<ReadOnlyMemory<T>> IEnumerable<ReadOnlyMemory<T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates stretches of memory.</summary>
    public struct Enumerator : IEnumerator<ReadOnlyMemory<T>>
    {
        private SequenceCursor<T> _cursor;
        private ReadOnlyMemory<T> _current;

        internal Enumerator(in Sequence<T> sequence) => _cursor = new SequenceCursor<T>(sequence);

        /// <summary>The stretch that the enumerator is on; never empty after <see cref="MoveNext"/> returned true.</summary>
        public readonly ReadOnlyMemory<T> Current => _current;

        readonly object IEnumerator.Current => _current;

        /// <summary>Moves on to the next stretch.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => _cursor.TryReadRun(out _current);

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset()
        {
            _cursor.Reset();
            _current = default;
        }
    }
}
