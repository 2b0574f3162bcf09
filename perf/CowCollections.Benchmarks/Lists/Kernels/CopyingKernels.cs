using System.Runtime.CompilerServices;

namespace CowCollections.Benchmarks.Lists.Kernels;

/// <summary>The loops that copy each of many lists once, for one type of element.</summary>
internal sealed record CopyingKernels<T>(
    Func<CowList<T>[], long> Copy, Func<CowList<T>[], long> Snapshot, Func<CowList<T>[], long> Lease);

/// <summary>The two types of element that are measured.</summary>
/// <remarks>Inlined where the type is known, as the loop of a user is: code that all reference types share looks it up.</remarks>
internal static class CopyingKernels
{
    internal static readonly CopyingKernels<int> Ints =
        new(static lists => Clone(lists), static lists => Snapshot(lists), static lists => Lease(lists));

    internal static readonly CopyingKernels<string> Strings =
        new(static lists => Clone(lists), static lists => Snapshot(lists), static lists => Lease(lists));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Clone<T>(CowList<T>[] lists)
    {
        long sum = 0;
        foreach (CowList<T> list in lists)
        {
            sum += list.Clone().Count;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Snapshot<T>(CowList<T>[] lists)
    {
        long sum = 0;
        foreach (CowList<T> list in lists)
        {
            sum += list.Snapshot().Count;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Lease<T>(CowList<T>[] lists)
    {
        foreach (CowList<T> list in lists)
        {
            list.Lease().Dispose();
        }

        return lists.Length;
    }
}
