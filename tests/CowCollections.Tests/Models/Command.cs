namespace CowCollections.Tests.Models;

/// <summary>One step of a script: an operation by name and raw numbers, which are brought into range of what they meet.</summary>
/// <remarks>So every part of a script is a script, which is what lets a failing one shrink.</remarks>
/// <param name="Operation">A name of the session that runs it.</param>
/// <param name="Target">Says which member of the pool.</param>
/// <param name="Other">Says which other member takes part.</param>
/// <param name="Index">A position, or a key by its place among the present ones; negative ones count from the end.</param>
/// <param name="Length">How many elements or entries.</param>
/// <param name="Value">What elements, or what keys.</param>
internal sealed record Command(string Operation, int Target, int Other, int Index, int Length, int Value)
{
    internal IEnumerable<Command> Shrink()
    {
        foreach (int less in Smaller(Length))
        {
            yield return this with { Length = less };
        }

        foreach (int less in Smaller(Index))
        {
            yield return this with { Index = less };
        }

        foreach (int less in Smaller(Other))
        {
            yield return this with { Other = less };
        }

        foreach (int less in Smaller(Target))
        {
            yield return this with { Target = less };
        }
    }

    private static IEnumerable<int> Smaller(int number)
        => new[] { 0, number / 2, number - Math.Sign(number) }.Distinct().Where(each => each != number);
}
