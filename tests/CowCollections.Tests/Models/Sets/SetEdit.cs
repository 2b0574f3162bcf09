namespace CowCollections.Tests.Models.Sets;

/// <summary>A change of a set.</summary>
internal sealed record SetEdit<T>(string Text, Func<CowSet<T>, object?> Apply, Func<HashSet<T>, object?> Expect)
    : Edit<CowSet<T>, HashSet<T>>(Text, Apply, Expect)
{
    /// <summary>The same statement for both.</summary>
    internal static SetEdit<T> OfBoth(string text, Func<ISet<T>, object?> apply) => new(text, apply, apply);

    internal static SetEdit<T> Of(string text, Action<CowSet<T>> apply, Action<HashSet<T>> expect)
        => new(text, Nothing(apply), Nothing(expect));

    /// <summary>A change that no reader sees.</summary>
    internal static SetEdit<T> Unseen(string text, Action<CowSet<T>> apply) => Of(text, apply, _ => { });
}
