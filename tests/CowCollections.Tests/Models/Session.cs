namespace CowCollections.Tests.Models;

/// <summary>Runs a script on a pool of lists.</summary>
/// <param name="script">The script.</param>
/// <param name="unit">By how much lengths are multiplied.</param>
/// <param name="longest">No member gets longer than about this.</param>
/// <param name="element">Makes an element of a number.</param>
internal sealed class Session<T>(Script script, int unit, int longest, Func<int, T> element) : PoolSession<Member<T>>(script, longest)
    where T : IComparable<T>
{
    internal static readonly IReadOnlyList<string> Operations =
        [.. PoolOperations<T>.All.Keys, .. Edits<T>.All.Keys, .. SnapshotEdits<T>.All.Keys];

    private static readonly string[] _edits = [.. Edits<T>.All.Keys];

    /// <summary>An edit by number; null if it does not apply, or would make the list too long.</summary>
    internal Edit<T>? EditOf(int number, Member<T> target, Draw<T> draw)
        => EditOf(_edits[number % _edits.Length], target, draw);

    private Edit<T>? EditOf(string name, Member<T> target, Draw<T> draw)
        => IsTooLong(target.Model.Count * 2) && !name.Contains("Remove", StringComparison.Ordinal)
            ? Edits<T>.All["RemoveRange"](target.Model, draw)
            : Edits<T>.All[name](target.Model, draw);

    private protected override void Run(Command command)
    {
        string operation = command.Operation;
        var draw = new Draw<T>(command, unit, element);
        if (PoolOperations<T>.All.TryGetValue(operation, out Action<Session<T>, Draw<T>>? run))
        {
            run(this, draw);
        }
        else if (SnapshotEdits<T>.All.TryGetValue(operation, out Func<List<T>, Draw<T>, SnapshotEdit<T>?>? make))
        {
            RunOnSnapshot(make, draw);
        }
        else
        {
            RunOnHandle(operation, draw);
        }
    }

    private void RunOnHandle(string name, Draw<T> draw)
    {
        if (Pool.Pick(draw.Target, member => member.List is not null) is { } target && EditOf(name, target, draw) is { } edit)
        {
            Script.Say(edit.On(target));
            edit.Run(target.List!, target.Model);
        }
    }

    private void RunOnSnapshot(Func<List<T>, Draw<T>, SnapshotEdit<T>?> make, Draw<T> draw)
    {
        if (Pool.Pick(draw.Target, member => member.Snapshot is not null) is { } from && make(from.Model, draw) is { } edit)
        {
            Script.Say($"{Pool.NextName} = {from}.{edit.Text}");
            var member = new Member<T>(edit.Apply(from.Snapshot!), from.Model);
            edit.Expect(member.Model);
            Pool.Join(member);
        }
    }
}
