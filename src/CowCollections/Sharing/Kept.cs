using System.Runtime.CompilerServices;

namespace CowCollections.Sharing;

/// <summary>What a handle has found out about its content, and keeps until its next write.</summary>
/// <remarks>
/// Any number of threads may read a handle that nobody writes, so several may find the same out at once; the first one's is kept. If a thread writes
/// meanwhile, against the rules, what another has found may be partly of before and partly of after; and that must not stay. So only the thread that
/// has written last keeps anything, for while it finds out it does not write; and only if no other has written since it began.
/// </remarks>
/// <typeparam name="T">What is found out.</typeparam>
internal struct Kept<T>
    where T : class
{
    /// <summary>What is kept; the <see cref="Writer"/> that has written last, if there is nothing.</summary>
    private object? _state;

    /// <summary>What is kept; null if there is nothing.</summary>
    internal readonly T? Value => _state is { } state and not Writer ? Unsafe.As<T>(state) : null;

    /// <summary>What to begin with before something is found out, to keep it by then.</summary>
    internal readonly object? Beginning => _state;

    /// <summary>Nothing is kept yet, and the present thread may keep what it finds.</summary>
    internal static Kept<T> ByWriter() => new() { _state = Writer.Present };

    /// <summary>Keeps something, if that may be.</summary>
    /// <param name="beginning">The <see cref="Beginning"/> when it began to be found out.</param>
    /// <param name="value">What was found.</param>
    internal void Keep(object? beginning, T value)
    {
        if (beginning == Writer.Present)
        {
            Interlocked.CompareExchange(ref _state, value, beginning);
        }
    }

    /// <summary>Keeps nothing any more: the content is about to change.</summary>
    internal void Forget() => _state = Writer.Present;
}
