namespace CowCollections.Tests.Concurrency.Soaks;

/// <summary>A handle or a snapshot, and the checksum that was written into it last.</summary>
internal sealed record Version<T>(T Contents, int Checksum);
