using System.Runtime.CompilerServices;

namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>
/// Types that mean nothing but a copy: code that is generic over one of these is compiled once for each, and lies at
/// another address.
/// </summary>
/// <remarks>
/// A loop of a few instructions takes up to twice as long where it happens to lie across the end of a cache line; the same
/// machine code was seen at 0.44 and at 0.85 ns an element, depending on what else the process had compiled before. That
/// is neither contender's merit. So both get several copies of such loops, and the copy that is fastest counts. Methods
/// begin at multiples of 32, so copies of one method have their loops at two places of a line at most, and often all at one;
/// <see cref="Pad"/> moves them on.
/// </remarks>
internal static class Place
{
    private static int _pad;

    /// <summary>Something to be executed before the loop, of another length at each place: 0 to 50 bytes.</summary>
    /// <returns>0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Pad<TPlace>()
        where TPlace : struct, IPlace
    {
        if (TPlace.Padding > 0)
        {
            Volatile.Write(ref _pad, 0);
        }

        if (TPlace.Padding > 1)
        {
            Volatile.Write(ref _pad, 1);
            Volatile.Write(ref _pad, 2);
        }

        if (TPlace.Padding > 2)
        {
            Volatile.Write(ref _pad, 3);
            Volatile.Write(ref _pad, 4);
        }

        if (TPlace.Padding > 3)
        {
            Volatile.Write(ref _pad, 5);
            Volatile.Write(ref _pad, 6);
        }

        return 0;
    }

    internal interface IPlace
    {
        /// <summary>How much <see cref="Pad"/> does.</summary>
        static abstract int Padding { get; }
    }

    internal readonly struct First : IPlace
    {
        public static int Padding => 0;
    }

    internal readonly struct Second : IPlace
    {
        public static int Padding => 1;
    }

    internal readonly struct Third : IPlace
    {
        public static int Padding => 2;
    }

    internal readonly struct Fourth : IPlace
    {
        public static int Padding => 3;
    }

    internal readonly struct Fifth : IPlace
    {
        public static int Padding => 4;
    }
}
