using System.Runtime.CompilerServices;

namespace CowCollections.Benchmarks.Lists.Kernels;

/// <summary>The loops that write, once for each list; inlined for the reason that <see cref="Reading"/> gives.</summary>
internal static class Writing
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Set<T>(List<T> list, ReadOnlySpan<int> positions, T value)
    {
        foreach (int position in positions)
        {
            list[position] = value;
        }

        return list.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Set<T>(CowList<T> list, ReadOnlySpan<int> positions, T value)
    {
        foreach (int position in positions)
        {
            list[position] = value;
        }

        return list.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Add<T>(List<T> list, T[] elements)
    {
        foreach (T element in elements)
        {
            list.Add(element);
        }

        return list.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Add<T>(CowList<T> list, T[] elements)
    {
        foreach (T element in elements)
        {
            list.Add(element);
        }

        return list.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long RemoveAll<T>(List<T> list)
    {
        for (int last = list.Count - 1; last >= 0; last--)
        {
            list.RemoveAt(last);
        }

        return list.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long RemoveAll<T>(CowList<T> list)
    {
        for (int last = list.Count - 1; last >= 0; last--)
        {
            list.RemoveAt(last);
        }

        return list.Count;
    }
}
