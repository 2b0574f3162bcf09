namespace CowCollections.Tests.Faults.Dictionaries;

/// <summary>A comparer that does something at one of its calls.</summary>
/// <param name="hash">Makes the hash codes.</param>
internal sealed class Meddler(Func<int, int> hash) : IEqualityComparer<int>
{
    private Action? _act;
    private int _calls;
    private bool _hasActed;

    /// <summary>The action will be done at a call, counted from 0 and from now.</summary>
    internal void ActAt(int call, Action act)
    {
        _calls = call;
        _act = act;
        _hasActed = false;
    }

    /// <summary>From now on nothing is done.</summary>
    /// <returns>Whether it has been done.</returns>
    internal bool Stop()
    {
        _act = null;
        return _hasActed;
    }

    public bool Equals(int x, int y)
    {
        Meddle();
        return x == y;
    }

    public int GetHashCode(int obj)
    {
        Meddle();
        return hash(obj);
    }

    private void Meddle()
    {
        if (_act is { } act && _calls-- == 0)
        {
            _act = null;
            _hasActed = true;
            act();
        }
    }
}
