using System.Collections;

namespace CowCollections.Tests.Contracts.Ended;

/// <summary>Who enumerates a leased snapshot when the lease ends is told so, and sees nothing of what is written then.</summary>
public class EndedEnumeratorTests
{
    private const int Count = 100;

    private static readonly Dictionary<string, Func<(IEnumerator Enumerator, Action End)>> _enumerators = new(StringComparer.Ordinal)
    {
        ["elements of a list"] = static () => OfList(snapshot => snapshot),
        ["pages of a list"] = static () => OfList(snapshot => snapshot.Pages),
        ["entries of a dictionary"] = static () => OfDictionary(snapshot => snapshot),
        ["keys"] = static () => OfDictionary(snapshot => snapshot.Keys),
        ["values"] = static () => OfDictionary(snapshot => snapshot.Values),
        ["entries of a dictionary without types"] = static () => OfDictionary(snapshot => (IDictionary)snapshot),
        ["items of a set"] = static () => OfSet(snapshot => snapshot),
    };

    public static TheoryData<string> Enumerators => [.. _enumerators.Keys];

    [Theory]
    [MemberData(nameof(Enumerators))]
    public void It_is_told_by_the_next_step(string of)
    {
        (IEnumerator enumerator, Action end) = _enumerators[of]();
        Assert.True(enumerator.MoveNext());
        end();
        Assert.Throws<ObjectDisposedException>(() => enumerator.MoveNext());
        (enumerator, end) = _enumerators[of]();
        enumerator.Reset();
        end();
        Assert.Throws<ObjectDisposedException>(() => enumerator.MoveNext());
    }

    [Theory]
    [MemberData(nameof(Enumerators))]
    public void It_is_told_by_going_back(string of)
    {
        (IEnumerator enumerator, Action end) = _enumerators[of]();
        Assert.True(enumerator.MoveNext());
        end();
        Assert.Throws<ObjectDisposedException>(enumerator.Reset);
    }

    private static (IEnumerator Enumerator, Action End) OfList(Func<CowListSnapshot<int>, IEnumerable> view)
    {
        CowList<int> list = [.. Enumerable.Range(0, Count)];
        CowLease<CowListSnapshot<int>> lease = list.Lease();
        return (view(lease.Snapshot).GetEnumerator(), () =>
        {
            lease.Dispose();
            list[1] = -1;
        }
        );
    }

    private static (IEnumerator Enumerator, Action End) OfDictionary(Func<CowDictionarySnapshot<int, int>, IEnumerable> view)
    {
        CowDictionary<int, int> dictionary = Enumerable.Range(0, Count).ToCowDictionary(i => i, i => i);
        CowLease<CowDictionarySnapshot<int, int>> lease = dictionary.Lease();
        return (view(lease.Snapshot).GetEnumerator(), () =>
        {
            lease.Dispose();
            dictionary[1] = -1;
        }
        );
    }

    private static (IEnumerator Enumerator, Action End) OfSet(Func<CowSetSnapshot<int>, IEnumerable> view)
    {
        CowSet<int> set = [.. Enumerable.Range(0, Count)];
        CowLease<CowSetSnapshot<int>> lease = set.Lease();
        return (view(lease.Snapshot).GetEnumerator(), () =>
        {
            lease.Dispose();
            set.Add(-1);
        }
        );
    }
}
