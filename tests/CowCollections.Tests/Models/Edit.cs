namespace CowCollections.Tests.Models;

/// <summary>One change with its arguments: how it reads, what it does to a list, and what it does to the model.</summary>
/// <param name="Text">As in source: <c>Insert(3, 17)</c>.</param>
/// <param name="Apply">Changes the list and returns what the member returns.</param>
/// <param name="Expect">Changes the model and returns what the member should return.</param>
internal sealed record Edit<T>(string Text, Func<CowList<T>, object?> Apply, Func<List<T>, object?> Expect)
{
    internal static Edit<T> Of(string text, Action<CowList<T>> apply, Action<List<T>> expect)
        => new(
            text,
            list =>
            {
                apply(list);
                return null;
            },
            model =>
            {
                expect(model);
                return null;
            });

    /// <summary>A change that no reader sees.</summary>
    internal static Edit<T> Unseen(string text, Action<CowList<T>> apply) => Of(text, apply, _ => { });

    /// <summary>The whole statement.</summary>
    internal string On(Member<T> target) => Text[0] == '[' ? $"{target}{Text}" : $"{target}.{Text}";

    /// <summary>Changes both and compares what they return.</summary>
    internal void Run(CowList<T> list, List<T> model)
    {
        object? actual = Apply(list);
        Assert.Equal(Expect(model), actual);
    }
}
