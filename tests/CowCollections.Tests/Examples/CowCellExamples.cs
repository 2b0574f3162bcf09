namespace CowCollections.Tests.Examples;

/// <summary>The examples of the documentation of cells: see <see cref="QuotationTests"/>.</summary>
public class CowCellExamples
{
    [Fact]
    public void A_version_that_was_taken_stays_as_it_is()
    {
        // begin cell
        CowCell<CowListSnapshot<string>> log = new([]);
        CowListSnapshot<string> before = log.Value;   // any thread, at any time
        log.Edit(lines => lines.Add("started"));      // any thread, at any time
        // before is still empty, log.Value is not
        // end cell
        Assert.Empty(before);
        Assert.Equal(["started"], log.Value);
    }

    [Fact]
    public void An_edit_is_seen_as_a_whole()
    {
        // begin cell edit
        CowCell<CowDictionarySnapshot<string, int>> stock = new(CowDictionarySnapshot<string, int>.Empty);
        stock.Edit(items =>
        {
            items["apples"] = 3;
            items.Remove("pears");
        });
        // readers of stock.Value see both changes or neither
        // end cell edit
        Assert.Equal(3, stock.Value["apples"]);
        Assert.Single(stock.Value);
    }

    [Fact]
    public async Task A_cell_can_be_followed()
    {
        using var source = new CancellationTokenSource();
        CancellationToken cancellationToken = source.Token;
        var cell = new CowCell<Settings>(new Settings("first"));
        List<Settings> applied = [];
        Task follower = Task.Run(FollowAsync);
        cell.Exchange(new Settings("second"));
        cell.Exchange(new Settings("last"));
        while (!IsApplied("last"))
        {
            await Task.Delay(1);
        }

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => follower);

        async Task FollowAsync()
        {
            // begin cell follow
            (Settings settings, long version) = cell.Read();
            while (true)
            {
                Apply(settings);
                (settings, version) = await cell.WaitForChangeAsync(version, cancellationToken);
            }
            // end cell follow
        }

        void Apply(Settings settings)
        {
            lock (applied)
            {
                applied.Add(settings);
            }
        }

        bool IsApplied(string name)
        {
            lock (applied)
            {
                return applied.Contains(new Settings(name));
            }
        }
    }

    private sealed record Settings(string Name);
}
