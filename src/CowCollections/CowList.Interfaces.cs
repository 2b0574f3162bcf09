using System.Collections;
using System.Collections.ObjectModel;
using CowCollections.Diagnostics;
using CowCollections.Sequences;

namespace CowCollections;

/// <content>What the interfaces of .NET ask for, and the enumerator.</content>
public sealed partial class CowList<T>
{
    bool ICollection<T>.IsReadOnly => false;

    bool IList.IsReadOnly => false;

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    Sequence<T> ISequenceSource<T>.Elements => Elements;

    int ISequenceSource<T>.Version => _version;

    object? IList.this[int index]
    {
        get => this[index];
        set => this[index] = Unboxed.Required<T>(value);
    }

    /// <summary>A wrapper of this list that cannot be written. It shows later changes; <see cref="Snapshot"/> does not.</summary>
    /// <returns>The wrapper.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public ReadOnlyCollection<T> AsReadOnly() => new(this);

    int IList.Add(object? item)
    {
        Add(Unboxed.Required<T>(item, nameof(item)));
        return Count - 1;
    }

    bool IList.Contains(object? value) => Unboxed.Try(value, out T item) && Contains(item);

    int IList.IndexOf(object? value) => Unboxed.Try(value, out T item) ? IndexOf(item) : -1;

    void IList.Insert(int index, object? item) => Insert(index, Unboxed.Required<T>(item, nameof(item)));

    void IList.Remove(object? value)
    {
        if (Unboxed.Try(value, out T item))
        {
            Remove(item);
        }
    }

    void ICollection.CopyTo(Array array, int index) => Elements.CopyToAny(array, index);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates the elements of a <see cref="CowList{T}"/>.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly CowList<T> _list;
        private readonly int _version;
        private SequenceCursor<T> _cursor;
        private T _current;

        internal Enumerator(CowList<T> list)
        {
            _list = list;
            _version = list._version;
            _cursor = new SequenceCursor<T>(list._buffer.Value);
            _current = default!;
        }

        /// <summary>The element that the enumerator is on.</summary>
        /// <value>Undefined before the first and behind the last element.</value>
        public readonly T Current => _current;

        readonly object? IEnumerator.Current => _cursor.IsOnElement ? _current : Throw.NoCurrent();

        /// <summary>Moves on to the next element.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="InvalidOperationException">The list was modified after the enumerator was made.</exception>
        public bool MoveNext()
        {
            if (_version != _list._version)
            {
                Throw.Modified();
            }

            if (!_cursor.IsInStretch && !_cursor.TryMoveOn())
            {
                _current = default!;
                return false;
            }

            _current = _cursor.Read();
            return true;
        }

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset()
        {
            if (_version != _list._version)
            {
                Throw.Modified();
            }

            _cursor.Reset();
            _current = default!;
        }
    }
}
