namespace CowCollections.Text;

/// <summary>A way to search a span for characters: the one thing in which the searches differ.</summary>
internal interface ISought
{
    int First(ReadOnlySpan<char> span, ReadOnlySpan<char> values);

    int Last(ReadOnlySpan<char> span, ReadOnlySpan<char> values);
}
