using CowCollections.Sequences;

namespace CowCollections.Interleavings.Lists;

/// <summary>An element that the list must clear where it is removed: more writes to shared buffers that could be wrong.</summary>
[Paging(pageShift: 1, fanOutShift: 2, flatLimit: 2, largeCount: 4)]
public sealed record ReferenceItem(int Value) : IItem<ReferenceItem>
{
    public static ReferenceItem From(int value) => new(value);
}
