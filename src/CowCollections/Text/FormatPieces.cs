using System.Runtime.InteropServices;

namespace CowCollections.Text;

/// <summary>
/// Takes a composite format apart, from its beginning to its end. What parsed it has checked it, but keeps what it found to itself.
/// </summary>
/// <param name="format">A format without fault.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct FormatPieces(string format)
{
    private ReadOnlySpan<char> _rest = format;

    /// <summary>Which value comes here; -1 for none, but <see cref="Text"/>.</summary>
    internal int Index { get; private set; }

    /// <summary>The width of the value; negative if it stands at the left.</summary>
    internal int Alignment { get; private set; }

    /// <summary>The format of the value; or what stands outside of holes.</summary>
    internal ReadOnlySpan<char> Text { get; private set; }

    /// <summary>Whether the value has a format, perhaps an empty one.</summary>
    internal bool HasFormat { get; private set; }

    internal bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        int brace = _rest.IndexOfAny('{', '}');
        if (brace < 0)
        {
            TakeText(_rest.Length, _rest.Length);
        }
        else if (brace + 1 < _rest.Length && _rest[brace + 1] == _rest[brace])
        {
            // A brace that is doubled stands for itself.
            TakeText(brace + 1, brace + 2);
        }
        else if (brace > 0)
        {
            TakeText(brace, brace);
        }
        else
        {
            TakeHole();
        }

        return true;
    }

    private void TakeText(int length, int taken)
    {
        Index = -1;
        Text = _rest[..length];
        _rest = _rest[taken..];
    }

    /// <summary>Takes a hole: <c>{index,alignment:format}</c>, of which the last two may be missing.</summary>
    private void TakeHole()
    {
        int end = _rest.IndexOf('}');
        ReadOnlySpan<char> hole = _rest[1..end];
        _rest = _rest[(end + 1)..];
        int colon = hole.IndexOf(':');
        HasFormat = colon >= 0;
        Text = HasFormat ? hole[(colon + 1)..] : default;
        hole = HasFormat ? hole[..colon] : hole;
        int comma = hole.IndexOf(',');
        Alignment = comma < 0 ? 0 : Number(hole[(comma + 1)..]);
        Index = Number(comma < 0 ? hole : hole[..comma]);
    }

    /// <summary>A number with blanks around it, which has been checked; int.Parse takes longer than all the rest.</summary>
    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        bool isNegative = false;
        foreach (char each in digits)
        {
            isNegative |= each == '-';
            number = char.IsAsciiDigit(each) ? (number * 10) + (each - '0') : number;
        }

        return isNegative ? -number : number;
    }
}
