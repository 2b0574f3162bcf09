using System.Runtime.InteropServices;

namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>A call on a cell whose values have a number each, which no two instances share.</summary>
/// <param name="Operation">What was done.</param>
/// <param name="Found">The value that was read or replaced.</param>
/// <param name="Written">The new value.</param>
/// <param name="Comparand">The value that <see cref="CellOperation.CompareExchange"/> was to find.</param>
/// <param name="Version">The version that was read or came of the commit.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellCall(CellOperation Operation, long Found = 0, long Written = 0, long Comparand = 0, long Version = 0);
