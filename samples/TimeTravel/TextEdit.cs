using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using CowCollections;

namespace TimeTravel;

/// <summary>One edit of a document: some characters go, others come. Each type of text does it in its own words.</summary>
/// <param name="At">Where.</param>
/// <param name="Removed">How many characters go.</param>
/// <param name="Typed">Those that come.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextEdit(int At, int Removed, string Typed)
{
    internal void ApplyTo(CowString text) => text.Overwrite(At, Removed, Typed);

    internal void ApplyTo(StringBuilder text) => text.Remove(At, Removed).Insert(At, Typed);

    internal ImmutableList<char> AppliedTo(ImmutableList<char> text)
    {
        text = Removed > 0 ? text.RemoveRange(At, Removed) : text;
        return Typed.Length > 0 ? text.InsertRange(At, Typed) : text;
    }
}
