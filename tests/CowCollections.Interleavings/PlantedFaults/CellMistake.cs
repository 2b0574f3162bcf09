namespace CowCollections.Interleavings.PlantedFaults;

/// <summary>What a <see cref="FaultyCell"/> does wrong.</summary>
public enum CellMistake
{
    None,

    /// <summary>Value and version are read once each.</summary>
    ReadsWithoutSecondLook,

    /// <summary>The version rises before the value is stored, and no bit says so.</summary>
    CountsFirst,

    /// <summary>Who has made a place to wait at does not look at the version again.</summary>
    WaitsWithoutSecondLook,

    /// <summary>A commit looks for waiters before it is decided.</summary>
    LooksForWaitersFirst,
}
