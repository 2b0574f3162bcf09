using FsCheck;
using FsCheck.Fluent;

namespace CowCollections.Tests.Models;

/// <summary>Random scripts.</summary>
internal static class Scripts
{
    /// <summary>Scripts that begin with a list, so that even short ones have something to work on.</summary>
    internal static Gen<Script> Of<T>(int longest)
        where T : IComparable<T>
        => from first in Commands(Gen.Elements("New", "Repeat"))
           from count in Gen.Choose(1, longest)
           from others in Gen.ArrayOf(Commands(Operations<T>()), count)
           select new Script([first, .. others]);

    /// <summary>Sharing comes as often as all edits together: it is what matters.</summary>
    private static Gen<string> Operations<T>()
        where T : IComparable<T>
        => Gen.Frequency(
            (4, Gen.Elements(PoolOperations<T>.All.Keys)),
            (2, Gen.Elements("Clone", "Snapshot", "Lease", "EndLease")),
            (7, Gen.Elements(Edits<T>.All.Keys)),
            (2, Gen.Elements(SnapshotEdits<T>.All.Keys)));

    private static Gen<Command> Commands(Gen<string> operations)
        => from operation in operations
           from target in Gen.Choose(0, 6)
           from other in Gen.Choose(0, 6)
           from index in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(-2, -1)), (6, Gen.Choose(0, 100_000)))
           from length in Gen.Frequency((2, Gen.Choose(0, 3)), (3, Gen.Choose(0, 12)), (3, Gen.Choose(10, 80)))
           from value in Gen.Choose(0, 1000)
           select new Command(operation, target, other, index, length, value);
}
