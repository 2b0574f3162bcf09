using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Sets;

/// <summary>Runs a script on a pool of sets, and verifies the whole pool after each command.</summary>
/// <param name="script">The script.</param>
/// <param name="longest">No member gets longer than about this.</param>
/// <param name="items">Makes items of numbers.</param>
internal sealed class SetSession<T>(Script script, int longest, Items<T> items)
{
    private static readonly string[] _edits = [.. SetEdits<T>.All.Keys];

    internal Pool<SetMember<T>> Pool { get; } = new();

    internal Script Script => script;

    internal Items<T> Items => items;

    internal void Run()
    {
        script.Begin();
        for (int i = 0; i < script.Commands.Count; i++)
        {
            Command command = script.Commands[i];
            Run(command.Operation, new Draw<T>(command, 1, items.Item));
            Pool.Verify(i);
        }
    }

    internal bool IsTooLong(int count) => count > longest;

    /// <summary>An edit by number; null if it does not apply.</summary>
    internal SetEdit<T>? EditOf(int number, SetMember<T> target, Draw<T> draw) => EditOf(_edits[number % _edits.Length], target, draw);

    /// <summary>An edit by name, or where the set would get too long a removal.</summary>
    private SetEdit<T>? EditOf(string name, SetMember<T> target, Draw<T> draw)
    {
        bool isTooLong = SetEdits<T>.AddsMany(name) && IsTooLong(target.Model.Count + draw.Added());
        return SetEdits<T>.All[isTooLong ? "RemoveWhereSome" : name](items, target.Set!, draw);
    }

    private void Run(string operation, Draw<T> draw)
    {
        if (SetPoolOperations<T>.All.TryGetValue(operation, out Action<SetSession<T>, Draw<T>>? run))
        {
            run(this, draw);
        }
        else if (SetEdits<T>.All.ContainsKey(operation))
        {
            RunOnHandle(operation, draw);
        }
        else
        {
            RunOnSnapshot(operation, draw);
        }
    }

    private void RunOnHandle(string name, Draw<T> draw)
    {
        if (Pool.Pick(draw.Target, member => member.Set is not null) is { } target && EditOf(name, target, draw) is { } edit)
        {
            script.Say(edit.On(target));
            edit.Run(target.Set!, target.Model);
        }
    }

    private void RunOnSnapshot(string name, Draw<T> draw)
    {
        if (Pool.Pick(draw.Target, member => member.Snapshot is not null) is { } from
            && !IsTooLong(from.Model.Count)
            && SetSnapshotEdits<T>.All[name](items, from.Snapshot!, draw) is { } edit)
        {
            script.Say($"{Pool.NextName} = {from}.{edit.Text}");
            var member = new SetMember<T>(edit.Apply(from.Snapshot!), from.Model);
            edit.Expect(member.Model);
            Pool.Join(member);
        }
    }
}
