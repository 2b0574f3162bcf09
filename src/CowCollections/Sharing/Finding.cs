namespace CowCollections.Sharing;

/// <summary>The place for something that a reader finds out about a content: made before he begins, and given what he has found at the end.</summary>
internal sealed class Finding
{
    private object? _value;

    /// <summary>What was found; null until then.</summary>
    internal object? Value
    {
        get => Atomic.Read(in _value);
        set => Atomic.Write(ref _value, value);
    }
}
