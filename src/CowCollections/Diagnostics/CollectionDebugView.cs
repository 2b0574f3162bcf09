using System.Diagnostics;

namespace CowCollections.Diagnostics;

/// <summary>Shows the elements of a collection in the debugger.</summary>
internal class CollectionDebugView<T>(IReadOnlyCollection<T> collection)
{
    /// <summary>The elements.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items => [.. collection];
}
