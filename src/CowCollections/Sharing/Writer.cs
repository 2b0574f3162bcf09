namespace CowCollections.Sharing;

/// <summary>Stands for a thread that has written something. Not the thread itself, which would be kept alive with all that it knows.</summary>
internal sealed class Writer
{
    [ThreadStatic]
    private static Writer? _present;

    /// <summary>The present thread.</summary>
    internal static Writer Present => _present ??= new Writer();
}
