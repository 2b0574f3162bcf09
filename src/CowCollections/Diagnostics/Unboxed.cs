namespace CowCollections.Diagnostics;

/// <summary>What the non-generic interfaces take as <see cref="object"/>, as an element.</summary>
internal static class Unboxed
{
    internal static bool Try<T>(object? value, out T item)
    {
        if (value is T element)
        {
            item = element;
            return true;
        }

        item = default!;
        return value is null && default(T) is null;
    }

    /// <summary>The element, or the exception that <see cref="List{T}"/> throws where there is none.</summary>
    /// <param name="value">What was given.</param>
    /// <param name="name">What is said to be null, where it must not be.</param>
    internal static T Required<T>(object? value, string name = "value")
    {
        IfNullIsNone<T>(value, name);
        return Cast<T>(value, nameof(value));
    }

    /// <summary>Throws if null is given where there are elements of a type that has none.</summary>
    internal static void IfNullIsNone<T>(object? value, string name)
    {
        if (default(T) is not null)
        {
            Throw.IfNull(value, name);
        }
    }

    /// <summary>A cast and no test of the type: it takes a boxed enum as the integer that it is, and the reverse.</summary>
    /// <exception cref="ArgumentException">It is of another type.</exception>
    internal static T Cast<T>(object? value, string name)
    {
        try
        {
            return (T)value!;
        }
        catch (InvalidCastException e)
        {
            Throw.WrongType(value, typeof(T), name, e);
            throw;
        }
    }
}
