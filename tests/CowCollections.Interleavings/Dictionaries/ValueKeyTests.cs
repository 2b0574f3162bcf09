using Xunit.Abstractions;

namespace CowCollections.Interleavings.Dictionaries;

public sealed class ValueKeyTests(ITestOutputHelper output) : DictionaryTests<ValueKey>(output);
