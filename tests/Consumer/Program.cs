using Consumer;
using CowCollections;

var list = new CowList<int> { 1, 2, 3 };
var copy = list.Clone();
copy.Add(4);
copy[0] = 9;

Check(list.SequenceEqual([1, 2, 3]), "the original changed with its clone");
Check(copy.SequenceEqual([9, 2, 3, 4]), "the clone lost a write");
Check(CollectionCalls.AreUnderstood(), "a collection is not made of what it was given");
Check(TextCalls.Written() == TextCalls.Expected(), "a text is not what a builder is");
Check(TextCalls.ReadsAsString(), "a text is not read as a string is");
Console.WriteLine("consumer ok");

static void Check(bool holds, string otherwise)
{
    if (!holds)
    {
        throw new InvalidOperationException(otherwise);
    }
}
