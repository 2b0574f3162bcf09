namespace CowCollections.Sequences;

/// <summary>Marks a type of which slices of pages are views: see <see cref="Paging{T}.SlicesAreViews"/>. For tests.</summary>
internal interface ISlicedAsView;
