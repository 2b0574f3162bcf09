using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Sets;

/// <summary>Runs a script on a pool of sets.</summary>
/// <param name="script">The script.</param>
/// <param name="longest">No member gets longer than about this.</param>
/// <param name="items">Makes items of numbers.</param>
internal sealed class SetSession<T>(Script script, int longest, Items<T> items) : PoolSession<SetMember<T>>(script, longest)
{
    private static readonly string[] _edits = [.. SetEdits<T>.All.Keys];

    internal Items<T> Items => items;

    /// <summary>An edit by number; null if it does not apply.</summary>
    internal SetEdit<T>? EditOf(int number, SetMember<T> target, Draw<T> draw) => EditOf(_edits[number % _edits.Length], target, draw);

    /// <summary>An edit by name, or where the set would get too long a removal.</summary>
    private SetEdit<T>? EditOf(string name, SetMember<T> target, Draw<T> draw)
    {
        bool isTooLong = SetEdits<T>.AddsMany(name) && IsTooLong(target.Model.Count + draw.Added());
        return SetEdits<T>.All[isTooLong ? "RemoveWhereSome" : name](items, target.Set!, draw);
    }

    private protected override void Run(Command command)
    {
        string operation = command.Operation;
        var draw = new Draw<T>(command, 1, items.Item);
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
            Script.Say(edit.On(target));
            edit.Run(target.Set!, target.Model);
        }
    }

    private void RunOnSnapshot(string name, Draw<T> draw)
    {
        if (Pool.Pick(draw.Target, member => member.Snapshot is not null) is { } from
            && !IsTooLong(from.Model.Count)
            && SetSnapshotEdits<T>.All[name](items, from.Snapshot!, draw) is { } edit)
        {
            Script.Say($"{Pool.NextName} = {from}.{edit.Text}");
            var member = new SetMember<T>(edit.Apply(from.Snapshot!), from.Model);
            edit.Expect(member.Model);
            Pool.Join(member);
        }
    }
}
