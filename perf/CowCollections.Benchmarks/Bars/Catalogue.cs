using CowCollections.Benchmarks.Bars.Cells;
using CowCollections.Benchmarks.Bars.Dictionaries;
using CowCollections.Benchmarks.Bars.Lists;
using CowCollections.Benchmarks.Bars.Live;
using CowCollections.Benchmarks.Bars.Sets;
using CowCollections.Benchmarks.Bars.Strings;

namespace CowCollections.Benchmarks.Bars;

/// <summary>All bars, in the order of the brief.</summary>
internal static class Catalogue
{
    internal static readonly Bar[] All =
        [.. ListBars.All, .. DictionaryBars.All, .. SetBars.All, .. StringBars.All, .. CellBars.All, .. LiveBars.All];
}
