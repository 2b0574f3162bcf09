using System.Runtime.InteropServices;

namespace TimeTravel;

/// <summary>A line of a file.</summary>
/// <param name="File">The number of the file.</param>
/// <param name="Line">The number of the line in it, from 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(int File, int Line);
