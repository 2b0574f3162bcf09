using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>A change of a dictionary.</summary>
internal sealed record DictionaryEdit<TKey, TValue>(
    string Text, Func<CowDictionary<TKey, TValue>, object?> Apply, Func<Dictionary<TKey, TValue>, object?> Expect)
    : Edit<CowDictionary<TKey, TValue>, Dictionary<TKey, TValue>>(Text, Apply, Expect)
    where TKey : notnull
{
    internal static DictionaryEdit<TKey, TValue> Of(
        string text, Action<CowDictionary<TKey, TValue>> apply, Action<Dictionary<TKey, TValue>> expect)
        => new(text, Nothing(apply), Nothing(expect));

    /// <summary>A change that no reader sees.</summary>
    internal static DictionaryEdit<TKey, TValue> Unseen(string text, Action<CowDictionary<TKey, TValue>> apply)
        => Of(text, apply, _ => { });

    /// <summary>The same statement for both, which may throw.</summary>
    internal static DictionaryEdit<TKey, TValue> OfBoth(string text, Func<IDictionary<TKey, TValue>, object?> apply)
        => new(text, dictionary => Answer.Of(() => apply(dictionary)), model => Answer.Of(() => apply(model)));

    /// <summary>A statement that throws and changes nothing.</summary>
    internal static DictionaryEdit<TKey, TValue> Throwing(string text, Action<CowDictionary<TKey, TValue>> apply, Type exception)
        => new(text, dictionary => Answer.Of(() => Nothing(apply)(dictionary)), _ => exception);
}
