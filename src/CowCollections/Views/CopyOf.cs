using System.Collections;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;

namespace CowCollections.Views;

/// <summary>Copies of what is enumerated, with the checks and exceptions of <see cref="Dictionary{TKey, TValue}"/>.</summary>
internal static class CopyOf
{
    /// <summary>Copies the entries of a dictionary, as it is asked for without types.</summary>
    internal static void Entries<TKey, TValue>(ICollection<KeyValuePair<TKey, TValue>> source, Array array, int index)
        where TKey : notnull
    {
        if (array is DictionaryEntry[] entries)
        {
            IfNoRoom(entries, index, source.Count);
            foreach ((TKey key, TValue value) in source)
            {
                entries[index++] = new DictionaryEntry(key, value);
            }

            return;
        }

        Any(source, array, index);
    }

    /// <summary>Copies to an array of whatever type, as <see cref="ICollection.CopyTo"/> asks for.</summary>
    internal static void Any<T>(ICollection<T> source, Array array, int index)
    {
        Throw.IfNull(array);
        if (array.Rank != 1)
        {
            throw new ArgumentException("The array must have one dimension.", nameof(array));
        }

        if (array.GetLowerBound(0) != 0)
        {
            throw new ArgumentException("The first index of the array must be 0.", nameof(array));
        }

        if (array is T[] typed)
        {
            source.CopyTo(typed, index);
            return;
        }

        IfNoRoom(array, index, source.Count);
        if (array is not object?[] objects)
        {
            throw new ArgumentException($"The elements do not fit into an array of type {array.GetType()}.", nameof(array));
        }

        try
        {
            foreach (T item in source)
            {
                objects[index++] = item;
            }
        }
        catch (ArrayTypeMismatchException e)
        {
            throw new ArgumentException($"The elements do not fit into an array of type {array.GetType()}.", nameof(array), e);
        }
    }

    /// <summary>An index behind the end is out of range, as in <see cref="Dictionary{TKey, TValue}"/>; other collections of .NET find too little room there.</summary>
    internal static void IfNoRoom(Array array, int index, int count, [CallerArgumentExpression(nameof(index))] string name = "")
    {
        Throw.IfNull(array);
        Throw.IfNotPosition(index, array.Length, name);
        Throw.IfNoRoom(array, index, name, count);
    }
}
