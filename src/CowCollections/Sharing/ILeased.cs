namespace CowCollections.Sharing;

/// <summary>A snapshot that may be lent, and then has an end.</summary>
/// <remarks>
/// An operation that keeps pages of a leased snapshot (a persistent operation, a new handle) first captures the count and
/// then checks that the snapshot is alive. The lease marks it dead first and then releases. Both the capture and the
/// release swap the count's word, so one comes first. If it is the release, the operation, which comes later, sees the
/// mark and throws; its capture of a count that nobody uses any more does no harm. If it is the capture, the release finds
/// the count captured and the collection never takes the buffer back.
/// </remarks>
internal interface ILeased
{
    /// <summary>Marks the snapshot dead and drops its elements.</summary>
    void EndLease();
}
