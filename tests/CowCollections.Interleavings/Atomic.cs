using CowCollections.Interleavings.Scheduling;

namespace CowCollections.Sharing;

/// <summary>
/// Stands in for the library's file of the same name. Each access hands control to the scheduler before and after it, and
/// is atomic because only one thread runs at a time; a planted <see cref="Fault"/> lets another thread in between.
/// </summary>
internal static class Atomic
{
    internal static long Read(ref readonly long location)
    {
        Turn.Point("read word");
        long value = location;
        Turn.PointAfter("did read", value);
        return value;
    }

    internal static T Read<T>(ref readonly T location)
        where T : class?
    {
        Turn.Point("read reference");
        T value = location;
        Turn.PointAfter("did read reference");
        return value;
    }

    internal static void Write<T>(ref T location, T value)
        where T : class?
    {
        Turn.Point("write reference");
        location = value;
        Turn.PointAfter("did write reference");
    }

    /// <summary>Orders nothing that is not in order here: the memory of an exploration is sequentially consistent.</summary>
    internal static void Fence() => Turn.Point("fence");

    internal static void Write(ref long location, long value)
    {
        Turn.Point("write word", value);
        location = value;
        Turn.PointAfter("did write word");
    }

    internal static long Add(ref long location, long value)
    {
        Turn.Point("add", value);
        location += value;
        Turn.PointAfter("did add");
        return location;
    }

    internal static long Now() => 0;

    /// <summary>Does not look at the clock, nor at how often it was called: the thread waits until another has gone on.</summary>
    internal static void Pause(ref SpinWait wait)
    {
        _ = wait.Count;
        Turn.Wait();
    }

    internal static bool TrySwap(ref long location, long expected, long desired)
    {
        Turn.Point("swap to", desired);
        bool swaps = location == expected;
        if (swaps)
        {
            Fault fault = SwapFault.Of(expected, desired);
            TearIf(fault);
            location = fault == Fault.PlainCapture && Turn.Has(Fault.ReleaseForCapture) ? expected - 1 : desired;
        }

        Turn.PointAfter(swaps ? "did swap" : "did not swap");
        return swaps;
    }

    internal static T GetOrPublish<T>(ref T? location, T fresh)
        where T : class
    {
        Turn.Point("publish");
        T? found = location;
        if (found is null)
        {
            TearIf(Fault.PlainPublish);
            location = fresh;
        }

        Turn.PointAfter(found is null ? "did publish" : "did find published");
        return found ?? fresh;
    }

    internal static T? Take<T>(ref T? location)
        where T : class
    {
        Turn.Point("take");
        T? found = location;
        location = Turn.Has(Fault.NoTake) ? found : null;
        Turn.PointAfter("did take");
        return found;
    }

    internal static T Swap<T>(ref T location, T value)
        where T : class?
    {
        Turn.Point("swap reference");
        T found = location;
        location = value;
        Turn.PointAfter("did swap reference");
        return found;
    }

    internal static int Swap(ref int location, int value)
    {
        Turn.Point("swap number");
        int found = location;
        TearIf(Fault.PlainSwap);
        location = value;
        Turn.PointAfter("did swap number");
        return found;
    }

    internal static void SpinUntil<T>(T of, Func<T, bool> holds)
    {
        while (!Turn.Holds(() => holds(of)))
        {
            Turn.Wait();
        }
    }

    internal static bool SpinBriefly<T>(T of, Func<T, bool> holds) => Turn.Holds(() => holds(of));

    private static void TearIf(Fault fault)
    {
        if (Turn.Has(fault))
        {
            Turn.Point("torn: has looked, will write");
        }
    }
}
