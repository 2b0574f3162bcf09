using System.Runtime.CompilerServices;

namespace CowCollections.Benchmarks.Lists.Kernels;

/// <summary>What is done with an element that was read: as little as keeps the reading from being optimised away.</summary>
internal static class Weight
{
    /// <summary>An int itself. Of a string, whether there is one: its characters would cost more than the collection.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Of<T>(T element)
        => typeof(T) == typeof(int) ? Unsafe.As<T, int>(ref element) : element is null ? 0 : 1;
}
