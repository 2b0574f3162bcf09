using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;

namespace CowCollections.Interleavings.Protocol;

/// <summary>Two numbers that a writer makes equal again, one after the other; and their sum, which a reader finds out and leaves for the next.</summary>
internal sealed class SummedPair(FindingMistake mistake)
{
    private Kept<string> _sum;
    private int _first;
    private int _second;

    /// <summary>The sum that is kept; null if there is none.</summary>
    internal string? Kept => _sum.Value;

    /// <summary>What a reader finds who meets no writer.</summary>
    internal string Sum => $"{_first + _second}";

    internal void Write(int value)
    {
        _sum.Forget();
        Turn.Point("write first", value);
        _first = value;
        Turn.Point("write second", value);
        _second = value;
        if (mistake != FindingMistake.ForgetsOnlyBefore)
        {
            _sum.Forget();
        }
    }

    internal void Find()
    {
        Finding? finding = mistake == FindingMistake.BeginsLate ? null : _sum.Begin();
        Turn.Point("read first");
        int first = _first;
        if (mistake == FindingMistake.BeginsLate)
        {
            finding = _sum.Begin();
        }

        Turn.Point("read second");
        int second = _second;
        if (finding is not null)
        {
            finding.Value = $"{first + second}";
        }
    }
}
