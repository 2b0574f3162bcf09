using System.Runtime.CompilerServices;
using CowCollections.Sequences;

namespace CowCollections.Benchmarks.Inputs;

/// <summary>Lists of the same elements in the different shapes that a list can be in.</summary>
internal static class Layouts
{
    private const int Seed = 20_260_103;
    private const int Edits = 10_000;

    internal static readonly Layout[] All = [Layout.Flat, Layout.Dense, Layout.Relaxed];

    internal static readonly Layout[] Paged = [Layout.Dense, Layout.Relaxed];

    /// <summary>A list onto an array, never shared. Several onto one array cost no copies, but none may be written.</summary>
    internal static CowList<T> Wrap<T>(T[] elements) => new(new Sequence<T>(elements, elements.Length), default);

    /// <summary>A <see cref="List{T}"/> onto an array, for reading only.</summary>
    /// <remarks>
    /// Where an array lies in memory makes a fifth of a difference to those who read it in random order. Who reads the same
    /// one is compared by what he does.
    /// </remarks>
    internal static List<T> WrapInPeer<T>(T[] elements)
    {
        List<T> list = [];
        ListFields<T>.Items(list) = elements;
        ListFields<T>.Size(list) = elements.Length;
        return list;
    }

    /// <summary>An array of its own, never shared.</summary>
    internal static CowList<T> Flat<T>(T[] elements) => new(elements.AsSpan());

    /// <summary>Paged by writing after a snapshot: full pages, some or all of them written since.</summary>
    internal static CowList<T> Dense<T>(T[] elements)
    {
        CowList<T> list = Flat(elements);
        CowListSnapshot<T> before = list.Snapshot();
        var random = new Random(Seed);
        for (int i = 0; i < Edits; i++)
        {
            int index = random.Next(elements.Length);
            list[index] = before[index];
        }

        return list;
    }

    /// <summary>As <see cref="Dense"/>, and then edited in the middle: pages of all lengths.</summary>
    internal static CowList<T> Relaxed<T>(T[] elements)
    {
        CowList<T> list = Dense(elements);
        var random = new Random(Seed);
        for (int i = 0; i < Edits; i++)
        {
            int from = random.Next(elements.Length);
            T moved = list[from];
            list.RemoveAt(from);
            list.Insert(random.Next(elements.Length), moved);
        }

        return list;
    }

    internal static CowList<T> Of<T>(Layout layout, T[] elements) => layout switch
    {
        Layout.Flat => Flat(elements),
        Layout.Dense => Dense(elements),
        Layout.Relaxed => Relaxed(elements),
        _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, "No such layout."),
    };

    private static class ListFields<T>
    {
        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_items")]
        internal static extern ref T[] Items(List<T> list);

        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_size")]
        internal static extern ref int Size(List<T> list);
    }
}
