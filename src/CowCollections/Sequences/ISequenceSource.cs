namespace CowCollections.Sequences;

/// <summary>A list or a snapshot, for who looks at its elements step by step and must notice what happens to it meanwhile.</summary>
internal interface ISequenceSource<T>
{
    /// <summary>The present elements.</summary>
    Sequence<T> Elements { get; }

    /// <summary>What every write of a list changes. That of a snapshot is always the same, until its lease has ended: then this throws.</summary>
    int Version { get; }
}
