using CowCollections.Sequences;

namespace CowCollections.Interleavings.Lists;

/// <summary>An element without references: pages of two, at most two elements copied whole.</summary>
[Paging(pageShift: 1, fanOutShift: 2, flatLimit: 2, largeCount: 4)]
public readonly record struct ValueItem(int Value) : IItem<ValueItem>, ISlicedAsView
{
    public static ValueItem From(int value) => new(value);
}
