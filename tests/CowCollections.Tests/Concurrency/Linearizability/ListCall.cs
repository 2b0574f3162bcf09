using System.Runtime.InteropServices;

namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>A call on a list that only grows.</summary>
/// <param name="Added">What was added; nothing if the list was read.</param>
/// <param name="Content">What the list was then.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ListCall(string Added, string Content);
