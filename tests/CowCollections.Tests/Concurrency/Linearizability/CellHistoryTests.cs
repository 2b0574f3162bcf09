using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>Whatever threads do at a cell, it is as if they had done it one after the other.</summary>
public sealed class CellHistoryTests
{
    private static long _last;

    [Fact]
    public void Histories_of_a_cell_can_be_explained()
        => Rounds<CowCell<Numbered>, (long Value, long Version), CellCall>.Check(
            new CellSpecification(), () => new CowCell<Numbered>(new Numbered(0)), Call);

    [Fact]
    public void Histories_of_edits_can_be_explained()
        => Rounds<CowCell<CowListSnapshot<TinyInt>>, string, ListCall>.Check(
            new ListSpecification(), () => new CowCell<CowListSnapshot<TinyInt>>([]), Call);

    private static CellCall Call(CowCell<Numbered> cell, Random random)
    {
        var operation = (CellOperation)random.Next((int)CellOperation.TryUpdateInVain);
        Numbered written = new(Interlocked.Increment(ref _last));
        switch (operation)
        {
            case CellOperation.Value:
                return new CellCall(operation, Found: cell.Value.Number);
            case CellOperation.Version:
                return new CellCall(operation, Version: cell.Version);
            case CellOperation.Read:
                (Numbered value, long version) = cell.Read();
                return new CellCall(operation, Found: value.Number, Version: version);
            case CellOperation.Exchange:
                return new CellCall(operation, Found: cell.Exchange(written).Number, Written: written.Number);
            case CellOperation.CompareExchange:
                Numbered comparand = cell.Value;
                Thread.SpinWait(random.Next(3));
                return new CellCall(operation, cell.CompareExchange(written, comparand).Number, written.Number, comparand.Number);
            case CellOperation.TryUpdate:
                return cell.TryUpdate((_, next) => next, written, out CowCommit<Numbered> tried)
                    ? OfCommit(operation, tried)
                    : new CellCall(CellOperation.TryUpdateInVain);
            default:
                return OfCommit(operation, cell.Update(found => operation == CellOperation.Update ? written : found));
        }
    }

    private static CellCall OfCommit(CellOperation operation, CowCommit<Numbered> commit)
        => new(operation, commit.Before.Number, commit.After.Number, Version: commit.Version);

    private static ListCall Call(CowCell<CowListSnapshot<TinyInt>> cell, Random random)
    {
        int added = random.Next(3);
        return added == 0
            ? new ListCall("", Content(cell.Value))
            : new ListCall($"{added}", Content(cell.Edit(list => list.Add(new TinyInt(added))).After));
    }

    private static string Content(CowListSnapshot<TinyInt> list) => string.Concat(list);
}
