namespace CowCollections.Hashing;

/// <summary>Counts the changes of a table: an enumerator that finds another count than at its beginning looks what happened.</summary>
internal class TableVersion
{
    /// <summary>The version of all tables of few entries that never change.</summary>
    internal static readonly TableVersion Constant = new();

    /// <summary>The version of all others that never change. An enumerator need not keep besides how large its table is.</summary>
    internal static readonly TableVersion ConstantOfMany = new();

    /// <summary>The same for who reads such a table once, and leaves nothing with it.</summary>
    internal static readonly TableVersion ReadOnceOfMany = new();

    /// <summary>Invariant: 0 if nothing can change.</summary>
    internal long Version { get; private protected set; }
}
