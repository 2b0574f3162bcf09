namespace CowCollections.Benchmarks.Bars.Lists.Kernels;

/// <summary>The loops that write, for one type of element.</summary>
internal sealed record WritingKernels<T>(
    Func<List<T>, ReadOnlySpan<int>, T, long> SetOfPeer,
    Func<CowList<T>, ReadOnlySpan<int>, T, long> Set,
    Func<List<T>, T[], long> AddOfPeer,
    Func<CowList<T>, T[], long> Add,
    Func<List<T>, long> RemoveOfPeer,
    Func<CowList<T>, long> Remove);

/// <summary>The two types of element that are measured.</summary>
internal static class WritingKernels
{
    internal static readonly WritingKernels<int> Ints = new(
        static (list, positions, value) => Writing.Set(list, positions, value),
        static (list, positions, value) => Writing.Set(list, positions, value),
        static (list, elements) => Writing.Add(list, elements),
        static (list, elements) => Writing.Add(list, elements),
        static list => Writing.RemoveAll(list),
        static list => Writing.RemoveAll(list));

    internal static readonly WritingKernels<string> Strings = new(
        static (list, positions, value) => Writing.Set(list, positions, value),
        static (list, positions, value) => Writing.Set(list, positions, value),
        static (list, elements) => Writing.Add(list, elements),
        static (list, elements) => Writing.Add(list, elements),
        static list => Writing.RemoveAll(list),
        static list => Writing.RemoveAll(list));
}
