namespace CowCollections.Tests.Models;

/// <summary>One change with its arguments: how it reads, what it does to a collection, and what it does to the model.</summary>
/// <param name="Text">As in source: <c>Insert(3, 17)</c>.</param>
/// <param name="Apply">Changes the collection and returns what the member returns.</param>
/// <param name="Expect">Changes the model and returns what the member should return.</param>
internal abstract record Edit<TCollection, TModel>(string Text, Func<TCollection, object?> Apply, Func<TModel, object?> Expect)
{
    /// <summary>The whole statement.</summary>
    internal string On(PoolMember target) => Text[0] == '[' ? $"{target}{Text}" : $"{target}.{Text}";

    /// <summary>Changes both and compares what they return.</summary>
    internal void Run(TCollection collection, TModel model)
    {
        object? actual = Apply(collection);
        Assert.Equal(Expect(model), actual);
    }

    protected static Func<TSubject, object?> Nothing<TSubject>(Action<TSubject> act) => subject =>
    {
        act(subject);
        return null;
    };
}

/// <summary>A change of a list.</summary>
internal sealed record Edit<T>(string Text, Func<CowList<T>, object?> Apply, Func<List<T>, object?> Expect)
    : Edit<CowList<T>, List<T>>(Text, Apply, Expect)
{
    internal static Edit<T> Of(string text, Action<CowList<T>> apply, Action<List<T>> expect)
        => new(text, Nothing(apply), Nothing(expect));

    /// <summary>A change that no reader sees.</summary>
    internal static Edit<T> Unseen(string text, Action<CowList<T>> apply) => Of(text, apply, _ => { });
}
