using System.Collections.Concurrent;
using CowCollections.Sharing;

namespace CowCollections.Tests.Concurrency;

public class OwnerTokenTests
{
    /// <summary>More than a thread takes at once, so that each comes for more.</summary>
    private const int Tokens = 150_000;

    private const int Threads = 3;

    [Fact]
    public void No_token_is_made_twice()
    {
        using var start = new Barrier(Threads);
        ConcurrentQueue<OwnerToken[]> made = [];
        Crew.RunOnce(Threads, _ =>
        {
            var tokens = new OwnerToken[Tokens];
            start.SignalAndWait();
            foreach (ref OwnerToken token in tokens.AsSpan())
            {
                token = OwnerTokens.Next();
            }

            made.Enqueue(tokens);
        });
        HashSet<OwnerToken> all = [.. made.SelectMany(static each => each), OwnerToken.None, OwnerToken.Nobody];
        Assert.Equal((Threads * Tokens) + 2, all.Count);
    }
}
