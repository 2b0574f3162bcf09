using CowCollections.Sharing;

namespace CowCollections.Tests.Concurrency;

/// <summary>What a handle keeps is what it found since its last write, on the thread that wrote.</summary>
public class KeptTests
{
    private Kept<string> _kept = Kept<string>.ByWriter();

    [Fact]
    public void What_was_found_is_kept_until_it_is_forgotten()
    {
        Assert.Null(_kept.Value);
        _kept.Keep(_kept.Beginning, "found");
        Assert.Equal("found", _kept.Value);
        _kept.Forget();
        Assert.Null(_kept.Value);
        _kept.Keep(_kept.Beginning, "found again");
        Assert.Equal("found again", _kept.Value);
    }

    [Fact]
    public void Only_the_thread_that_wrote_last_keeps()
    {
        OnAnotherThread(() => _kept.Keep(_kept.Beginning, "found by a reader"));
        Assert.Null(_kept.Value);

        // It may read what is kept, and keeps if it has written.
        _kept.Keep(_kept.Beginning, "found");
        OnAnotherThread(() => Assert.Equal("found", _kept.Value));
        object? beginning = _kept.Beginning;
        OnAnotherThread(() => _kept.Forget());
        _kept.Keep(beginning, "of before");
        Assert.Null(_kept.Value);
        _kept.Keep(_kept.Beginning, "found by who was the last but one");
        Assert.Null(_kept.Value);
    }

    private static void OnAnotherThread(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(action));
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
