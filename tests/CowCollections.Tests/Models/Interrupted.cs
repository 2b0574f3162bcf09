namespace CowCollections.Tests.Models;

/// <summary>Enumerations during which something happens.</summary>
internal static class Interrupted
{
    /// <summary>All that an enumeration shows if something is done after some of it.</summary>
    internal static List<T> Read<T>(IEnumerable<T> source, int pause, Action act)
    {
        var read = new List<T>();
        using IEnumerator<T> enumerator = source.GetEnumerator();
        while (read.Count < pause && enumerator.MoveNext())
        {
            read.Add(enumerator.Current);
        }

        act();
        while (enumerator.MoveNext())
        {
            read.Add(enumerator.Current);
        }

        Assert.False(enumerator.MoveNext());
        return read;
    }
}
