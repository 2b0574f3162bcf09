using System.Text.RegularExpressions;
using System.Xml.Linq;
using CowCollections.Tests.Architecture;

namespace CowCollections.Tests.Examples;

/// <summary>
/// Every C# example in the README, in that of the package, in docs/ and in the documentation of the public types compiles and runs, because it
/// stands word for word in a test of this folder, between <c>// begin name</c> and <c>// end name</c>.
/// </summary>
public partial class QuotationTests
{
    private const int MostMilliseconds = 10_000;

    /// <summary>What the package has as its README.</summary>
    private static readonly string _readmeOfPackage = Path.Combine(Repository.Library, "PACKAGE.md");

    /// <summary>The examples, by where they are quoted.</summary>
    public static TheoryData<string, string> Quotations
    {
        get
        {
            var quotations = new TheoryData<string, string>();
            foreach ((string place, string code) in InMarkdown().Concat(InDocumentation()))
            {
                quotations.Add(place, code);
            }

            return quotations;
        }
    }

    [Theory]
    [MemberData(nameof(Quotations))]
    public void An_example_is_one_that_is_tested(string place, string code)
        => Assert.True(Snippets().Contains(code), $"The example in {place} is in no test of tests/CowCollections.Tests/Examples:\n{code}");

    [Fact]
    public void The_readme_of_the_package_has_no_link_to_a_file()
        => Assert.DoesNotMatch(FileLink(), TextOf(_readmeOfPackage));

    [Fact]
    public void The_documentation_of_the_products_has_examples()
    {
        string[] expected =
        [
            "T:CowCollections.CowLease`1", "T:CowCollections.CowList`1", "T:CowCollections.CowListSnapshot`1", "T:CowCollections.CowPages`1",
            "T:CowCollections.CowDictionary`2", "T:CowCollections.CowDictionarySnapshot`2",
            "T:CowCollections.CowSet`1", "T:CowCollections.CowSetSnapshot`1",
            "T:CowCollections.CowCell`1", "T:CowCollections.CowCellExtensions",
            "T:CowCollections.CowLiveDictionary`2", "T:CowCollections.CowLiveList`1",
            "T:CowCollections.CowString", "T:CowCollections.CowStringSnapshot", "T:CowCollections.CowText",
        ];
        Assert.Subset(InDocumentation().Select(each => each.Place).ToHashSet(StringComparer.Ordinal), expected.ToHashSet(StringComparer.Ordinal));
    }

    private static HashSet<string> Snippets()
        => [.. Repository.Files(Path.Combine(Repository.Root, "tests", "CowCollections.Tests", "Examples"), "*.cs")
            .SelectMany(file => Snippet().Matches(TextOf(file)))
            .Select(match => Trimmed(match.Groups["code"].Value))];

    private static IEnumerable<(string Place, string Code)> InMarkdown()
    {
        string docs = Path.Combine(Repository.Root, "docs");
        IEnumerable<string> files = Directory.Exists(docs) ? Repository.Files(docs, "*.md") : [];
        return
            from file in files.Append(Path.Combine(Repository.Root, "README.md")).Append(_readmeOfPackage)
            from Match match in CodeBlock().Matches(TextOf(file))
            select (Repository.Relative(file), Trimmed(match.Groups["code"].Value));
    }

    private static IEnumerable<(string Place, string Code)> InDocumentation()
        => from type in typeof(CowList<>).Assembly.GetExportedTypes()
           from member in XmlDocumentation.OfLibrary.Members
           where IsMemberOf(type, member.Key)
           from XElement code in member.Value.Descendants("code")
           select (member.Key, Trimmed(code.Value));

    private static bool IsMemberOf(Type type, string id)
        => string.Equals(id[2..], type.FullName, StringComparison.Ordinal) || id[2..].StartsWith($"{type.FullName}.", StringComparison.Ordinal);

    private static string TextOf(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    /// <summary>The lines without their common indentation, and without empty lines around them.</summary>
    private static string Trimmed(string code)
    {
        string[] lines = code.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        int indentation = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indentation ? line[indentation..].TrimEnd() : "")).Trim('\n');
    }

    [GeneratedRegex(@"^ *// begin (?<name>.+)\n(?<code>(.*\n)*?) *// end \k<name>$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex Snippet();

    /// <summary>A link that leads nowhere in a package: to anything but a page of the web.</summary>
    [GeneratedRegex(@"\]\((?!https://)|^\[.+\]:(?! *https://)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex FileLink();

    [GeneratedRegex(@"^```csharp\n(?<code>(.*\n)*?)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex CodeBlock();
}
