using System.Collections.Immutable;
using CowCollections;

namespace TimeTravel;

/// <summary>
/// One step in the life of a text. A <see cref="CowList{T}"/> is edited as a <see cref="List{T}"/> is, word for word; an
/// <see cref="ImmutableList{T}"/> gives a new list each time.
/// </summary>
internal abstract record Edit
{
    private Edit()
    {
    }

    internal abstract void ApplyTo(CowList<string> text);

    internal abstract void ApplyTo(List<string> text);

    internal abstract ImmutableList<string> AppliedTo(ImmutableList<string> text);

    /// <summary>Lines are typed.</summary>
    internal sealed record Insertion(int At, string[] Lines) : Edit
    {
        internal override void ApplyTo(CowList<string> text) => text.InsertRange(At, Lines);

        internal override void ApplyTo(List<string> text) => text.InsertRange(At, Lines);

        internal override ImmutableList<string> AppliedTo(ImmutableList<string> text) => text.InsertRange(At, Lines);
    }

    /// <summary>A line is changed.</summary>
    internal sealed record Change(int At, string Line) : Edit
    {
        internal override void ApplyTo(CowList<string> text) => text[At] = Line;

        internal override void ApplyTo(List<string> text) => text[At] = Line;

        internal override ImmutableList<string> AppliedTo(ImmutableList<string> text) => text.SetItem(At, Line);
    }

    /// <summary>Lines are deleted.</summary>
    internal sealed record Removal(int At, int Count) : Edit
    {
        internal override void ApplyTo(CowList<string> text) => text.RemoveRange(At, Count);

        internal override void ApplyTo(List<string> text) => text.RemoveRange(At, Count);

        internal override ImmutableList<string> AppliedTo(ImmutableList<string> text) => text.RemoveRange(At, Count);
    }

    /// <summary>A block is cut and pasted.</summary>
    /// <param name="From">Where it is.</param>
    /// <param name="Count">Its number of lines.</param>
    /// <param name="To">Where it goes, counted without it.</param>
    internal sealed record Move(int From, int Count, int To) : Edit
    {
        internal override void ApplyTo(CowList<string> text)
        {
            CowList<string> block = text.GetRange(From, Count);
            text.RemoveRange(From, Count);
            text.InsertRange(To, block);
        }

        internal override void ApplyTo(List<string> text)
        {
            List<string> block = text.GetRange(From, Count);
            text.RemoveRange(From, Count);
            text.InsertRange(To, block);
        }

        internal override ImmutableList<string> AppliedTo(ImmutableList<string> text)
        {
            ImmutableList<string> block = text.GetRange(From, Count);
            return text.RemoveRange(From, Count).InsertRange(To, block);
        }
    }
}
