using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CowCollections.Diagnostics;

/// <summary>
/// The exceptions of the public surface, out of line so that the methods that check stay small. Types and parameter
/// names are those of <see cref="List{T}"/>.
/// </summary>
internal static class Throw
{
    [DoesNotReturn]
    internal static void IndexOutOfRange(int index, int count)
        => throw new ArgumentOutOfRangeException(
            nameof(index), index, $"The index must be at least 0 and less than the number of elements, {count}.");

    [DoesNotReturn]
    internal static void OutOfRange(string name, int value, string rule)
        => throw new ArgumentOutOfRangeException(name, value, $"The value must be {rule}.");

    [DoesNotReturn]
    internal static void RangeOutOfBounds(int index, int length, int count)
        => throw new ArgumentException(
            $"The range from {index}, {length} elements long, goes past the end: there are {count} elements.");

    [DoesNotReturn]
    internal static void TooShort(string name, int needed, long available)
        => throw new ArgumentException(
            $"The destination has room for {available} elements, and {needed} are to be copied.", name);

    [DoesNotReturn]
    internal static void WrongType(object? value, Type type, string name = "value", Exception? reason = null)
        => throw new ArgumentException(
            $"The {name} is of type {value?.GetType().ToString() ?? "null"} and not of type {type}.", name, reason);

    [DoesNotReturn]
    internal static void ReadOnly()
        => throw new NotSupportedException("The collection is an immutable snapshot.");

    [DoesNotReturn]
    internal static void ReadOnlyView()
        => throw new NotSupportedException("The keys or values of a dictionary cannot be changed by themselves.");

    [DoesNotReturn]
    internal static void Modified()
        => throw new InvalidOperationException("The collection was modified during the operation.");

    /// <summary>
    /// As <see cref="Modified"/>, for a loop in which that is called, too: the JIT makes one call of two that are the same,
    /// and a slower loop around it.
    /// </summary>
    [DoesNotReturn]
    internal static void Torn()
        => throw new InvalidOperationException("The collection, or its enumerator, was used by two threads at the same time.");

    [DoesNotReturn]
    internal static void UsedByItsCallback()
        => throw new InvalidOperationException("A callback uses the collection that called it, and would wait for itself.");

    /// <summary>Has the type of what is not there, so that it can stand in its place.</summary>
    [DoesNotReturn]
    internal static object NoCurrent()
        => throw new InvalidOperationException("The enumeration has not started or has already finished.");

    [DoesNotReturn]
    internal static void LeaseEnded(object leased)
        => throw new ObjectDisposedException(leased.GetType().FullName, "The lease of this snapshot has ended.");

    [DoesNotReturn]
    internal static void NullUpdate()
        => throw new InvalidOperationException("The update returned null, and a cell always has a value.");

    [DoesNotReturn]
    internal static void TooManyElements()
        => throw new OutOfMemoryException("The number of elements would exceed the greatest length of an array.");

    [DoesNotReturn]
    internal static void WrongLength()
        => throw new FormatException("A value says that it has written less than nothing, or more than it had room for.");

    [DoesNotReturn]
    internal static void TooFewArguments(int needed, int count)
        => throw new FormatException($"The format asks for {needed} values, and there are {count}.");

    [DoesNotReturn]
    internal static void ValueNotFound(string name)
        => throw new ArgumentException("The value is not in the collection.", name);

    [DoesNotReturn]
    internal static void KeyIsNull() => throw new ArgumentNullException("key");

    [DoesNotReturn]
    internal static void KeyNotFound<TKey>(TKey key)
        => throw new KeyNotFoundException($"The key '{key}' is not in the dictionary.");

    [DoesNotReturn]
    internal static void IncompatibleComparer()
        => throw new InvalidOperationException("The comparer of the collection cannot compare its keys with others of that type.");

    [DoesNotReturn]
    internal static void KeyExists<TKey>(TKey key)
        => throw new ArgumentException($"An item with the same key has already been added. Key: {key}");

    /// <summary>Checks that <paramref name="index"/> is that of an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void IfNotElement(int index, int count)
    {
        if ((uint)index >= (uint)count)
        {
            IndexOutOfRange(index, count);
        }
    }

    /// <summary>Checks that <paramref name="index"/> is between elements, the end included.</summary>
    internal static void IfNotPosition(int index, int count, [CallerArgumentExpression(nameof(index))] string name = "")
    {
        if ((uint)index > (uint)count)
        {
            OutOfRange(name, index, $"at least 0 and at most the number of elements, {count}");
        }
    }

    internal static void IfNegative(int value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < 0)
        {
            OutOfRange(name, value, "at least 0");
        }
    }

    /// <summary>Checks a range as <see cref="List{T}.GetRange"/> does.</summary>
    internal static void IfNotRange(int index, int count, int total)
    {
        IfNegative(index);
        IfNegative(count);
        if (total - index < count)
        {
            RangeOutOfBounds(index, count, total);
        }
    }

    /// <summary>Checks a forward search range as <see cref="List{T}.IndexOf(T, int, int)"/> does.</summary>
    internal static void IfNotForwardRange(
        int index, int count, int total, [CallerArgumentExpression(nameof(index))] string name = "")
    {
        IfNotPosition(index, total, name);
        if (count < 0 || index > total - count)
        {
            OutOfRange(nameof(count), count, $"at least 0 and at most {total - index}");
        }
    }

    /// <summary>Checks a backward search range of a list that is not empty, as <see cref="List{T}.LastIndexOf(T, int, int)"/> does.</summary>
    internal static void IfNotBackwardRange(int index, int count, int total)
    {
        if ((uint)index >= (uint)total)
        {
            IndexOutOfRange(index, total);
        }

        if (count < 0 || count > index + 1)
        {
            OutOfRange(nameof(count), count, $"at least 0 and at most {index + 1}");
        }
    }

    /// <summary>Checks a backward search range as <see cref="List{T}.FindLastIndex(int, int, Predicate{T})"/> does.</summary>
    internal static void IfNotFindLastRange(int startIndex, int count, int total)
    {
        if (total == 0 ? startIndex != -1 : (uint)startIndex >= (uint)total)
        {
            OutOfRange(nameof(startIndex), startIndex, total == 0 ? "-1 in an empty list" : $"at least 0 and less than {total}");
        }

        if (count < 0 || startIndex - count + 1 < 0)
        {
            OutOfRange(nameof(count), count, $"at least 0 and at most {startIndex + 1}");
        }
    }

    /// <summary>Checks that an array, which may begin at another index than 0, has room for <paramref name="count"/> elements from an index on.</summary>
    internal static void IfNoRoom(Array array, int index, string indexName, int count)
    {
        int first = array.GetLowerBound(0);
        if (index < first)
        {
            OutOfRange(indexName, index, $"at least {first}");
        }

        long room = (long)first + array.Length - index;
        if (room < count)
        {
            TooShort(nameof(array), count, room);
        }
    }

    /// <summary>Checks that a callback has not modified the collection that called it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void IfModified(int version, int expected)
    {
        if (version != expected)
        {
            Modified();
        }
    }

    /// <inheritdoc cref="IfModified(int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void IfModified(long version, long expected)
    {
        if (version != expected)
        {
            Modified();
        }
    }

    /// <summary>Checks that an argument is not null. Generic, so that a value is not boxed for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void IfNull<T>(
        [NotNull] T? argument, [CallerArgumentExpression(nameof(argument))] string name = "")
    {
        if (argument is null)
        {
            Null(name);
        }
    }

    [DoesNotReturn]
    private static void Null(string name) => throw new ArgumentNullException(name);
}
