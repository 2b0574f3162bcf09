using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;
using CowCollections.Sequences;
using CowCollections.Serialization;

namespace CowCollections;

/// <content>What the interfaces of .NET ask for, and the enumerator.</content>
public sealed partial class CowListSnapshot<T> : IList<T>, IList
{
    bool ICollection<T>.IsReadOnly => true;

    bool IList.IsReadOnly => true;

    bool IList.IsFixedSize => true;

    bool ICollection.IsSynchronized => true;

    object ICollection.SyncRoot => this;

    Sequence<T> ISequenceSource<T>.Elements => Elements;

    int ISequenceSource<T>.Version
    {
        get
        {
            CheckAlive();
            return 0;
        }
    }

    T IList<T>.this[int index]
    {
        get => this[index];
        set => Throw.ReadOnly();
    }

    object? IList.this[int index]
    {
        get => this[index];
        set => Throw.ReadOnly();
    }

    bool IList.Contains(object? value) => ((IList)this).IndexOf(value) >= 0;

    int IList.IndexOf(object? value)
    {
        CheckAlive();
        return Unboxed.Try(value, out T item) ? IndexOf(item) : -1;
    }

    void ICollection.CopyTo(Array array, int index) => Elements.CopyToAny(array, index);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    JsonConverter IHasJsonConverter.CreateJsonConverter()
        => new SnapshotJsonConverter<CowListSnapshot<T>, CowList<T>>(static handle => handle.Snapshot(), static snapshot => snapshot.ToCowList());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [DoesNotReturn]
    void ICollection<T>.Add(T item) => Throw.ReadOnly();

    [DoesNotReturn]
    void ICollection<T>.Clear() => Throw.ReadOnly();

    [DoesNotReturn]
    bool ICollection<T>.Remove(T item)
    {
        Throw.ReadOnly();
        return false;
    }

    [DoesNotReturn]
    void IList<T>.Insert(int index, T item) => Throw.ReadOnly();

    [DoesNotReturn]
    void IList<T>.RemoveAt(int index) => Throw.ReadOnly();

    [DoesNotReturn]
    int IList.Add(object? value)
    {
        Throw.ReadOnly();
        return -1;
    }

    [DoesNotReturn]
    void IList.Clear() => Throw.ReadOnly();

    [DoesNotReturn]
    void IList.Insert(int index, object? value) => Throw.ReadOnly();

    [DoesNotReturn]
    void IList.Remove(object? value) => Throw.ReadOnly();

    [DoesNotReturn]
    void IList.RemoveAt(int index) => Throw.ReadOnly();

    /// <summary>Enumerates the elements of a <see cref="CowListSnapshot{T}"/>.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        /// <summary>The snapshot if it can come to an end; else null, and there is nothing to look at.</summary>
        private readonly CowListSnapshot<T>? _leased;
        private SequenceCursor<T> _cursor;
        private T _current;

        internal Enumerator(CowListSnapshot<T> snapshot)
        {
            _leased = snapshot.IsLeased ? snapshot : null;
            _cursor = new SequenceCursor<T>(snapshot.Elements);
            _current = default!;
            HideIfLeased();
        }

        /// <summary>The element that the enumerator is on.</summary>
        /// <value>Undefined before the first and behind the last element.</value>
        public readonly T Current => _current;

        readonly object? IEnumerator.Current => _cursor.IsOnElement ? _current : Throw.NoCurrent();

        /// <summary>Moves on to the next element.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="ObjectDisposedException">The snapshot was leased and the lease has ended.</exception>
        public bool MoveNext()
        {
            if (!_cursor.IsInStretch && !TryMoveOn())
            {
                return false;
            }

            _current = _cursor.Read();
            return true;
        }

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }

        /// <summary>Looks whether the snapshot is alive, and if the present stretch is over moves on to the next.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private bool TryMoveOn()
        {
            _leased?.CheckAlive();
            if (!_cursor.IsInHiddenStretch && !_cursor.TryMoveOn())
            {
                _current = default!;
                return false;
            }

            HideIfLeased();
            return true;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void HideIfLeased()
        {
            if (_leased is not null)
            {
                _cursor.Hide();
            }
        }

        void IEnumerator.Reset()
        {
            _leased?.CheckAlive();
            _cursor.Reset();
            HideIfLeased();
            _current = default!;
        }
    }
}
