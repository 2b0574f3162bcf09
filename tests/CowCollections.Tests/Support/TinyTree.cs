using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CowCollections.Sequences;

namespace CowCollections.Tests.Support;

/// <summary>As <see cref="TinyInt"/>, but paged from two elements on: trees that are a tail only, and trees of one page.</summary>
[SuppressMessage("Design", "MA0097", Justification = "Lists compare through the interface; nobody writes element < element.")]
[Paging(pageShift: 2, fanOutShift: 2, flatLimit: 1, largeCount: 2)]
internal readonly record struct TinyTree(int Value) : IComparable<TinyTree>, ISlicedAsView
{
    public int CompareTo(TinyTree other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
