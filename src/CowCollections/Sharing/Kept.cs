using System.Runtime.CompilerServices;

namespace CowCollections.Sharing;

/// <summary>What a reader has found out about a content, and leaves for the next, until the content changes.</summary>
/// <remarks>
/// <para>Any number of threads may read what nobody writes, so several may find the same out at once; the first one's is kept. If a thread writes
/// meanwhile, against the rules, what another has found may be partly of before and partly of after; and that must not stay.</para>
/// <para>So a reader first puts a place here for what he will find, and who writes takes it away when all is changed. Who has seen less than all of the change has put his
/// place here before that, and gives what he found to where nobody looks. (What a sequence lock tells by a number that is read before and after, this tells by an
/// object: Boehm, "Can seqlocks get along with programming language memory models?", 2012.) Who writes takes it away when he begins as well, for he may not come to
/// the end.</para>
/// </remarks>
/// <typeparam name="T">What is found out.</typeparam>
internal struct Kept<T>
    where T : class
{
    private Finding? _finding;

    /// <summary>What is kept; null if there is nothing.</summary>
    internal readonly T? Value => Unsafe.As<T?>(_finding?.Value);

    /// <summary>The place for something that is about to be found out; null if that of another is kept.</summary>
    internal Finding? Begin()
    {
        if (_finding is not null)
        {
            return null;
        }

        var fresh = new Finding();
        return Atomic.GetOrPublish(ref _finding, fresh) == fresh ? fresh : null;
    }

    /// <summary>Takes away what is kept, and what is being found out: before the content is changed, and when all is changed.</summary>
    internal void Forget() => Atomic.Write(ref _finding, null);
}
