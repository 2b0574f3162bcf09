using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>Runs a script on a pool of dictionaries.</summary>
/// <param name="script">The script.</param>
/// <param name="unit">By how much lengths are multiplied.</param>
/// <param name="longest">No member gets longer than about this.</param>
/// <param name="entries">Makes entries of numbers.</param>
internal sealed class DictionarySession<TKey, TValue>(Script script, int unit, int longest, Entries<TKey, TValue> entries)
    : PoolSession<DictionaryMember<TKey, TValue>>(script, longest)
    where TKey : notnull
{
    private static readonly string[] _edits = [.. DictionaryEdits<TKey, TValue>.All.Keys];

    private readonly DictionaryEdits<TKey, TValue> _makeEdits = new(entries);

    internal Entries<TKey, TValue> Entries => entries;

    /// <summary>An edit by number; null if it does not apply.</summary>
    internal DictionaryEdit<TKey, TValue>? EditOf(int number, DictionaryMember<TKey, TValue> target, Draw<TKey> draw)
        => EditOf(_edits[number % _edits.Length], target, draw);

    /// <summary>An edit by name, or where the dictionary would get too long a removal.</summary>
    private DictionaryEdit<TKey, TValue>? EditOf(string name, DictionaryMember<TKey, TValue> target, Draw<TKey> draw)
    {
        bool isTooLong = DictionaryEdits<TKey, TValue>.AddsMany(name) && IsTooLong(target.Model.Count + draw.Added());
        return DictionaryEdits<TKey, TValue>.All[isTooLong ? "RemoveRange" : name](_makeEdits, target.Model, draw);
    }

    private protected override void Run(Command command)
    {
        string operation = command.Operation;
        var draw = new Draw<TKey>(command, unit, entries.Key);
        if (DictionaryPoolOperations<TKey, TValue>.All.TryGetValue(operation, out Action<DictionarySession<TKey, TValue>, Draw<TKey>>? run))
        {
            run(this, draw);
        }
        else if (DictionaryEdits<TKey, TValue>.All.ContainsKey(operation))
        {
            RunOnHandle(operation, draw);
        }
        else
        {
            RunOnSnapshot(operation, draw);
        }
    }

    private void RunOnHandle(string name, Draw<TKey> draw)
    {
        if (Pool.Pick(draw.Target, member => member.Dictionary is not null) is { } target && EditOf(name, target, draw) is { } edit)
        {
            Script.Say(edit.On(target));
            edit.Run(target.Dictionary!, target.Model);
        }
    }

    private void RunOnSnapshot(string name, Draw<TKey> draw)
    {
        if (Pool.Pick(draw.Target, member => member.Snapshot is not null) is { } from
            && DictionarySnapshotEdits<TKey, TValue>.All[name](entries, from.Model, draw) is { } edit)
        {
            Script.Say($"{Pool.NextName} = {from}.{edit.Text}");
            var member = new DictionaryMember<TKey, TValue>(edit.Apply(from.Snapshot!), from.Model);
            edit.Expect(member.Model);
            Pool.Join(member);
        }
    }
}
