using System.Runtime.InteropServices;

namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>A call on a live dictionary of at most two entries; what is not there counts as 0.</summary>
/// <param name="Operation">What was done.</param>
/// <param name="Value">What was written, read, removed, or came of the increase.</param>
/// <param name="Seen">What a snapshot showed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LiveCall(LiveOperation Operation, int Value, (int First, int Second) Seen);
