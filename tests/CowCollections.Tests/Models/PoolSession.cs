namespace CowCollections.Tests.Models;

/// <summary>Runs a script on a pool, and verifies the whole pool after each command.</summary>
/// <param name="script">The script.</param>
/// <param name="longest">No member gets longer than about this.</param>
internal abstract class PoolSession<TMember>(Script script, int longest)
    where TMember : PoolMember
{
    internal Pool<TMember> Pool { get; } = new();

    internal Script Script => script;

    internal void Run()
    {
        script.Begin();
        for (int i = 0; i < script.Commands.Count; i++)
        {
            Run(script.Commands[i]);
            Pool.Verify(i);
        }
    }

    internal bool IsTooLong(int count) => count > longest;

    /// <summary>Makes a member of one that is there.</summary>
    /// <param name="number">Says which, of those that match.</param>
    /// <param name="match">Which it may be.</param>
    /// <param name="text">How that reads in source.</param>
    /// <param name="derive">Makes the member.</param>
    internal void Derive(int number, Func<TMember, bool> match, string text, Func<TMember, TMember> derive)
    {
        if (Pool.Pick(number, match) is { } from)
        {
            script.Say($"{Pool.NextName} = {from}.{text}");
            Pool.Join(derive(from));
        }
    }

    private protected abstract void Run(Command command);
}
