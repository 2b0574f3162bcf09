using System.Diagnostics;

namespace CowCollections.Sharing;

/// <summary>Where tokens come from. Threads take numbers by the block, so that they meet once in 65,536 tokens.</summary>
internal static class OwnerTokens
{
    private const long Block = 1 << 16;

    /// <summary>The first number of the block that was taken last.</summary>
    private static long _block;

    /// <summary>The number of this thread's next token; a multiple of <see cref="Block"/> if it must take a block first.</summary>
    [ThreadStatic]
    private static long _next;

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
        return (OwnerToken)number;
    }
}
