namespace CowCollections.Tests.Models;

/// <summary>The numbers of a command, brought into range.</summary>
/// <param name="command">The raw numbers.</param>
/// <param name="unit">By how much lengths are multiplied: large pages need long lists.</param>
/// <param name="element">Makes an element of a number.</param>
internal readonly struct Draw<T>(Command command, int unit, Func<int, T> element)
{
    internal int Target => command.Target;

    internal int Other => command.Other;

    internal int Number => command.Value;

    /// <summary>An element's index, if there is one at all.</summary>
    internal int Index(int count) => Wrapped(command.Index, count);

    /// <summary>From 0 to the number of elements.</summary>
    internal int Position(int count) => Wrapped(command.Index, count + 1);

    /// <summary>The number of elements to be added.</summary>
    internal int Added() => command.Length * unit;

    /// <summary>The number of elements of a range, from 0 to <paramref name="most"/>.</summary>
    internal int Length(int most) => Math.Min(command.Length * unit, most);

    internal T Element() => element(command.Value);

    /// <summary>As many elements as are to be added, all different but for chance.</summary>
    internal T[] Elements() => Elements(Added());

    internal T[] Elements(int count)
    {
        var elements = new T[count];
        for (int i = 0; i < count; i++)
        {
            elements[i] = element((command.Value + (7 * i)) % 1009);
        }

        return elements;
    }

    private static int Wrapped(int number, int count) => ((number % count) + count) % count;
}
