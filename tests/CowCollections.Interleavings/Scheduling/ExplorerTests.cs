namespace CowCollections.Interleavings.Scheduling;

public sealed class ExplorerTests
{
    /// <summary>Two threads of n and m steps can be interleaved in (n + m)! / (n! m!) ways.</summary>
    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 6)]
    [InlineData(3, 5, 56)]
    [InlineData(6, 6, 924)]
    public void All_orders_of_two_threads_are_run_once_each(int first, int second, int expected)
    {
        HashSet<string> orders = [];
        Exploration exploration = Explorer.Explore(() => Orders(orders, first, second));
        Assert.True(exploration.IsComplete);
        Assert.Equal(expected, exploration.Schedules);
        Assert.Equal(expected, orders.Count);
    }

    [Fact]
    public void All_orders_of_three_threads_are_run_once_each()
    {
        HashSet<string> orders = [];
        Exploration exploration = Explorer.Explore(() => Orders(orders, 2, 2, 3));
        Assert.True(exploration.IsComplete);
        Assert.Equal(210, exploration.Schedules);
        Assert.Equal(210, orders.Count);
    }

    /// <summary>With one preemption: the two orders without, and those in which either thread is stopped once, at one of 3 points.</summary>
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 8)]
    public void A_bound_limits_the_preemptions_and_nothing_else(int bound, int expected)
    {
        HashSet<string> orders = [];
        Exploration exploration = Explorer.Explore(() => Orders(orders, 4, 4), bound);
        Assert.True(exploration.IsComplete);
        Assert.Equal(expected, exploration.Schedules);
        Assert.Equal(expected, orders.Count);
    }

    [Fact]
    public void A_lost_update_is_found_and_its_schedule_can_be_replayed()
    {
        Assert.Null(Explorer.Explore(LostUpdate, preemptions: 0).Error);

        Exploration found = Explorer.FindSimplestFailure(LostUpdate, preemptions: 2);
        Assert.NotNull(found.Error);
        Assert.Contains("read", found.ToString(), StringComparison.Ordinal);

        Exploration replayed = Explorer.Replay(LostUpdate, found.Schedule.Key);
        Assert.Equal(found.Error.Message, replayed.Error?.Message);
        Assert.Equal(found.Schedule.Key, replayed.Schedule.Key);
    }

    [Fact]
    public void A_replay_of_another_scenario_says_so()
        => Assert.Throws<ArgumentException>(() => Explorer.Replay(LostUpdate, "ABBBBBBBBB"));

    [Fact]
    public void An_exception_on_a_thread_is_a_failure()
    {
        Exploration found = Explorer.Explore(
            () => new Scenario(() => throw new InvalidDataException(), () => { }) { Check = () => { } });
        Assert.IsType<InvalidDataException>(found.Error);
    }

    [Fact]
    public void A_thread_that_never_ends_is_a_failure()
    {
        Exploration found = Explorer.Explore(() => new Scenario(Spin, () => { }) { Check = () => { } });
        Assert.IsType<InvalidOperationException>(found.Error);

        static void Spin()
        {
            while (true)
            {
                Turn.Point("spin");
            }
        }
    }

    /// <summary>Whoever comes last has nobody to wait for; each of the others waits until it has gone on.</summary>
    [Fact]
    public void Threads_that_wait_for_another_are_no_obstacle()
    {
        Exploration exploration = Explorer.Explore(() =>
        {
            bool isOpen = false;
            return new Scenario(WaitUntilOpen, WaitUntilOpen, Open) { Check = () => Assert.True(isOpen) };

            void WaitUntilOpen()
            {
                Turn.Point("look");
                while (!isOpen)
                {
                    Turn.Wait();
                }
            }

            void Open()
            {
                Turn.Point("open");
                isOpen = true;
            }
        });
        Assert.Null(exploration.Error);
        Assert.True(exploration.IsComplete);
    }

    [Fact]
    public void Threads_that_all_wait_are_a_failure()
    {
        Exploration found = Explorer.Explore(() => new Scenario(Wait, Wait) { Check = () => { } });
        Assert.IsType<InvalidOperationException>(found.Error);

        static void Wait()
        {
            while (true)
            {
                Turn.Wait();
            }
        }
    }

    [Fact]
    public void A_scenario_that_does_not_repeat_itself_is_refused()
    {
        int runs = 0;
        Assert.Throws<InvalidOperationException>(() => Explorer.Explore(() =>
        {
            int steps = runs++ == 0 ? 3 : 1;
            return Orders([], steps, steps);
        }));
    }

    /// <summary>Threads that take a number of steps each, and write down the order of them.</summary>
    private static Scenario Orders(HashSet<string> orders, params int[] steps)
    {
        List<char> order = [];
        Action[] threads = [.. steps.Select((count, id) => (Action)(() => Walk(order, Schedule.NameOf(id), count)))];
        return new Scenario(threads) { Check = () => orders.Add(string.Concat(order)) };
    }

    private static void Walk(List<char> order, char name, int steps)
    {
        order.Add(name);
        for (int step = 1; step < steps; step++)
        {
            Turn.Point("step", step);
            order.Add(name);
        }
    }

    private static Scenario LostUpdate()
    {
        int value = 0;
        return new Scenario(Increment, Increment) { Check = () => Assert.Equal(2, value) };

        void Increment()
        {
            Turn.Point("read");
            int seen = value;
            Turn.Point("write");
            value = seen + 1;
        }
    }
}
