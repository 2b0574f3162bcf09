using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults.Sets;

/// <summary>User code that throws, at each of its calls, leaves the set and all who share with it as they were.</summary>
public class SetFaultTests
{
    public static TheoryData<string> Operations => [.. SetOperations.Changing.Keys, .. SetOperations.Reading.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Nothing_changes_when_user_code_throws(string operation)
    {
        foreach (Sharing sharing in Enum.GetValues<Sharing>())
        {
            foreach (int count in (int[])[12, 90])
            {
                int calls = CallsOf(operation, New(sharing, count));
                Assert.True(calls > 0, "The operation calls no user code.");
                for (int call = 0; call < calls; call++)
                {
                    SetSharers sharers = New(sharing, count);
                    Action run = Prepared(operation, sharers.Set);
                    using (Fault.At(call))
                    {
                        Assert.Throws<FaultException>(run);
                    }

                    sharers.AssertUnchanged();
                    sharers.AssertIndependent();
                }
            }
        }
    }

    private static SetSharers New(Sharing sharing, int count) => new(sharing, count, new HookedComparer(Fault.Point));

    private static Action Prepared(string operation, CowSet<int> set)
        => (SetOperations.Changing.TryGetValue(operation, out SetOperation? found) ? found : SetOperations.Reading[operation])
            .Prepare(set, Fault.Point);

    /// <summary>How often the operation calls user code if that never throws.</summary>
    private static int CallsOf(string operation, SetSharers sharers)
    {
        int calls;
        Action run = Prepared(operation, sharers.Set);
        using (var fault = Fault.None())
        {
            run();
            calls = fault.Count;
        }

        sharers.AssertOthersUnchanged();
        return calls;
    }
}
