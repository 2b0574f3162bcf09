namespace CowCollections.Hashing;

/// <summary>Counts the changes of a table: an enumerator that finds another count than at its beginning looks what happened.</summary>
internal class TableVersion
{
    /// <summary>The version of all tables that never change and fit into a cache.</summary>
    internal static readonly TableVersion Constant = new();

    /// <summary>The version of all others that never change. An enumerator need not keep besides how large its table is.</summary>
    internal static readonly TableVersion ConstantOfLarge = new();

    /// <summary>Invariant: 0 if nothing can change.</summary>
    internal long Version { get; private protected set; }
}
