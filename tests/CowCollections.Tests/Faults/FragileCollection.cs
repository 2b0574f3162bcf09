using System.Collections;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults;

/// <summary>A collection whose <see cref="Count"/> and <see cref="CopyTo"/> can throw, or lie.</summary>
/// <param name="count">How many elements it has.</param>
/// <param name="claimed">How many it says that it has.</param>
internal sealed class FragileCollection(int count, int claimed) : ICollection<Fragile>
{
    internal FragileCollection(int count)
        : this(count, count)
    {
    }

    public int Count
    {
        get
        {
            Fault.Point();
            return claimed;
        }
    }

    public bool IsReadOnly => true;

    public void CopyTo(Fragile[] array, int arrayIndex)
    {
        for (int i = 0; i < count; i++)
        {
            Fault.Point();
            array[arrayIndex + i] = Fragile.From(100 + i);
        }
    }

    public IEnumerator<Fragile> GetEnumerator() => Enumerable.Range(100, count).Select(Fragile.From).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(Fragile item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Contains(Fragile item) => throw new NotSupportedException();

    public bool Remove(Fragile item) => throw new NotSupportedException();
}
