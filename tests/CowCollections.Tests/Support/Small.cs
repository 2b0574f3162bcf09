using System.Globalization;
using CowCollections.Sequences;

namespace CowCollections.Tests.Support;

/// <summary>A value whose sequences have pages of four and nodes of four, so that two dozen make a tree of three levels.</summary>
[Paging(pageShift: 2, fanOutShift: 2, flatLimit: 8, largeCount: 16)]
public readonly record struct Small(int Value) : IComparable<Small>, IComparable, ISlicedAsView
{
    public static Small From(int value) => new(value);

    public int CompareTo(Small other) => Value.CompareTo(other.Value);

    public int CompareTo(object? obj) => CompareTo((Small)obj!);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(Small left, Small right) => left.Value < right.Value;

    public static bool operator >(Small left, Small right) => left.Value > right.Value;

    public static bool operator <=(Small left, Small right) => left.Value <= right.Value;

    public static bool operator >=(Small left, Small right) => left.Value >= right.Value;
}
