using Xunit.Abstractions;

namespace CowCollections.Interleavings.Lists;

public sealed class ValueListTests(ITestOutputHelper output) : ListTests<ValueItem>(output);
