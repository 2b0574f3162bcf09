namespace CowCollections.Tests.Support;

/// <summary>Counts the calls of user code on this thread, and throws at one of them.</summary>
internal sealed class Fault : IDisposable
{
    [ThreadStatic]
    private static Fault? _current;

    private readonly int _at;

    private Fault(int at)
    {
        _at = at;
        _current = this;
    }

    internal int Count { get; private set; }

    /// <summary>Throws at call <paramref name="call"/>, counted from 0.</summary>
    internal static Fault At(int call) => new(call);

    internal static Fault None() => new(-1);

    /// <summary>Is called by all user code in which a fault can happen.</summary>
    internal static void Point()
    {
        if (_current is { } fault && fault.Count++ == fault._at)
        {
            throw new FaultException();
        }
    }

    public void Dispose() => _current = null;
}
