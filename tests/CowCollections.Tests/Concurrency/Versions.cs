using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency;

/// <summary>A snapshot that threads pass on to each other.</summary>
internal sealed class Versions(CowListSnapshot<TinyInt> first)
{
    private volatile CowListSnapshot<TinyInt> _latest = first;

    internal CowListSnapshot<TinyInt> First { get; } = first;

    internal CowListSnapshot<TinyInt> Latest
    {
        get => _latest;
        set => _latest = value;
    }
}
