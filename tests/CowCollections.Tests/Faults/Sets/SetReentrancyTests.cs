using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults.Sets;

/// <summary>User code that writes the set by which it is called.</summary>
public class SetReentrancyTests
{
    private const int Count = 50;

    private static readonly Dictionary<string, Action<CowSet<int>>> _writes = new(StringComparer.Ordinal)
    {
        ["Add"] = set => set.Add(5000),
        ["Remove"] = set => set.Remove(8),
        ["Clear"] = set => set.Clear(),
        ["ExceptWith"] = set => set.ExceptWith(Enumerable.Range(0, Count / 2)),
        ["Remove and TrimExcess"] = set =>
        {
            set.Remove(7);
            set.TrimExcess();
        },
    };

    public static TheoryData<string, string> Changing => Cases.Product(SetOperations.Changing.Keys, _writes.Keys);

    public static TheoryData<string, string> Reading => Cases.Product(SetOperations.Reading.Keys, _writes.Keys);

    [Theory]
    [MemberData(nameof(Changing))]
    public void User_code_that_writes_the_set_ends_the_operation(string operation, string write)
    {
        int calls = CallsOf(SetOperations.Changing[operation]);
        for (int call = 0; call < calls; call++)
        {
            (Exception? thrown, CowSet<int> set, CowSetSnapshot<int> before) = Run(SetOperations.Changing[operation], write, call);

            // The operation did nothing but what the user code did.
            Assert.IsType<InvalidOperationException>(thrown);
            CowSet<int> expected = before.ToCowSet();
            _writes[write](expected);
            Assert.True(set.SetEquals(expected), "The set is not as the user code left it.");
            AssertUsable(set, before);
        }
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public void User_code_may_write_the_set_that_is_read(string operation, string write)
    {
        int calls = CallsOf(SetOperations.Reading[operation]);
        for (int call = 0; call < calls; call++)
        {
            (Exception? thrown, CowSet<int> set, CowSetSnapshot<int> before) = Run(SetOperations.Reading[operation], write, call);
            Assert.True(thrown is null or InvalidOperationException, $"{thrown}");
            AssertUsable(set, before);
        }
    }

    public static TheoryData<string, int> BinaryAndCounts => Cases.Product(_binary.Keys, [10, 60]);

    private static readonly Dictionary<string, Action<CowSet<int>, IEnumerable<int>>> _binary = new(StringComparer.Ordinal)
    {
        ["UnionWith"] = (set, other) => set.UnionWith(other),
        ["SymmetricExceptWith"] = (set, other) => set.SymmetricExceptWith(other),
        ["IntersectWith"] = (set, other) => set.IntersectWith(other),
        ["ExceptWith"] = (set, other) => set.ExceptWith(other),
    };

    /// <summary>Who lent it writes in place then, and so what was read of it may be cleared.</summary>
    [Theory]
    [MemberData(nameof(BinaryAndCounts))]
    public void User_code_that_ends_the_lease_of_the_other_set_ends_the_operation(string operation, int count)
        => AssertEnded<ObjectDisposedException>(operation, count, lender =>
        {
            CowLease<CowSetSnapshot<int>> lease = lender.Lease();
            Action spoil = () =>
            {
                lease.Dispose();
                lender.Clear();
            };
            return (lease.Snapshot, spoil);
        });

    [Theory]
    [MemberData(nameof(BinaryAndCounts))]
    public void User_code_that_writes_the_other_set_ends_the_operation(string operation, int count)
        => AssertEnded<InvalidOperationException>(operation, count, other => (other, other.Clear));

    /// <summary>At each call of user code, spoils what is the other set of an operation: that throws, and the set is as it was.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="count">How many items each of the sets has, half of them the same.</param>
    /// <param name="other">Makes of the other set what the operation is given, and what spoils that.</param>
    private static void AssertEnded<TException>(string operation, int count, Func<CowSet<int>, (IEnumerable<int> Given, Action Spoil)> other)
        where TException : Exception
    {
        bool spoilt = true;
        for (int call = 0; spoilt; call++)
        {
            int calls = 0;
            spoilt = false;
            Action hook = () => { };
            var comparer = new HookedComparer(() => hook());
            (IEnumerable<int> given, Action spoil) = other(new CowSet<int>(Enumerable.Range(0, count), comparer));
            var set = new CowSet<int>(Enumerable.Range(count / 2, count), comparer);
            CowSet<int> expected = set.Clone();
            hook = () =>
            {
                if (calls++ == call)
                {
                    hook = () => { };
                    spoilt = true;
                    spoil();
                }
            };
            Exception? thrown = Record.Exception(() => _binary[operation](set, given));
            hook = () => { };
            Assert.Equal(spoilt, thrown is TException);
            Assert.True(!spoilt || set.SetEquals(expected), "The set is not as it was.");
            CheckSet<int>.Invariants(set);
        }
    }

    [Fact]
    public void A_comparer_that_writes_the_set_while_null_or_an_alternate_is_sought_ends_the_operation()
    {
        AssertEnds(set => set.Clear(), set => set.Remove(null));
        AssertEnds(set => set.Remove(null), set => set.Add(null));
        AssertEnds(set => set.Clear(), set => set.GetAlternateLookup<int>().Remove(7));
        AssertEnds(set => set.Add("8"), set => set.GetAlternateLookup<int>().Add(8));

        static void AssertEnds(Action<CowSet<string?>> write, Action<CowSet<string?>> operation)
        {
            var comparer = new Digits();
            var set = new CowSet<string?>(comparer) { "", null, "7" };
            CowSet<string?> expected = set.Clone();
            write(expected);
            comparer.OnEquals = () =>
            {
                comparer.OnEquals = () => { };
                write(set);
            };
            Assert.Throws<InvalidOperationException>(() => operation(set));
            Assert.True(set.SetEquals(expected));
            CheckSet<string?>.Invariants(set);
        }
    }

    [Fact]
    public void A_comparer_that_writes_the_set_while_it_makes_an_item_ends_the_operation()
    {
        var comparer = new Digits();
        var set = new CowSet<string?>(comparer);
        comparer.OnCreate = () => set.Add("7");
        Assert.Throws<InvalidOperationException>(() => set.GetAlternateLookup<int>().Add(7));
        Assert.Equal(["7"], set);
        var dictionary = new CowDictionary<string, int>(comparer!);
        comparer.OnCreate = () => dictionary["7"] = 1;
        Assert.Throws<InvalidOperationException>(() => dictionary.GetAlternateLookup<int>().TryAdd(7, 2));
        Assert.Equal([new("7", 1)], dictionary);
    }

    /// <summary>All have the hash code of null.</summary>
    private sealed class Digits : IEqualityComparer<string?>, IAlternateEqualityComparer<int, string?>
    {
        internal Action OnCreate { get; set; } = () => { };

        internal Action OnEquals { get; set; } = () => { };

        public string? Create(int alternate)
        {
            OnCreate();
            return $"{alternate}";
        }

        public bool Equals(string? x, string? y)
        {
            OnEquals();
            return string.Equals(x, y, StringComparison.Ordinal);
        }

        public bool Equals(int alternate, string? other) => Equals($"{alternate}", other);

        public int GetHashCode(string? obj) => 0;

        public int GetHashCode(int alternate) => 0;
    }

    /// <summary>Runs an operation, and at one call of user code writes the set.</summary>
    private static (Exception? Thrown, CowSet<int> Set, CowSetSnapshot<int> Before) Run(
        SetOperation operation, string write, int at)
    {
        int calls = 0;
        bool isRunning = false;
        CowSet<int>? set = null;
        void Write()
        {
            if (isRunning && calls++ == at)
            {
                isRunning = false;
                _writes[write](set!);
            }
        }

        set = new CowSet<int>(Enumerable.Range(0, Count), new HookedComparer(Write));
        CowSetSnapshot<int> before = set.Clone().Snapshot();
        Action run = operation.Prepare(set, Write);
        isRunning = true;
        Exception? thrown = Record.Exception(run);
        isRunning = false;
        return (thrown, set, before);
    }

    private static int CallsOf(SetOperation operation)
    {
        int calls = 0;
        bool isRunning = false;
        void Call() => calls += isRunning ? 1 : 0;
        var set = new CowSet<int>(Enumerable.Range(0, Count), new HookedComparer(Call));
        Action run = operation.Prepare(set, Call);
        isRunning = true;
        run();
        return calls;
    }

    private static void AssertUsable(CowSet<int> set, CowSetSnapshot<int> before)
    {
        CheckSet<int>.Invariants(set);
        Assert.True(set.Add(7000) && set.Remove(7000));
        Assert.True(before.SetEquals(Enumerable.Range(0, Count)));
    }
}
