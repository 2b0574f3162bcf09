namespace CowCollections.Tests.Support;

/// <summary>Makes the cases of a theory.</summary>
internal static class Cases
{
    /// <summary>Each of one with each of the other.</summary>
    internal static TheoryData<TOne, TOther> Product<TOne, TOther>(IEnumerable<TOne> ones, IEnumerable<TOther> others)
    {
        var data = new TheoryData<TOne, TOther>();
        foreach ((TOne one, TOther other) in ones.SelectMany(_ => others, (one, other) => (one, other)))
        {
            data.Add(one, other);
        }

        return data;
    }
}
