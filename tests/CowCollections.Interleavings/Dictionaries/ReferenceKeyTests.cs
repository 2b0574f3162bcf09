using Xunit.Abstractions;

namespace CowCollections.Interleavings.Dictionaries;

public sealed class ReferenceKeyTests(ITestOutputHelper output) : DictionaryTests<ReferenceKey>(output);
