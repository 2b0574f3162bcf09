using System.Runtime.InteropServices;

namespace CowCollections;

/// <summary>What an update of a <see cref="CowCell{T}"/> has done.</summary>
/// <typeparam name="T">The type of the cell's value.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly struct CowCommit<T>
    where T : class
{
    internal CowCommit(T before, T after, long version)
    {
        Before = before;
        After = after;
        Version = version;
    }

    /// <summary>The value that the update found.</summary>
    /// <value>No other came between this and <see cref="After"/>.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public T Before { get; }

    /// <summary>The value that the update left.</summary>
    /// <value>The same instance as <see cref="Before"/> if it has changed nothing.</value>
    /// <inheritdoc cref="Before" path="/remarks"/>
    public T After { get; }

    /// <summary>The version of the cell with the value <see cref="After"/>.</summary>
    /// <value>One more than with <see cref="Before"/>, if the update has changed something.</value>
    /// <inheritdoc cref="Before" path="/remarks"/>
    public long Version { get; }

    /// <summary>Whether a new value was committed.</summary>
    /// <value>False if the update returned the value that it was given.</value>
    /// <inheritdoc cref="Before" path="/remarks"/>
    public bool HasChanged => !ReferenceEquals(Before, After);

    /// <summary>Takes the two values apart: <c>(before, after) = cell.Update(…)</c>.</summary>
    /// <param name="before">The value that the update found.</param>
    /// <param name="after">The value that the update left.</param>
    /// <inheritdoc cref="Before" path="/remarks"/>
    public void Deconstruct(out T before, out T after)
    {
        before = Before;
        after = After;
    }
}
