namespace CowCollections.Tests.Support;

/// <summary>Good and bad arguments of each type, made anew for each call; they are given the object that is called.</summary>
internal sealed class ArgumentPool<T>(Func<int, T> element, int count)
{
    internal Func<object, object?>[] this[Type type]
        => type == typeof(int) ? Constants(int.MinValue, -1, 0, 1, count / 2, count - 1, count, count + 1, int.MaxValue)
        : type == typeof(T) ? Items
        : type == typeof(object) ? [.. Items, .. Constants(null, "text", 1.5)]
        : type == typeof(IEnumerable<T>) ? Sequences
        : type == typeof(T[]) ? [_ => null, _ => new T[count], _ => new T[count + 3], _ => Array.Empty<T>()]
        : type == typeof(Array) ? Arrays
        : type == typeof(Predicate<T>) ? Constants(null, EveryThird, Nothing, Everything)
        : type == typeof(Action<T>) ? Constants(null, new Action<T>(_ => { }))
        : type == typeof(Converter<T, string>) ? Constants(null, new Converter<T, string>(each => $"<{each}>"))
        : type == typeof(Func<T, string>) ? Constants(null, new Func<T, string>(each => $"<{each}>"))
        : type == typeof(Comparison<T>) ? Constants(null, new Comparison<T>(Backward))
        : type == typeof(IComparer<T>) ? Constants(null, Comparer<T>.Default, Comparer<T>.Create(Backward))
        : type == typeof(IEqualityComparer<T>) ? Constants(null, EqualityComparer<T>.Default, Parity)
        : throw new NotSupportedException($"No arguments of type {type}.");

    private Func<object, object?>[] Items => Constants(element(0), element(count / 2), element(count - 1), element(-5));

    private Func<object, object?>[] Sequences =>
    [
        _ => null,
        _ => Array.Empty<T>(),
        _ => new[] { element(2), element(100) },
        _ => Enumerable.Range(0, 7).Select(element),
        _ => Enumerable.Range(0, 40).Select(element).ToList(),
        _ => new HashSet<T>([element(1), element(3)]),
        self => self,
    ];

    private Func<object, object?>[] Arrays =>
    [
        _ => null,
        _ => new T[count + 1],
        _ => new object[count + 3],
        _ => new string[count + 3],
        _ => new int[count + 3],
        _ => Array.CreateInstance(typeof(T), 3, count + 3),
        _ => Array.CreateInstance(typeof(T), [count + 3], [1]),
    ];

    private static Predicate<T> EveryThird => each => each!.GetHashCode() % 3 == 0;

    private static Predicate<T> Nothing => _ => false;

    private static Predicate<T> Everything => _ => true;

    private static IEqualityComparer<T> Parity
        => EqualityComparer<T>.Create((x, y) => (x?.GetHashCode() & 1) == (y?.GetHashCode() & 1), each => each!.GetHashCode() & 1);

    private static int Backward(T x, T y) => Comparer<T>.Default.Compare(y, x);

    private static Func<object, object?>[] Constants(params object?[] values) => [.. values.Select(value => (Func<object, object?>)(_ => value))];
}
