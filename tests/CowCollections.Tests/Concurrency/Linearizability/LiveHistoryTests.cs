namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>Each call on a live type takes effect at one moment between its beginning and its end: histories of real threads.</summary>
public sealed class LiveHistoryTests
{
    [Fact]
    public void Calls_on_a_live_dictionary_can_be_ordered()
        => Rounds<CowLiveDictionary<int, int>, (int First, int Second), LiveCall>.Check(new LiveSpecification(), () => [], Call);

    [Fact]
    public void Calls_on_a_live_list_can_be_ordered()
        => Rounds<CowLiveList<char>, string, LogCall>.Check(new LogSpecification(), () => [], Call);

    private static LiveCall Call(CowLiveDictionary<int, int> live, Random random)
    {
        int value = random.Next(1, 1000);
        switch (random.Next(6))
        {
            case 0:
                live[0] = value;
                return new LiveCall(LiveOperation.Set, value, default);
            case 1:
                return new LiveCall(LiveOperation.Remove, live.TryRemove(0, out int removed) ? removed : 0, default);
            case 2:
                return new LiveCall(LiveOperation.Read, live.TryGetValue(0, out int read) ? read : 0, default);
            case 3:
                return new LiveCall(LiveOperation.Increment, live.AddOrUpdate(0, 1, (_, present) => present + 1), default);
            case 4:
                live.Edit(
                    static (batch, value) =>
                    {
                        batch[0] = value;
                        batch[1] = value;
                    },
                    value);
                return new LiveCall(LiveOperation.SetBoth, value, default);
            default:
                CowDictionarySnapshot<int, int> seen = live.Snapshot();
                return new LiveCall(LiveOperation.Snapshot, 0, (seen.GetValueOrDefault(0), seen.GetValueOrDefault(1)));
        }
    }

    private static LogCall Call(CowLiveList<char> live, Random random)
    {
        char letter = (char)random.Next('a', 'z' + 1);
        switch (random.Next(4))
        {
            case 0:
                live.Add(letter);
                return new LogCall(LogOperation.Add, $"{letter}");
            case 1:
                live.Edit(static (batch, letter) => batch.AddRange([letter, letter]), letter);
                return new LogCall(LogOperation.Add, $"{letter}{letter}");
            case 2:
                return new LogCall(LogOperation.Count, $"{live.Count}");
            default:
                return new LogCall(LogOperation.Snapshot, string.Concat(live.Snapshot()));
        }
    }
}
