using System.Runtime.CompilerServices;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Leaks;

/// <summary>Makes lists of elements that only they refer to, and counts which are alive.</summary>
/// <remarks>No method is inlined, so that no local variable of the test keeps an element.</remarks>
internal sealed class Tracked
{
    private readonly List<WeakReference> _references = [];

    internal int Alive
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            return _references.Count(each => each.IsAlive);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal Label New(int value)
    {
        var element = new Label(value);
        _references.Add(new WeakReference(element));
        return element;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal CowList<Label> NewList(ListLayout layout, int count) => layout.Make(count, New);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Do(Action action) => action();

    /// <summary>Asserts that exactly the elements of a collection are alive.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void AssertKeepsItsElementsOnly(IEnumerable<Label> elements)
    {
        int alive = Alive;
        Assert.Equal(elements.Distinct().Count(), alive);
        GC.KeepAlive(elements);
    }
}
