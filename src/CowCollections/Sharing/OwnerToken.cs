using System.Diagnostics;

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
/// barrier. Threads take numbers by the block, so that they meet once in 65,536 tokens.
/// </para>
/// </remarks>
internal readonly record struct OwnerToken
{
    private const long Block = 1 << 16;

    /// <summary>The first number of the block that was taken last.</summary>
    private static long _block;

    /// <summary>The number of this thread's next token; a multiple of <see cref="Block"/> if it must take a block first.</summary>
    [ThreadStatic]
    private static long _next;

    private readonly long _number;

    private OwnerToken(long number) => _number = number;

    /// <summary>No token: nothing has it, nor is anything written by who has it.</summary>
    internal static OwnerToken None => default;

    /// <summary>The owner of what is never written. No handle has this token.</summary>
    internal static OwnerToken Nobody => new(-1);

    /// <summary>Makes a token that there was not before.</summary>
    internal static OwnerToken Next()
    {
        long number = _next;
        if (number % Block == 0)
        {
            number = Interlocked.Add(ref _block, Block);
            Debug.Assert(number > 0);
        }

        _next = number + 1;
        return new OwnerToken(number);
    }
}
