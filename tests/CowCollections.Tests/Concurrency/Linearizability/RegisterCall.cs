using System.Runtime.InteropServices;

namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>A call on a number that can be read, written and increased.</summary>
/// <param name="Operation">What was done.</param>
/// <param name="Value">What was written, read, or came of the increase.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RegisterCall(RegisterOperation Operation, int Value);
