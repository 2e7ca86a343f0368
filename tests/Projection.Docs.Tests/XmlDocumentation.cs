using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Projection.Docs.Tests;

/// <summary>The XML documentation that the compiler wrote beside an assembly.</summary>
internal sealed class XmlDocumentation(string file) : DocumentationProvider
{
    private readonly string _file = file;

    private readonly Dictionary<string, string> _members = XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.ToString(SaveOptions.DisableFormatting), StringComparer.Ordinal);

    public override bool Equals(object? obj) => obj is XmlDocumentation other && other._file == _file;

    public override int GetHashCode() => _file.GetHashCode(StringComparison.Ordinal);

    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _members.GetValueOrDefault(documentationMemberID, string.Empty);
}
