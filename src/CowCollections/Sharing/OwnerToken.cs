namespace CowCollections.Sharing;

/// <summary>
/// The identity of one handle's right to write pages in place. A page whose owner is the handle's present token is the
/// handle's alone; all others are copied before they are written.
/// </summary>
/// <remarks>
/// A token is made with a tree and is given up, never reused, the first time the tree is written after a capture: the
/// pages that carry it are frozen from then on, without a visit to any of them.
/// </remarks>
internal sealed class OwnerToken;
