using System.Collections;
using System.Reflection;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

public class LeaseEndTests
{
    public static TheoryData<ListLayout> AllLayouts => ListLayouts.All;

    /// <summary>Every method and accessor that a snapshot has, but those that say the same of every snapshot.</summary>
    public static TheoryData<string> Members
    {
        get
        {
            string[] constant = ["get_IsReadOnly", "get_IsFixedSize", "get_IsSynchronized", "get_SyncRoot"];
            return [.. Methods().Where(each => !constant.Contains(each.Name, StringComparer.Ordinal)).Select(Name).Distinct(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(40_000)]
    public void A_range_of_the_snapshot_stays_when_the_list_is_written_after_the_end(int count)
    {
        var list = new CowList<int>(Enumerable.Range(0, count));
        CowLease<CowListSnapshot<int>> lease = list.Lease();
        CowListSnapshot<int> range = lease.Snapshot.GetRange(1, count - 2);
        lease.Dispose();
        for (int i = 0; i < count; i++)
        {
            list[i] = -1;
        }

        Assert.Equal(Enumerable.Range(1, count - 2), range);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void After_its_end_every_member_of_the_snapshot_throws(string member)
    {
        MethodInfo method = Methods().First(each => string.Equals(Name(each), member, StringComparison.Ordinal));
        foreach (ListLayout layout in Enum.GetValues<ListLayout>())
        {
            foreach (int count in (int[])[1, 24])
            {
                CowList<Small> list = layout.Make(count, Small.From);
                CowLease<CowListSnapshot<Small>> lease = list.Lease();
                CowListSnapshot<Small> snapshot = lease.Snapshot;

                // Two known hash codes that differ answer Equals without a look at the elements.
                _ = snapshot.GetHashCode() + CowListSnapshot<Small>.Empty.GetHashCode();
                lease.Dispose();
                object?[] arguments = [.. method.GetParameters().Select(each => Argument(method, each.ParameterType, list))];
                Assert.ThrowsAny<Exception>(() => method.Invoke(snapshot, BindingFlags.DoNotWrapExceptions, null, arguments, null));
                Exception thrown = Record.Exception(() => method.Invoke(snapshot, BindingFlags.DoNotWrapExceptions, null, arguments, null))!;
                Assert.True(thrown is ObjectDisposedException or NotSupportedException, $"{thrown}");
                Assert.Equal(IsMutator(method), thrown is NotSupportedException);
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void What_takes_spans_throws_too(ListLayout layout)
    {
        CowListSnapshot<Small> snapshot = Ended(layout);
        Assert.Throws<ObjectDisposedException>(() => snapshot.CopyTo(new Small[24].AsSpan()));
        Assert.Throws<ObjectDisposedException>(() => snapshot.TryGetSpan(out _));
        Assert.Throws<ObjectDisposedException>(() => snapshot == CowListSnapshot<Small>.Empty);
    }

    /// <summary>Nothing is shared with null, and no element is of another type: but what has ended does not say so.</summary>
    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void What_does_not_depend_on_the_elements_throws_too(ListLayout layout)
    {
        CowListSnapshot<Small> snapshot = Ended(layout);
        Assert.Throws<ObjectDisposedException>(() => snapshot.IsSharedWith(null));
        Assert.Throws<ObjectDisposedException>(() => ((IList)snapshot).Contains("another type"));
        Assert.Throws<ObjectDisposedException>(() => ((IList)snapshot).IndexOf("another type"));
        Assert.Throws<ObjectDisposedException>(() => snapshot.Equals(null));
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void An_operation_that_is_given_the_snapshot_throws_and_changes_nothing(ListLayout layout)
    {
        CowListSnapshot<Small> ended = Ended(layout);
        CowList<Small> list = layout.Make(24, Small.From);
        Assert.Throws<ObjectDisposedException>(() => list.AddRange(ended));
        Assert.Throws<ObjectDisposedException>(() => list.InsertRange(3, ended));
        Assert.Throws<ObjectDisposedException>(() => new CowList<Small>(ended));
        Assert.Throws<ObjectDisposedException>(() => ended.ToCowListSnapshot());
        Assert.Throws<ObjectDisposedException>(() => list.IsSharedWith(ended));
        Assert.Throws<ObjectDisposedException>(() => list.Snapshot().Equals(ended));
        Assert.Equal(Enumerable.Range(0, 24).Select(Small.From), list);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void An_enumeration_under_way_throws(ListLayout layout)
    {
        CowList<Small> list = layout.Make(24, Small.From);
        CowLease<CowListSnapshot<Small>> lease = list.Lease();
        IEnumerator<Small> enumerator = lease.Snapshot.GetEnumerator();
        Assert.True(enumerator.MoveNext());
        lease.Dispose();
        Assert.Throws<ObjectDisposedException>(() => enumerator.MoveNext());
        Assert.Throws<ObjectDisposedException>(() => enumerator.Reset());
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void The_lease_itself_throws_and_can_be_disposed_again(ListLayout layout)
    {
        CowList<Small> list = layout.Make(24, Small.From);
        CowLease<CowListSnapshot<Small>> first = list.Lease();
        using CowLease<CowListSnapshot<Small>> second = list.Lease();
        first.Dispose();
        first.Dispose();
        Assert.Throws<ObjectDisposedException>(() => first.Snapshot);

        // Had the second disposal counted, the list would believe itself alone and write what the other lease shows.
        Assert.False(list.IsDetached);
        list[0] = new Small(-1);
        Assert.Equal(new Small(0), second.Snapshot[0]);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void What_came_of_the_snapshot_before_its_end_stays(ListLayout layout)
    {
        CowList<Small> list = layout.Make(24, Small.From);
        CowLease<CowListSnapshot<Small>> lease = list.Lease();
        CowListSnapshot<Small> snapshot = lease.Snapshot;
        CowListSnapshot<Small>[] kept =
        [
            snapshot.ToCowListSnapshot(), snapshot.AddRange([]), snapshot.RemoveRange(0, 0), snapshot[..], snapshot.ToCowList().Snapshot(),
            new CowList<Small>(snapshot).Snapshot(), snapshot.SetItem(0, new Small(0)), snapshot.GetRange(0, 20).AddRange(snapshot[20..]),
        ];
        lease.Dispose();
        for (int i = 0; i < 24; i++)
        {
            list[i] = new Small(-1);
        }

        Assert.All(kept, each => Assert.Equal(Enumerable.Range(0, 24).Select(Small.From), each));
    }

    [Fact]
    public void The_lease_of_an_empty_list_ends_too()
    {
        var list = new CowList<int>();
        CowLease<CowListSnapshot<int>> lease = list.Lease();
        CowListSnapshot<int> snapshot = lease.Snapshot;
        Assert.Empty(snapshot);
        lease.Dispose();
        Assert.Throws<ObjectDisposedException>(() => snapshot.Count);
        Assert.Empty(CowListSnapshot<int>.Empty);
    }

    private static CowListSnapshot<Small> Ended(ListLayout layout)
    {
        CowLease<CowListSnapshot<Small>> lease = layout.Make(24, Small.From).Lease();
        CowListSnapshot<Small> snapshot = lease.Snapshot;
        lease.Dispose();
        return snapshot;
    }

    private static IEnumerable<MethodInfo> Methods()
        => CallableMethods.Of<Small>(typeof(CowListSnapshot<>))
            .Concat(typeof(CowListSnapshot<Small>).GetInterfaces().Where(each => each.IsVisible).SelectMany(each => each.GetMethods()))
            .Where(each => !each.IsStatic);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{Signature.Call(method)}";

    private static bool IsMutator(MethodInfo method)
        => typeof(CowListSnapshot<Small>).GetInterfaceMap(typeof(IList<Small>)).InterfaceMethods
                .Concat(typeof(CowListSnapshot<Small>).GetInterfaceMap(typeof(ICollection<Small>)).InterfaceMethods)
                .Concat(typeof(CowListSnapshot<Small>).GetInterfaceMap(typeof(System.Collections.IList)).InterfaceMethods)
                .Contains(method)
            && method.Name is "Add" or "Clear" or "Insert" or "Remove" or "RemoveAt" or "set_Item";

    private static object? Argument(MethodInfo method, Type type, CowList<Small> list)
        => type == typeof(CowListSnapshot<Small>) ? CowListSnapshot<Small>.Empty
        : type == typeof(CowList<Small>) ? list
        : type == typeof(object) ? (method.Name is "Equals" ? CowListSnapshot<Small>.Empty : new Small(3))
        : type == typeof(int) ? 0
        : new ArgumentPool<Small>(Small.From, 24)[type].Select(make => make(list)).First(each => each is not null);
}
