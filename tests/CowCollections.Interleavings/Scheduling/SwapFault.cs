using CowCollections.Sharing;

namespace CowCollections.Interleavings.Scheduling;

/// <summary>Tells what a swap of a <see cref="ShareCount"/>'s word is for by what it changes.</summary>
internal static class SwapFault
{
    private const int UsedShift = 32;
    private const long Captured = 1L << 31;

    /// <summary>The fault that would make this swap plain.</summary>
    internal static Fault Of(long expected, long desired)
    {
        bool claims = desired >> UsedShift != expected >> UsedShift;
        bool captures = ((desired ^ expected) & Captured) != 0;
        return (claims, captures) switch
        {
            (true, true) => Fault.PlainTakeBack,
            (true, false) => Fault.PlainClaim,
            (false, true) => Fault.PlainCapture,
            _ => desired > expected ? Fault.PlainIncrement : Fault.PlainDecrement,
        };
    }
}
