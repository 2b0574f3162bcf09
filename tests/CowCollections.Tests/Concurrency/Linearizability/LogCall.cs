using System.Runtime.InteropServices;

namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>A call on a live list of letters: what was added, at once, or the count, or what a snapshot showed.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LogCall(LogOperation Operation, string Text);
