using FsCheck;
using FsCheck.Fluent;

namespace CowCollections.Tests.Models;

/// <summary>Random scripts.</summary>
internal static class Scripts
{
    private static readonly string[] _wholesale =
    [
        "SetSpan", "RemoveAllOfMany", "Clear", "Reverse", "Sort", "SortByComparer", "SortByComparison", "SetCapacity",
        "EnsureCapacity", "TrimExcess", "Flatten", "Detach",
    ];

    /// <summary>Scripts that begin with a list, so that even short ones have something to work on.</summary>
    internal static Gen<Script> Of<T>(int longest)
        where T : IComparable<T>
        => Of(Gen.Elements("New", "Repeat"), Operations<T>(), longest);

    /// <summary>Scripts of a first operation and some others.</summary>
    internal static Gen<Script> Of(Gen<string> first, Gen<string> operations, int longest)
        => from one in Commands(first)
           from count in Gen.Choose(1, longest)
           from others in Gen.ArrayOf(Commands(operations), count)
           select new Script([one, .. others]);

    /// <summary>
    /// What changes or rebuilds a list as a whole comes seldom, or few lists would live long enough to become deep and
    /// tangled; sharing and edits of a few elements come often.
    /// </summary>
    private static Gen<string> Operations<T>()
        where T : IComparable<T>
        => Gen.Frequency(
            (4, Gen.Elements(PoolOperations<T>.All.Keys)),
            (3, Gen.Elements("Clone", "Snapshot", "Lease", "EndLease")),
            (4, Gen.Elements("Set", "SetReference", "Add", "Insert", "RemoveAt", "RemoveLast", "RemoveRange")),
            (4, Gen.Elements(Edits<T>.All.Keys.Except(_wholesale, StringComparer.Ordinal))),
            (1, Gen.Elements(_wholesale)),
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
