using System.Runtime.InteropServices;

namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>A call that was made, on a clock that never shows the same time twice.</summary>
/// <param name="Thread">Who made it.</param>
/// <param name="Call">What was done, and what it returned.</param>
/// <param name="Invoked">A time before it began.</param>
/// <param name="Returned">A time after it ended.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Timed<TCall>(int Thread, TCall Call, long Invoked, long Returned)
{
    public override string ToString() => $"{new string(' ', Thread * 28)}{Thread}: {Call} [{Invoked}, {Returned}]";
}
