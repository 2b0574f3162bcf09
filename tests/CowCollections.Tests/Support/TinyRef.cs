using System.Diagnostics.CodeAnalysis;
using CowCollections.Sequences;

namespace CowCollections.Tests.Support;

/// <summary>As <see cref="TinyInt"/>, but a reference, so that what is removed has to be cleared.</summary>
[SuppressMessage("Design", "MA0097", Justification = "Lists compare through the interface; nobody writes element < element.")]
[Paging(pageShift: 2, fanOutShift: 2, flatLimit: 8, largeCount: 16)]
internal readonly record struct TinyRef(string? Value) : IComparable<TinyRef>, ISlicedAsView
{
    public int CompareTo(TinyRef other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "null";
}
