using System.Globalization;
using CowCollections.Sequences;

namespace CowCollections.Tests.Support;

/// <summary>As <see cref="Label"/>, but comparing it can fail.</summary>
[Paging(pageShift: 2, fanOutShift: 2, flatLimit: 8, largeCount: 16)]
public sealed class Fragile(int value) : IEquatable<Fragile>, IComparable<Fragile>
{
    public int Value => value;

    public static Fragile From(int value) => new(value);

    public bool Equals(Fragile? other)
    {
        Fault.Point();
        return other?.Value == Value;
    }

    public override bool Equals(object? obj) => Equals(obj as Fragile);

    public override int GetHashCode()
    {
        Fault.Point();
        return Value;
    }

    public int CompareTo(Fragile? other)
    {
        Fault.Point();
        return other is null ? 1 : Value.CompareTo(other.Value);
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public static bool operator ==(Fragile? left, Fragile? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Fragile? left, Fragile? right) => !(left == right);

    public static bool operator <(Fragile left, Fragile right) => left.CompareTo(right) < 0;

    public static bool operator >(Fragile left, Fragile right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fragile left, Fragile right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fragile left, Fragile right) => left.CompareTo(right) >= 0;
}
