using System.Globalization;
using CowCollections.Sequences;

namespace CowCollections.Tests.Support;

/// <summary>As <see cref="Small"/>, but a reference.</summary>
[Paging(pageShift: 2, fanOutShift: 2, flatLimit: 8, largeCount: 16)]
public sealed record Label(int Value) : IComparable<Label>
{
    public static Label From(int value) => new(value);

    public int CompareTo(Label? other) => other is null ? 1 : Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(Label left, Label right) => left.CompareTo(right) < 0;

    public static bool operator >(Label left, Label right) => left.CompareTo(right) > 0;

    public static bool operator <=(Label left, Label right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Label left, Label right) => left.CompareTo(right) >= 0;
}
