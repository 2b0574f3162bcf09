using System.Runtime.CompilerServices;

namespace CowCollections.Benchmarks.Bars;

/// <summary>The memory that something keeps alive.</summary>
internal static class Retained
{
    /// <summary>The bytes that what was built takes, without what there was before.</summary>
    internal static double Bytes(Func<object> build)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        object built = Build(build);
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(built);
        return after - before;
    }

    /// <summary>A frame of its own, so that nothing but what was built is still on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object Build(Func<object> build) => build();
}
