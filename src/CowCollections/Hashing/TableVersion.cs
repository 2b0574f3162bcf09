namespace CowCollections.Hashing;

/// <summary>Counts the changes of a table: an enumerator that finds another count than at its beginning looks what happened.</summary>
internal class TableVersion
{
    /// <summary>The version of all tables that never change.</summary>
    internal static readonly TableVersion Constant = new();

    /// <summary>Invariant: 0 if nothing can change.</summary>
    internal long Version { get; private protected set; }
}
