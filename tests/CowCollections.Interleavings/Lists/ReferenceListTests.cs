using Xunit.Abstractions;

namespace CowCollections.Interleavings.Lists;

public sealed class ReferenceListTests(ITestOutputHelper output) : ListTests<ReferenceItem>(output);
