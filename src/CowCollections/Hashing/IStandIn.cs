namespace CowCollections.Hashing;

/// <summary>A comparer of strings with which the engine works in place of another.</summary>
internal interface IStandIn
{
    /// <summary>The comparer for which this one stands, and which users get to see.</summary>
    IEqualityComparer<string> Original { get; }
}
