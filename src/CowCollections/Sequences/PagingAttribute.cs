namespace CowCollections.Sequences;

/// <summary>Sets the measures of sequences of the type that it is on. For tests, whose trees shall get deep.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class)]
internal sealed class PagingAttribute(int pageShift, int fanOutShift, int flatLimit, int largeCount) : Attribute
{
    public int PageShift => pageShift;

    public int FanOutShift => fanOutShift;

    public int FlatLimit => flatLimit;

    public int LargeCount => largeCount;
}
