using System.Globalization;

namespace CowCollections.Interleavings.Scheduling;

/// <summary>From one scheduling point of a thread to its next: the unit of a schedule.</summary>
internal readonly record struct Step(int Thread, string Name, long Detail)
{
    internal const long NoDetail = -1;

    /// <summary>A column for each thread, so that the switches are seen.</summary>
    public override string ToString()
        => $"{new string(' ', Thread * 28)}{Schedule.NameOf(Thread)}: {Name}{DetailText}";

    /// <summary>The word of a count reads as "used:references", with a C where it is captured.</summary>
    private string DetailText => Detail switch
    {
        NoDetail => "",
        <= uint.MaxValue >> 2 => string.Create(CultureInfo.InvariantCulture, $" {Detail}"),
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $" {Detail >> 32}:{((Detail >> 31 & 1) == 0 ? "" : "C")}{Detail & int.MaxValue}"),
    };
}
