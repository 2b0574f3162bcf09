using System.Collections;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults;

/// <summary>A collection that keeps the arrays that it was to fill, and writes them later.</summary>
internal sealed class KeepingCollection : ICollection<Fragile>
{
    private readonly List<Fragile[]> _kept = [];

    public int Count => 20;

    public bool IsReadOnly => true;

    public void CopyTo(Fragile[] array, int arrayIndex)
    {
        _kept.Add(array);
        for (int i = 0; i < Count; i++)
        {
            array[arrayIndex + i] = Fragile.From(100 + i);
        }
    }

    internal void Overwrite() => _kept.ForEach(array => array.AsSpan().Fill(Fragile.From(-1)));

    public IEnumerator<Fragile> GetEnumerator() => throw new NotSupportedException();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(Fragile item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Contains(Fragile item) => throw new NotSupportedException();

    public bool Remove(Fragile item) => throw new NotSupportedException();
}
