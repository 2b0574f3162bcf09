using System.Runtime.InteropServices;

namespace CowCollections.Tests.Support;

/// <summary>Looks through pages at the arrays in which they lie.</summary>
internal static class Stretches
{
    internal static IEnumerable<ArraySegment<T>> Of<T>(CowPages<T> pages)
    {
        foreach (ReadOnlyMemory<T> page in pages)
        {
            Assert.True(MemoryMarshal.TryGetArray(page, out ArraySegment<T> stretch));
            yield return stretch;
        }
    }

    /// <summary>How long the stretches are that lie in other arrays than those of <paramref name="original"/>: what was copied.</summary>
    internal static int[] Copied<T>(CowPages<T> original, CowPages<T> changed)
    {
        var arrays = new HashSet<T[]>(Of(original).Select(each => each.Array!));
        return [.. Of(changed).Where(each => !arrays.Contains(each.Array!)).Select(each => each.Count)];
    }
}
