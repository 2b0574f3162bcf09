using System.Buffers;

namespace CowCollections.Text;

/// <summary>The ways to search for characters.</summary>
internal static class Sought
{
    /// <summary>Any of the values.</summary>
    internal readonly struct AnyOf : ISought
    {
        public int First(ReadOnlySpan<char> span, ReadOnlySpan<char> values) => span.IndexOfAny(values);

        public int Last(ReadOnlySpan<char> span, ReadOnlySpan<char> values) => span.LastIndexOfAny(values);
    }

    /// <summary>What is none of the values.</summary>
    internal readonly struct NoneOf : ISought
    {
        public int First(ReadOnlySpan<char> span, ReadOnlySpan<char> values) => span.IndexOfAnyExcept(values);

        public int Last(ReadOnlySpan<char> span, ReadOnlySpan<char> values) => span.LastIndexOfAnyExcept(values);
    }

    /// <summary>What is not white space.</summary>
    internal readonly struct NoWhiteSpace : ISought
    {
        public int First(ReadOnlySpan<char> span, ReadOnlySpan<char> values)
        {
            int rest = span.TrimStart().Length;
            return rest == 0 ? -1 : span.Length - rest;
        }

        public int Last(ReadOnlySpan<char> span, ReadOnlySpan<char> values) => span.TrimEnd().Length - 1;
    }

    /// <summary>Any of a prepared set of values.</summary>
    internal readonly struct AnyOfSet(SearchValues<char> set) : ISought
    {
        public int First(ReadOnlySpan<char> span, ReadOnlySpan<char> values) => span.IndexOfAny(set);

        public int Last(ReadOnlySpan<char> span, ReadOnlySpan<char> values) => span.LastIndexOfAny(set);
    }
}
