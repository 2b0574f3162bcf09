namespace CowCollections;

/// <content>Searching, copying out, and what calls a delegate for each element. None of it changes what is shared.</content>
public sealed partial class CowList<T>
{
    /// <summary>Whether an element is equal to <paramref name="item"/>.</summary>
    /// <param name="item">The element sought.</param>
    /// <returns>Whether there is one.</returns>
    /// <inheritdoc cref="IndexOf(T)" path="/remarks"/>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <summary>The first element that is equal to <paramref name="item"/>.</summary>
    /// <param name="item">The element sought, by the default comparer.</param>
    /// <returns>Its index, or -1.</returns>
    /// <remarks>
    /// <para>Time: O(n), vectorised for elements that can be compared by their bits.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int IndexOf(T item) => Elements.IndexOf(item, 0, _version);

    /// <summary>The first element from <paramref name="index"/> on that is equal to <paramref name="item"/>.</summary>
    /// <param name="item">The element sought, by the default comparer.</param>
    /// <param name="index">Where to begin: at least 0, at most <see cref="Count"/>.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="IndexOf(T)" path="/remarks"/>
    public int IndexOf(T item, int index) => Elements.IndexOf(item, index, _version);

    /// <summary>The first element in a range that is equal to <paramref name="item"/>.</summary>
    /// <param name="item">The element sought, by the default comparer.</param>
    /// <param name="index">Where to begin: at least 0, at most <see cref="Count"/>.</param>
    /// <param name="count">How many elements to look at.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the list.</exception>
    /// <inheritdoc cref="IndexOf(T)" path="/remarks"/>
    public int IndexOf(T item, int index, int count) => Elements.IndexOf(item, index, count, _version);

    internal int IndexOf(T item, IEqualityComparer<T>? comparer) => Elements.IndexOf(item, 0, Count, comparer);

    /// <summary>The last element that is equal to <paramref name="item"/>.</summary>
    /// <param name="item">The element sought, by the default comparer.</param>
    /// <returns>Its index, or -1.</returns>
    /// <inheritdoc cref="IndexOf(T)" path="/remarks"/>
    public int LastIndexOf(T item) => Elements.LastIndexOf(item, _version);

    /// <summary>The last element up to <paramref name="index"/> that is equal to <paramref name="item"/>.</summary>
    /// <param name="item">The element sought, by the default comparer.</param>
    /// <param name="index">Where to begin, going backward: less than <see cref="Count"/>.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="IndexOf(T)" path="/remarks"/>
    public int LastIndexOf(T item, int index) => Elements.LastIndexOf(item, index, _version);

    /// <summary>The last element in a range that is equal to <paramref name="item"/>.</summary>
    /// <param name="item">The element sought, by the default comparer.</param>
    /// <param name="index">Where to begin, going backward: less than <see cref="Count"/>.</param>
    /// <param name="count">How many elements to look at.</param>
    /// <returns>Its index, or -1; always -1 in an empty list.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the list.</exception>
    /// <inheritdoc cref="IndexOf(T)" path="/remarks"/>
    public int LastIndexOf(T item, int index, int count) => Elements.LastIndexOf(item, index, count, _version);

    /// <summary>Searches a list that is sorted by the natural order.</summary>
    /// <param name="item">The element sought.</param>
    /// <returns>The index of an equal element, or the complement of the index at which it would have to be inserted.</returns>
    /// <exception cref="InvalidOperationException">The elements cannot be compared, or comparing two of them failed.</exception>
    /// <remarks>
    /// <para>Time: O(log n); O(log² n) once the list is paged.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int BinarySearch(T item) => BinarySearch(0, Count, item, null);

    /// <summary>Searches a list that is sorted.</summary>
    /// <param name="item">The element sought.</param>
    /// <param name="comparer">The order of the list; null for the natural one.</param>
    /// <inheritdoc cref="BinarySearch(T)"/>
    public int BinarySearch(T item, IComparer<T>? comparer) => BinarySearch(0, Count, item, comparer);

    /// <summary>Searches a range that is sorted.</summary>
    /// <param name="index">The first element of the range.</param>
    /// <param name="count">How many.</param>
    /// <param name="item">The element sought.</param>
    /// <param name="comparer">The order of the range; null for the natural one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> or <paramref name="count"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end.</exception>
    /// <inheritdoc cref="BinarySearch(T)"/>
    public int BinarySearch(int index, int count, T item, IComparer<T>? comparer)
        => Elements.BinarySearch(index, count, item, comparer);

    /// <summary>Whether an element matches.</summary>
    /// <param name="match">The condition.</param>
    /// <returns>Whether there is one.</returns>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/exception"/>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/remarks"/>
    public bool Exists(Predicate<T> match) => FindIndex(match) >= 0;

    /// <summary>The first element that matches.</summary>
    /// <param name="match">The condition.</param>
    /// <returns>The element, or the default of its type.</returns>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/exception"/>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/remarks"/>
    public T? Find(Predicate<T> match) => Elements.Find(match, _version);

