using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CowCollections.Sequences;

/// <summary>Asks for memory that will be read soon, so that it is there when it is: see docs/decisions/0008.</summary>
/// <remarks>
/// The library's only unsafe code, and harmless: memory that is asked for is neither read nor written, and may lie anywhere. If
/// the collector moves what is there meanwhile, something else is fetched. Does nothing on processors that .NET cannot ask.
/// </remarks>
internal static class Prefetch
{
    private const nuint CacheLine = 64;

    internal static bool IsSupported => Sse.IsSupported;

    /// <summary>Fetches bytes into the cache.</summary>
    /// <param name="start">Where they are.</param>
    /// <param name="bytes">How many there are; some may be behind the end of the object that they are in.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Bytes<T>(ref readonly T start, nuint bytes)
    {
        byte* address = (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in start));
        for (nuint offset = 0; offset < bytes; offset += CacheLine)
        {
            Sse.Prefetch0(address + offset);
        }
    }
}
