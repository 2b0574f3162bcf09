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
    /// <remarks>A cast, as there: it takes an enum for its underlying type, and the other way round.</remarks>
    internal static T Required<T>(object? value, string name = "value")
    {
        if (default(T) is not null)
        {
            Throw.IfNull(value, name);
        }

        try
        {
            return (T)value!;
        }
        catch (InvalidCastException)
        {
            Throw.WrongType(value, typeof(T));
            throw;
        }
    }
}
