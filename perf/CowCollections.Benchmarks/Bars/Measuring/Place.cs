namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>
/// Types that mean nothing but a copy: code that is generic over one of these is compiled once for each, and lies at
/// another address.
/// </summary>
/// <remarks>
/// A loop of a few instructions takes up to twice as long where it happens to lie across the end of a cache line; the same
/// machine code was seen at 0.44 and at 0.85 ns an element, depending on what else the process had compiled before. That
/// is neither contender's merit. So both get several copies of such loops, and the copy that is fastest counts.
/// </remarks>
internal static class Place
{
    internal readonly struct First;

    internal readonly struct Second;

    internal readonly struct Third;

    internal readonly struct Fourth;

    internal readonly struct Fifth;

    internal readonly struct Sixth;
}
