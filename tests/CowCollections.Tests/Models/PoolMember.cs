namespace CowCollections.Tests.Models;

/// <summary>A handle or a snapshot with the model that it should be equal to.</summary>
internal abstract class PoolMember
{
    /// <summary>Its name in a script; set when it joins a pool.</summary>
    internal string Name { get; set; } = "";

    /// <summary>What can be written in place through this member: arrays, pages.</summary>
    internal abstract IEnumerable<object> WritableParts { get; }

    internal abstract IEnumerable<object> Parts { get; }

    public override string ToString() => Name;

    internal abstract void KeepsInvariants();

    /// <summary>Reads everything in one way, by number, and compares.</summary>
    internal abstract void EqualsModel(int way);
}
