using CowCollections.Interleavings.Cells;
using CowCollections.Sharing;

namespace CowCollections.Interleavings.PlantedFaults;

/// <summary>The protocol of <see cref="CowCell{T}"/> in few lines, with a mistake.</summary>
internal sealed class FaultyCell(CellMistake mistake)
{
    private Number _value = new(0);
    private long _word;
    private TaskCompletionSource? _waiters;

    internal (Number Value, long Version) Read()
    {
        SpinWait wait = default;
        while (true)
        {
            long word = Atomic.Read(ref _word);
            Number value = Atomic.Read(in _value);
            if (mistake == CellMistake.ReadsWithoutSecondLook || (word % 2 == 0 && word == Atomic.Read(ref _word)))
            {
                return (value, word / 2);
            }

            Atomic.Pause(ref wait);
        }
    }

    internal void Increase()
    {
        (Number value, long version) = Read();
        TaskCompletionSource? early = Atomic.Read(in _waiters);
        int step = mistake == CellMistake.CountsFirst ? 2 : 1;
        if (!Atomic.TrySwap(ref _word, 2 * version, (2 * version) + step))
        {
            Increase();
            return;
        }

        TaskCompletionSource? waiters = mistake == CellMistake.LooksForWaitersFirst ? early : Atomic.Read(in _waiters);
        Atomic.Write(ref _waiters, null);
        Atomic.Write(ref _value, value.Next);
        Atomic.Write(ref _word, 2 * (version + 1));
        waiters?.SetResult();
    }

    internal Task WaitForChangeAsync(long version)
    {
        if (Read().Version != version)
        {
            return Task.CompletedTask;
        }

        Task change = (Atomic.Read(in _waiters) ?? Atomic.GetOrPublish(ref _waiters, new TaskCompletionSource())).Task;
        return mistake != CellMistake.WaitsWithoutSecondLook && Read().Version != version ? Task.CompletedTask : change;
    }
}
