using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CowCollections.Benchmarks.Lists.Kernels;

/// <summary>The loops that read, once for each collection.</summary>
/// <remarks>
/// They are inlined into the lambdas of <see cref="ReadingKernels{T}"/>, where the element's type is known: compiled as a
/// generic method of their own, those of strings would be shared code, which looks types up while it runs, and few
/// users' loops do.
/// </remarks>
internal static class Reading
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Get<T>(List<T> list, ReadOnlySpan<int> positions)
    {
        long sum = 0;
        foreach (int position in positions)
        {
            sum += Weight.Of(list[position]);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Get<T>(CowList<T> list, ReadOnlySpan<int> positions)
    {
        long sum = 0;
        foreach (int position in positions)
        {
            sum += Weight.Of(list[position]);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Get<T>(CowListSnapshot<T> list, ReadOnlySpan<int> positions)
    {
        long sum = 0;
        foreach (int position in positions)
        {
            sum += Weight.Of(list[position]);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Get<T>(ImmutableList<T> list, ReadOnlySpan<int> positions)
    {
        long sum = 0;
        foreach (int position in positions)
        {
            sum += Weight.Of(list[position]);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long ForEach<T>(List<T> list)
    {
        long sum = 0;
        foreach (T element in list)
        {
            sum += Weight.Of(element);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long ForEach<T>(CowList<T> list)
    {
        long sum = 0;
        foreach (T element in list)
        {
            sum += Weight.Of(element);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long ForEach<T>(CowListSnapshot<T> list)
    {
        long sum = 0;
        foreach (T element in list)
        {
            sum += Weight.Of(element);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long For<T>(List<T> list)
    {
        long sum = 0;
        for (int i = 0; i < list.Count; i++)
        {
            sum += Weight.Of(list[i]);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long For<T>(CowList<T> list)
    {
        long sum = 0;
        for (int i = 0; i < list.Count; i++)
        {
            sum += Weight.Of(list[i]);
        }

        return sum;
    }
}
