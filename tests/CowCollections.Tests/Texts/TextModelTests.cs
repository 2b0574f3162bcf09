using CowCollections.Tests.Models;
using CowCollections.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CowCollections.Tests.Texts;

/// <summary>
/// Random sequences of everything that can be done, on texts that share buffers: each is always what a string would be, and none
/// ever shows what was done to another.
/// </summary>
public class TextModelTests
{
    [Fact]
    public void Texts_equal_their_models()
        => Support.Check.Property(Scripts(Gen.Choose(0, 12), commands: 60), script => script.Shrink(), script => new TextSession(script).Run(), 400);

    [Fact]
    public void Long_texts_equal_their_models()
        => Support.Check.Property(
            Scripts(Gen.Frequency((5, Gen.Choose(0, 12)), (4, Gen.Choose(13, 80))), commands: 40), script => script.Shrink(), script => new TextSession(script).Run(), 120);

    private static Gen<Script> Scripts(Gen<int> lengths, int commands)
        => from first in Commands(Gen.Constant("New"), lengths)
           from count in Gen.Choose(1, commands)
           from others in Gen.ArrayOf(Commands(Operations(), lengths), count)
           select new Script([first, .. others]);

    private static Gen<string> Operations()
        => Gen.Frequency(
            (3, Gen.Elements(TextSession.Sharing)),
            (3, Gen.Elements("Clone", "Snapshot", "Lease", "EndLease")),
            (3, Gen.Elements("Type", "Insert(char)", "Append(char)", "Remove", "Set", "Overwrite")),
            (4, Gen.Elements(TextEdits.All.Keys)),
            (2, Gen.Elements(TextSession.Persistent)));

    private static Gen<Command> Commands(Gen<string> operations, Gen<int> lengths)
        => from operation in operations
           from target in Gen.Choose(0, Pool<TextMember>.Capacity - 1)
           from other in Gen.Choose(0, Pool<TextMember>.Capacity - 1)
           from index in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(-2, -1)), (4, Gen.Choose(0, 100_000)), (2, Gen.Choose(1000, 1004)))
           from length in lengths
           from value in Gen.Choose(0, 1000)
           select new Command(operation, target, other, index, length, value);
}
