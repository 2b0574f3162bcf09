namespace CowCollections.Tests.Models;

/// <summary>A sequence of commands. Once it has run it prints as what was done: <c>pool[2].InsertRange(3, pool[0])</c>.</summary>
internal sealed class Script(IReadOnlyList<Command> commands)
{
    private readonly List<string> _lines = [];

    internal IReadOnlyList<Command> Commands => commands;

    internal void Begin() => _lines.Clear();

    /// <summary>Notes what is about to be done, so that the last line is the one that failed.</summary>
    internal void Say(string line) => _lines.Add(line);

    public override string ToString() => string.Concat(_lines.Select(line => $"{Environment.NewLine}    {line};"));

    /// <summary>Scripts that lack some of the commands, long stretches first, and then some with smaller numbers.</summary>
    internal IEnumerable<Script> Shrink()
    {
        for (int length = commands.Count / 2; length > 0; length /= 2)
        {
            for (int start = 0; start < commands.Count; start += length)
            {
                yield return new Script([.. commands.Take(start), .. commands.Skip(start + length)]);
            }
        }

        for (int i = 0; i < commands.Count; i++)
        {
            foreach (Command less in commands[i].Shrink())
            {
                yield return new Script([.. commands.Take(i), less, .. commands.Skip(i + 1)]);
            }
        }
    }
}
