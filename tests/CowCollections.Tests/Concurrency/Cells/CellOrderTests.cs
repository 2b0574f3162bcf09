namespace CowCollections.Tests.Concurrency.Cells;

/// <summary>A commit comes before whatever its thread reads next, as an interlocked exchange does.</summary>
public sealed class CellOrderTests
{
    private const int Rounds = 150_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_threads_that_commit_and_then_read_the_other_s_cell_one_sees_the_other(bool exchange)
    {
        CowCell<Tuple<int>>[] cells = [new(Tuple.Create(0)), new(Tuple.Create(0))];
        int[] seen = new int[2];
        int threads = 0;
        int missed = 0;
        var meeting = new Meeting();
        Crew.RunOnce(2, _ =>
        {
            int mine = Interlocked.Increment(ref threads) - 1;
            int times = 0;
            for (int round = 1; round <= Rounds; round++)
            {
                var value = Tuple.Create(round);
                meeting.Meet(ref times);
                Commit(cells[mine], value);
                seen[mine] = cells[1 - mine].Value.Item1;
                meeting.Meet(ref times);
                missed += mine == 0 && seen[0] != round && seen[1] != round ? 1 : 0;
            }
        });
        Assert.Equal(0, missed);

        void Commit(CowCell<Tuple<int>> cell, Tuple<int> value)
        {
            if (exchange)
            {
                cell.Exchange(value);
            }
            else
            {
                cell.Update(static (_, value) => value, value);
            }
        }
    }
}
