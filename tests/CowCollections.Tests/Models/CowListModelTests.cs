using System.Globalization;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models;

/// <summary>
/// Random sequences of everything that can be done, on lists and snapshots that share buffers: none ever shows what was
/// done to another.
/// </summary>
public class CowListModelTests
{
    [Fact]
    public void Lists_of_small_pages_equal_their_models()
        => EqualTheirModels(number => new TinyInt(number), unit: 1, longest: 500, commands: 60, scripts: 400);

    [Fact]
    public void Lists_of_small_pages_of_references_equal_their_models_and_keep_nothing_alive()
        => EqualTheirModels(number => new TinyRef(Text(number)), unit: 1, longest: 500, commands: 60, scripts: 400);

    [Fact]
    public void Lists_that_are_paged_from_two_elements_on_equal_their_models()
        => EqualTheirModels(number => new TinyTree(number), unit: 1, longest: 60, commands: 60, scripts: 300);

    [Fact]
    public void Lists_of_ints_equal_their_models()
        => EqualTheirModels(number => number, unit: 200, longest: 60_000, commands: 30, scripts: 15);

    [Fact]
    public void Lists_of_strings_equal_their_models()
        => EqualTheirModels(Text, unit: 100, longest: 30_000, commands: 30, scripts: 10);

    private static string Text(int number) => number.ToString("000000", CultureInfo.InvariantCulture);

    private static void EqualTheirModels<T>(Func<int, T> element, int unit, int longest, int commands, int scripts)
        where T : IComparable<T>
        => Check.Property(
            Scripts.Of<T>(commands),
            script => script.Shrink(),
            script => new Session<T>(script, unit, longest, element).Run(),
            scripts);
}
