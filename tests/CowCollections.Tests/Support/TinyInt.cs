using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CowCollections.Sequences;

namespace CowCollections.Tests.Support;

/// <summary>An int with pages of 4 elements and nodes of 4 children: some hundred elements make a tree of four levels.</summary>
[SuppressMessage("Design", "MA0097", Justification = "Lists compare through the interface; nobody writes element < element.")]
[Paging(pageShift: 2, fanOutShift: 2, flatLimit: 8, largeCount: 16)]
internal readonly record struct TinyInt(int Value) : IComparable<TinyInt>, ISlicedAsView
{
    public int CompareTo(TinyInt other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
