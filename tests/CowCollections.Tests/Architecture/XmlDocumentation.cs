using System.Xml.Linq;

namespace CowCollections.Tests.Architecture;

/// <summary>The documentation that the compiler wrote beside the library.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(XDocument document)
        => _members = document.Descendants("member").ToDictionary(each => (string)each.Attribute("name")!, StringComparer.Ordinal);

    internal static XmlDocumentation OfLibrary { get; } =
        new(XDocument.Load(Path.ChangeExtension(typeof(CowList<>).Assembly.Location, ".xml")));

    internal IEnumerable<KeyValuePair<string, XElement>> Members => _members;

    /// <summary>The text of an element of a member's documentation, its own or inherited; empty if there is none.</summary>
    /// <param name="id">The member, as the compiler names it: <c>M:Namespace.Type.Method(System.Int32)</c>.</param>
    /// <param name="element">The element's name: <c>summary</c>, <c>remarks</c>.</param>
    internal string TextOf(string id, string element)
    {
        if (!_members.TryGetValue(id, out XElement? member))
        {
            return "";
        }

        IEnumerable<string> own = member.Elements(element).Select(each => each.Value.Trim());
        IEnumerable<string> inherited = member.Elements("inheritdoc")
            .Where(each => (string?)each.Attribute("path") is null or "" || string.Equals((string?)each.Attribute("path"), $"/{element}", StringComparison.Ordinal))
            .Select(each => TextOf((string?)each.Attribute("cref") ?? "", element));
        return own.Concat(inherited).FirstOrDefault(text => text.Length > 0) ?? "";
    }
}
