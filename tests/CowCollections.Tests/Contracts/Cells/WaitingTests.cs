using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Cells;

/// <summary>Waiting for a commit, and giving up.</summary>
public class WaitingTests
{
    /// <summary>Much longer than anything here takes, and short enough to see that it hangs.</summary>
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(60);

    private readonly CowCell<Numbered> _cell = new(new Numbered(0));

    [Fact]
    public async Task Another_version_than_the_present_one_is_a_change_already()
    {
        _cell.Update(number => number.Next);
        foreach (long version in (long[])[0, -1, 2, long.MaxValue])
        {
            Task<(Numbered, long)> change = _cell.WaitForChangeAsync(version);
            Assert.True(change.IsCompletedSuccessfully);
            Assert.Equal((new Numbered(1), 1), await change.WaitAsync(_long));
        }
    }

    [Fact]
    public async Task Who_waits_gets_the_next_commit()
    {
        Task<(Numbered, long)> first = _cell.WaitForChangeAsync(0);
        Task<(Numbered, long)> second = _cell.WaitForChangeAsync(0);
        Assert.False(first.IsCompleted || second.IsCompleted);
        _cell.Update(number => number.Next);
        Assert.Equal((new Numbered(1), 1), await first.WaitAsync(_long));
        Assert.Equal((new Numbered(1), 1), await second.WaitAsync(_long));
        Task<(Numbered, long)> third = _cell.WaitForChangeAsync(1);
        Assert.False(third.IsCompleted);
        _cell.Exchange(new Numbered(7));
        Assert.Equal((new Numbered(7), 2), await third.WaitAsync(_long));
    }

    [Fact]
    public async Task What_commits_nothing_wakes_nobody()
    {
        Task<(Numbered, long)> change = _cell.WaitForChangeAsync(0);
        _cell.Update(number => number);
        Assert.Throws<FaultException>(() => _cell.Update(_ => throw new FaultException()));
        Assert.False(change.IsCompleted);
        _cell.Update(number => number.Next);
        Assert.Equal((new Numbered(1), 1), await change.WaitAsync(_long));
    }

    [Fact]
    public async Task A_token_that_is_cancelled_comes_before_a_change()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        Task<(Numbered, long)> change = _cell.WaitForChangeAsync(-1, source.Token);
        Assert.True(change.IsCanceled);
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change);
        Assert.Equal(source.Token, error.CancellationToken);
    }

    [Fact]
    public async Task Who_gives_up_is_not_missed()
    {
        using var source = new CancellationTokenSource();
        Task<(Numbered, long)> patient = _cell.WaitForChangeAsync(0);
        Task<(Numbered, long)> change = _cell.WaitForChangeAsync(0, source.Token);
        Assert.False(change.IsCompleted);
        await source.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change.WaitAsync(_long));
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.False(patient.IsCompleted);
        _cell.Update(number => number.Next);
        Assert.Equal((new Numbered(1), 1), await patient.WaitAsync(_long));
        Assert.True(change.IsCanceled);
    }

    [Fact]
    public async Task What_follows_a_wait_does_not_run_within_the_commit()
    {
        using var mayEnd = new ManualResetEventSlim();
        Task follower = FollowAsync();

        // On a thread without a context, where it could run.
        await Task.Run(() => _cell.Update(number => number.Next)).WaitAsync(_long);
        mayEnd.Set();
        await follower.WaitAsync(_long);

        async Task FollowAsync()
        {
            await _cell.WaitForChangeAsync(0).ConfigureAwait(false);
            Assert.True(mayEnd.Wait(_long));
        }
    }

    [Fact]
    public async Task A_follower_sees_the_last_value_of_writers_on_other_threads()
    {
        const int Updates = 5_000;
        Thread[] writers = [.. Enumerable.Range(0, 2).Select(_ => new Thread(Write))];
        Array.ForEach(writers, writer => writer.Start());
        (Numbered value, long version) = _cell.Read();
        while (version < 2 * Updates)
        {
            long before = version;
            (value, version) = await _cell.WaitForChangeAsync(version).WaitAsync(_long);
            Assert.True(version > before);
            Assert.Equal(version, value.Number);
        }

        Array.ForEach(writers, writer => writer.Join());
        Assert.Equal(2 * Updates, _cell.Version);

        void Write()
        {
            for (int i = 0; i < Updates; i++)
            {
                _cell.Update(number => number.Next);
            }
        }
    }
}
