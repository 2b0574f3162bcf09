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
    internal static T Required<T>(object? value)
    {
        if (!Try(value, out T item))
        {
            Throw.IfNull(value);
            Throw.WrongType(value, typeof(T));
        }

        return item;
    }
}
