using CowCollections.Interleavings.Scheduling;

namespace CowCollections.Interleavings.Lists;

/// <summary>
/// What the threads do, on a list or on its model. A list tells the scheduler only of its atomics, so there is a point
/// before each operation and each read of an element.
/// </summary>
internal static class Steps
{
    internal static CowList<T> NewList<T>(StartLayout layout)
        where T : IItem<T>
    {
        List<T> model = NewModel<T>(layout);
        var list = new CowList<T>(capacity: model.Count + (layout == StartLayout.Full ? 0 : 1));
        foreach (T item in model)
        {
            list.Add(item);
        }

        if (layout == StartLayout.Paged)
        {
            _ = list.Snapshot();
            for (int index = 0; index < model.Count; index++)
            {
                list[index] = model[index];
            }

            Assert.False(list.TryGetSpan(out _));
        }

        return list;
    }

    internal static List<T> NewModel<T>(StartLayout layout)
        where T : IItem<T>
        => [.. Enumerable.Range(0, layout is StartLayout.Full or StartLayout.Small ? 2 : 5).Select(T.From)];

    internal static T[] Read<T>(IReadOnlyList<T> list)
    {
        var read = new T[list.Count];
        for (int index = 0; index < read.Length; index++)
        {
            Turn.Point("read element", index);
            read[index] = list[index];
        }

        return read;
    }

    internal static CowList<T> Clone<T>(CowList<T> list)
    {
        Turn.Point("clone");
        return list.Clone();
    }

    internal static CowList<T> Mutate<T>(CowList<T> list, Mutator mutator, int value)
        where T : IItem<T>
    {
        Turn.Point("mutate", value);
        switch (mutator)
        {
            case Mutator.AddMany:
                list.AddRange([T.From(value), T.From(value), T.From(value)]);
                break;
            case Mutator.RemoveSome:
                list.RemoveAll(item => item.Value % 2 == 0);
                break;
            case Mutator.Reverse:
                list.Reverse();
                break;
            case Mutator.Flatten:
                list.Flatten();
                break;
            default:
                MutateAny(list, mutator, value);
                break;
        }

        return list;
    }

    internal static List<T> Mutate<T>(List<T> model, Mutator mutator, int value)
        where T : IItem<T>
    {
        switch (mutator)
        {
            case Mutator.AddMany:
                model.AddRange([T.From(value), T.From(value), T.From(value)]);
                break;
            case Mutator.RemoveSome:
                model.RemoveAll(item => item.Value % 2 == 0);
                break;
            case Mutator.Reverse:
                model.Reverse();
                break;
            case Mutator.Flatten:
                break;
            default:
                MutateAny(model, mutator, value);
                break;
        }

        return model;
    }

    private static void MutateAny<T>(IList<T> list, Mutator mutator, int value)
        where T : IItem<T>
    {
        switch (mutator)
        {
            case Mutator.Set:
                list[0] = T.From(value);
                break;
            case Mutator.Insert:
                list.Insert(1, T.From(value));
                break;
            case Mutator.RemoveFirst:
                list.RemoveAt(0);
                break;
            case Mutator.RemoveLast:
                list.RemoveAt(list.Count - 1);
                break;
            case Mutator.Add:
                list.Add(T.From(value));
                break;
            case Mutator.Clear:
                list.Clear();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(mutator), mutator, "There is no such mutator.");
        }
    }
}
