namespace CowCollections.Sharing;

/// <summary>
/// The identity of one handle's right to write pages in place. A page whose owner is the handle's present token is the
/// handle's alone; all others are copied before they are written.
/// </summary>
/// <remarks>
/// <para>
/// A token is made with a tree and is given up, never reused, the first time the tree is written after a capture: the
/// pages that carry it are frozen from then on, without a visit to any of them.
/// </para>
/// <para>
/// It is a number and no object, because each page and node has one: to store a reference goes through the collector's write
/// barrier. And it is an enum and no struct, because the runtime lays out fields that are numbers side by side, but structs
/// behind them and aligned, which made each page of a table eight bytes longer.
/// </para>
/// </remarks>
internal enum OwnerToken : long
{
    /// <summary>No token: nothing has it, nor is anything written by who has it.</summary>
    None = 0,

    /// <summary>The owner of what is never written. No handle has this token.</summary>
    Nobody = -1,
}