    /// <summary>The last element that matches.</summary>
    /// <param name="match">The condition.</param>
    /// <returns>The element, or the default of its type.</returns>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/exception"/>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/remarks"/>
    public T? FindLast(Predicate<T> match) => Elements.FindLast(match, _version);

    /// <summary>All elements that match, in order.</summary>
    /// <param name="match">The condition.</param>
    /// <returns>A list of them, which shares nothing with this one.</returns>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/exception"/>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/remarks"/>
    public CowList<T> FindAll(Predicate<T> match) => new(Elements.FindAll(match, _version), default);

    /// <summary>The index of the first element that matches.</summary>
    /// <param name="match">The condition.</param>
    /// <returns>The index, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="match"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="match"/> modified the list; <see cref="List{T}"/> would go on.</exception>
    /// <remarks>
    /// <para>Time: O(n) calls.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int FindIndex(Predicate<T> match) => Elements.FindIndex(0, Count, match, _version);

    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Count"/>.</param>
    /// <param name="match">The condition.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="FindIndex(Predicate{T})"/>
    public int FindIndex(int startIndex, Predicate<T> match) => Elements.FindIndex(startIndex, Count - startIndex, match, _version);

    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Count"/>.</param>
    /// <param name="count">How many elements to look at.</param>
    /// <param name="match">The condition.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the list.</exception>
    /// <inheritdoc cref="FindIndex(Predicate{T})"/>
    public int FindIndex(int startIndex, int count, Predicate<T> match) => Elements.FindIndex(startIndex, count, match, _version);

    /// <summary>The index of the last element that matches.</summary>
    /// <param name="match">The condition.</param>
    /// <inheritdoc cref="FindIndex(Predicate{T})"/>
    public int FindLastIndex(Predicate<T> match) => Elements.FindLastIndex(Count - 1, Count, match, _version);

    /// <summary>The index of the last element that matches.</summary>
    /// <param name="startIndex">Where to begin, going backward: less than <see cref="Count"/>.</param>
    /// <param name="match">The condition.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="FindIndex(Predicate{T})"/>
    public int FindLastIndex(int startIndex, Predicate<T> match)
        => Elements.FindLastIndex(startIndex, startIndex + 1, match, _version);

    /// <summary>The index of the last element that matches.</summary>
    /// <param name="startIndex">Where to begin, going backward: less than <see cref="Count"/>; -1 in an empty list.</param>
    /// <param name="count">How many elements to look at.</param>
    /// <param name="match">The condition.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the list.</exception>
    /// <inheritdoc cref="FindIndex(Predicate{T})"/>
    public int FindLastIndex(int startIndex, int count, Predicate<T> match)
        => Elements.FindLastIndex(startIndex, count, match, _version);

    /// <summary>Whether all elements match.</summary>
    /// <param name="match">The condition.</param>
    /// <returns>Also true for an empty list.</returns>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/exception"/>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/remarks"/>
    public bool TrueForAll(Predicate<T> match) => Elements.TrueForAll(match, _version);

    /// <summary>Calls a delegate for each element, in order.</summary>
    /// <param name="action">The delegate.</param>
    /// <exception cref="ArgumentNullException"><paramref name="action"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="action"/> modified the list.</exception>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/remarks"/>
    public void ForEach(Action<T> action) => Elements.ForEach(action, _version);

    /// <summary>A list of what a delegate makes of each element.</summary>
    /// <typeparam name="TOutput">The type of the new elements.</typeparam>
    /// <param name="converter">The delegate.</param>
    /// <returns>The new list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="converter"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="converter"/> modified the list.</exception>
    /// <inheritdoc cref="FindIndex(Predicate{T})" path="/remarks"/>
    public CowList<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter)
        => new(Elements.ConvertAll(converter, _version), default);

    /// <summary>Copies the elements to an array.</summary>
    /// <returns>The array.</returns>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public T[] ToArray() => Elements.ToArray(0, Count);

    /// <summary>Copies the elements to an array.</summary>
    /// <param name="array">The array.</param>
    /// <exception cref="ArgumentNullException"><paramref name="array"/> is null.</exception>
    /// <exception cref="ArgumentException">The array is too short.</exception>
    /// <inheritdoc cref="ToArray" path="/remarks"/>
    public void CopyTo(T[] array) => CopyTo(array, 0);

    /// <summary>Copies the elements to an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="arrayIndex">Where in the array to begin.</param>
    /// <inheritdoc cref="CopyTo(int, T[], int, int)" path="/exception"/>
    /// <inheritdoc cref="ToArray" path="/remarks"/>
    public void CopyTo(T[] array, int arrayIndex) => CopyTo(0, array, arrayIndex, Count);

    /// <summary>Copies some of the elements to an array.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="array">The array.</param>
    /// <param name="arrayIndex">Where in the array to begin.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentNullException"><paramref name="array"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end of the list or of the array.</exception>
    /// <inheritdoc cref="ToArray" path="/remarks"/>
    public void CopyTo(int index, T[] array, int arrayIndex, int count) => Elements.CopyTo(index, array, arrayIndex, count);
}
