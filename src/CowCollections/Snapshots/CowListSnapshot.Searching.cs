namespace CowCollections;

/// <content>The reading operations of <see cref="CowList{T}"/>.</content>
public sealed partial class CowListSnapshot<T>
{
    /// <inheritdoc cref="CowList{T}.Contains"/>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <inheritdoc cref="CowList{T}.IndexOf(T)"/>
    public int IndexOf(T item) => Elements.IndexOf(item, 0, version: 0);

    /// <inheritdoc cref="CowList{T}.IndexOf(T, int)"/>
    public int IndexOf(T item, int index) => Elements.IndexOf(item, index, version: 0);

    /// <inheritdoc cref="CowList{T}.IndexOf(T, int, int)"/>
    public int IndexOf(T item, int index, int count) => Elements.IndexOf(item, index, count, version: 0);

    /// <param name="item">The element sought.</param>
    /// <param name="index">Where to begin: at least 0, at most <see cref="Count"/>.</param>
    /// <param name="count">How many elements to look at.</param>
    /// <param name="equalityComparer">Says which element is equal; null for the default comparer.</param>
    /// <inheritdoc cref="CowList{T}.IndexOf(T, int, int)"/>
    public int IndexOf(T item, int index, int count, IEqualityComparer<T>? equalityComparer)
        => Elements.IndexOf(item, index, count, equalityComparer);

    /// <inheritdoc cref="CowList{T}.LastIndexOf(T)"/>
    public int LastIndexOf(T item) => Elements.LastIndexOf(item, version: 0);

    /// <inheritdoc cref="CowList{T}.LastIndexOf(T, int)"/>
    public int LastIndexOf(T item, int index) => Elements.LastIndexOf(item, index, version: 0);

    /// <inheritdoc cref="CowList{T}.LastIndexOf(T, int, int)"/>
    public int LastIndexOf(T item, int index, int count) => Elements.LastIndexOf(item, index, count, version: 0);

    /// <param name="item">The element sought.</param>
    /// <param name="index">Where to begin, going backward: less than <see cref="Count"/>.</param>
    /// <param name="count">How many elements to look at.</param>
    /// <param name="equalityComparer">Says which element is equal; null for the default comparer.</param>
    /// <inheritdoc cref="CowList{T}.LastIndexOf(T, int, int)"/>
    public int LastIndexOf(T item, int index, int count, IEqualityComparer<T>? equalityComparer)
        => Elements.LastIndexOf(item, index, count, equalityComparer);

    /// <inheritdoc cref="CowList{T}.BinarySearch(T)"/>
    public int BinarySearch(T item) => BinarySearch(0, Count, item, null);

    /// <inheritdoc cref="CowList{T}.BinarySearch(T, IComparer{T})"/>
    public int BinarySearch(T item, IComparer<T>? comparer) => BinarySearch(0, Count, item, comparer);

    /// <inheritdoc cref="CowList{T}.BinarySearch(int, int, T, IComparer{T})"/>
    public int BinarySearch(int index, int count, T item, IComparer<T>? comparer)
        => Elements.BinarySearch(index, count, item, comparer);

    /// <inheritdoc cref="CowList{T}.Exists"/>
    public bool Exists(Predicate<T> match) => FindIndex(match) >= 0;

    /// <inheritdoc cref="CowList{T}.Find"/>
    public T? Find(Predicate<T> match) => Elements.Find(match, version: 0);

    /// <inheritdoc cref="CowList{T}.FindLast"/>
    public T? FindLast(Predicate<T> match) => Elements.FindLast(match, version: 0);

    /// <inheritdoc cref="CowList{T}.FindAll"/>
    public CowListSnapshot<T> FindAll(Predicate<T> match) => CowListSnapshot<T>.Own(Elements.FindAll(match, version: 0));

    /// <inheritdoc cref="CowList{T}.FindIndex(Predicate{T})"/>
    public int FindIndex(Predicate<T> match) => FindIndex(0, Count, match);

    /// <inheritdoc cref="CowList{T}.FindIndex(int, Predicate{T})"/>
    public int FindIndex(int startIndex, Predicate<T> match) => FindIndex(startIndex, Count - startIndex, match);

    /// <inheritdoc cref="CowList{T}.FindIndex(int, int, Predicate{T})"/>
    public int FindIndex(int startIndex, int count, Predicate<T> match) => Elements.FindIndex(startIndex, count, match, version: 0);

    /// <inheritdoc cref="CowList{T}.FindLastIndex(Predicate{T})"/>
    public int FindLastIndex(Predicate<T> match) => FindLastIndex(Count - 1, Count, match);

    /// <inheritdoc cref="CowList{T}.FindLastIndex(int, Predicate{T})"/>
    public int FindLastIndex(int startIndex, Predicate<T> match) => FindLastIndex(startIndex, startIndex + 1, match);

    /// <inheritdoc cref="CowList{T}.FindLastIndex(int, int, Predicate{T})"/>
    public int FindLastIndex(int startIndex, int count, Predicate<T> match)
        => Elements.FindLastIndex(startIndex, count, match, version: 0);

    /// <inheritdoc cref="CowList{T}.TrueForAll"/>
    public bool TrueForAll(Predicate<T> match) => Elements.TrueForAll(match, version: 0);

    /// <summary>Calls a delegate for each element, in order.</summary>
    /// <param name="action">The delegate.</param>
    /// <exception cref="ArgumentNullException"><paramref name="action"/> is null.</exception>
    /// <inheritdoc cref="CowList{T}.FindIndex(Predicate{T})" path="/remarks"/>
    public void ForEach(Action<T> action) => Elements.ForEach(action, version: 0);

    /// <summary>A snapshot of what a delegate makes of each element.</summary>
    /// <inheritdoc cref="CowList{T}.ConvertAll"/>
    public CowListSnapshot<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter)
        => CowListSnapshot<TOutput>.Own(Elements.ConvertAll(converter, version: 0));

    /// <inheritdoc cref="CowList{T}.ToArray"/>
    public T[] ToArray() => Elements.ToArray(0, Count);

    /// <inheritdoc cref="CowList{T}.CopyTo(T[])"/>
    public void CopyTo(T[] array) => CopyTo(array, 0);

    /// <inheritdoc cref="CowList{T}.CopyTo(T[], int)"/>
    public void CopyTo(T[] array, int arrayIndex) => CopyTo(0, array, arrayIndex, Count);

    /// <inheritdoc cref="CowList{T}.CopyTo(int, T[], int, int)"/>
    public void CopyTo(int index, T[] array, int arrayIndex, int count) => Elements.CopyTo(index, array, arrayIndex, count);

    /// <summary>Copies the elements to a span.</summary>
    /// <param name="destination">The span.</param>
    /// <exception cref="ArgumentException">The span is shorter than the snapshot.</exception>
    /// <inheritdoc cref="CowList{T}.ToArray" path="/remarks"/>
    public void CopyTo(Span<T> destination) => Elements.CopyTo(destination);
}
