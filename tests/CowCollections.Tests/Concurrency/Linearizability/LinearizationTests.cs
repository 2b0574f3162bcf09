using System.Globalization;

namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>The checker accepts what can be explained, and nothing else.</summary>
/// <remarks>A history is drawn as a line a thread: <c>w1</c> writes 1, <c>r1</c> reads it, <c>i2</c> increases to 2; a call is as long as its field.</remarks>
public sealed class LinearizationTests
{
    [Theory]
    [InlineData("w1 r1")]
    [InlineData("w1---", "  r1 ")]
    [InlineData("w1---", "  r0 ")]
    [InlineData("w1------", "  r0 r1 ")]
    [InlineData("w1-", "w2-", "r1-r2-")]
    [InlineData("i1--", "i2--")]
    [InlineData("i2--", "i1--", "r0--")]
    [InlineData("w1-------", " w2------", " r2--r1--")]
    [InlineData("w1--r2--", "w2--r2--")]
    public void What_can_be_explained_is_accepted(params string[] threads) => Assert.NotNull(Find(Drawn(threads)));

    /// <summary>In this order: stale, never written, taken back, seen in two orders, an increase that was lost.</summary>
    [Theory]
    [InlineData("w1 r0")]
    [InlineData("w1---", "  r2 ")]
    [InlineData("w1------", "  r1 r0 ")]
    [InlineData("w1-------------", "w2-------------", "  r1-- r2--    ", "  r2-- r1--    ")]
    [InlineData("i1--", "i1--")]
    public void What_cannot_be_explained_is_rejected(params string[] threads) => Assert.Null(Find(Drawn(threads)));

    [Fact]
    public void The_order_that_is_found_is_one_that_explains()
    {
        IReadOnlyCollection<Timed<RegisterCall>>? order = Find(Drawn("i3--r3--", "i1--", " i2---r3"));
        Assert.Equal([1, 2, 3, 3, 3], order!.Select(each => each.Call.Value));
    }

    /// <summary>Without the memory of what failed, this would take 12! steps.</summary>
    [Fact]
    public void Many_calls_at_once_are_rejected_in_time()
    {
        IEnumerable<string> writers = Enumerable.Range(0, 12).Select(_ => "w1---");
        Assert.Null(Find(Drawn([.. writers, "r2---"])));
    }

    [Fact]
    public void Threads_that_do_one_after_the_other_are_explained()
    {
        var gate = new Lock();
        Rounds<int[], int, RegisterCall>.Check(new RegisterSpecification(), () => new int[1], (register, random) =>
        {
            lock (gate)
            {
                return Call(register, random);
            }
        });
    }

    [Fact]
    public void Threads_that_lose_an_update_are_caught()
    {
        var error = Assert.Throws<AggregateException>(() =>
        {
            for (int attempt = 0; attempt < 100; attempt++)
            {
                Rounds<int[], int, RegisterCall>.Check(new RegisterSpecification(), () => new int[1], Call);
            }
        });
        Assert.Contains("No order explains this history", error.ToString(), StringComparison.Ordinal);
    }

    private static RegisterCall Call(int[] register, Random random)
    {
        if (random.Next(2) == 0)
        {
            return new RegisterCall(RegisterOperation.Read, Volatile.Read(ref register[0]));
        }

        int seen = Volatile.Read(ref register[0]);
        Thread.Yield();
        Volatile.Write(ref register[0], seen + 1);
        return new RegisterCall(RegisterOperation.Increment, seen + 1);
    }

    private static IReadOnlyCollection<Timed<RegisterCall>>? Find(IReadOnlyList<Timed<RegisterCall>> history)
        => Linearization<int, RegisterCall>.Find(new RegisterSpecification(), history);

    /// <summary>A column is an instant; the calls of the threads begin and end in it one after the other.</summary>
    private static List<Timed<RegisterCall>> Drawn(params string[] threads)
    {
        List<Timed<RegisterCall>> history = [];
        for (int thread = 0; thread < threads.Length; thread++)
        {
            string line = threads[thread];
            for (int start = 0; start < line.Length; start++)
            {
                if (!char.IsAsciiLetterLower(line[start]))
                {
                    continue;
                }

                int end = start + 2;
                while (end < line.Length && line[end] == '-')
                {
                    end++;
                }

                history.Add(new Timed<RegisterCall>(
                    thread, CallOf(line[start], line[start + 1]), Time(start, thread), Time(end - 1, thread) + 1));
                start = end - 1;
            }
        }

        return history;

        long Time(int column, int thread) => 2 * ((column * (long)threads.Length) + thread);
    }

    private static RegisterCall CallOf(char letter, char value) => new(
        letter switch
        {
            'r' => RegisterOperation.Read,
            'w' => RegisterOperation.Write,
            _ => RegisterOperation.Increment,
        },
        int.Parse([value], CultureInfo.InvariantCulture));
}
