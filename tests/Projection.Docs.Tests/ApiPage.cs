using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Projection.Docs.Tests;

/// <summary>One page of the API reference: the public types of a namespace.</summary>
internal sealed class ApiPage
{
    private static readonly SymbolDisplayFormat Type = SymbolDisplayFormat.MinimallyQualifiedFormat;

    private static readonly SymbolDisplayFormat Member = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private readonly StringBuilder _page = new();
    private readonly DocumentationText _text;

    private ApiPage(Func<string, string?> link) => _text = new DocumentationText(link);

    /// <summary>The page.</summary>
    /// <param name="name">The namespace.</param>
    /// <param name="types">Its types.</param>
    /// <param name="link">The page and place of a documentation id.</param>
    public static string Of(string name, IReadOnlyList<INamedTypeSymbol> types, Func<string, string?> link)
    {
        var page = new ApiPage(link);
        page.Line($"# {name}\n");
        page.Line("[All namespaces](README.md)\n");
        page.Line("| type | is |\n| --- | --- |");
        foreach (INamedTypeSymbol type in types)
        {
            page.Line($"| [`{type.ToDisplayString(Type)}`](#{PlaceOf(type.GetDocumentationCommentId()!)}) | {page._text.Of(DocumentationOf(type)?.Element("summary"))} |");
        }

        foreach (INamedTypeSymbol type in types)
        {
            page.Write(type);
        }

        return page._page.ToString();
    }

    /// <summary>The anchor of a documentation id; overloads share theirs.</summary>
    public static string PlaceOf(string id) => id[2..].Split('(')[0].Replace('`', '-').Replace('#', '-').ToLowerInvariant();

    private void Write(INamedTypeSymbol type)
    {
        XElement? documentation = DocumentationOf(type);
        Line($"\n## <a id=\"{PlaceOf(type.GetDocumentationCommentId()!)}\"></a>{type.ToDisplayString(Type).Replace("<", "\\<", StringComparison.Ordinal)}\n");
        Line($"`{HeadOf(type)}`\n");
        Paragraphs(documentation);

        ISymbol[] members = [.. PublicTypes.MembersOf(type)];
        if (type.TypeKind == TypeKind.Enum)
        {
            Table("value", members.OfType<IFieldSymbol>().Select(f => ((ISymbol)f, $"{f.Name} = {f.ConstantValue}")), documentation);
            return;
        }

        Table("value", members.Where(m => m is IFieldSymbol or IEventSymbol or IPropertySymbol { IsIndexer: false }).Select(m => (m, Head(m))), documentation);
        HashSet<string> places = [];
        foreach (ISymbol member in members.Where(m => m is IMethodSymbol or IPropertySymbol { IsIndexer: true }))
        {
            string place = PlaceOf(member.GetDocumentationCommentId()!);
            Line($"\n### {(places.Add(place) ? $"<a id=\"{place}\"></a>" : string.Empty)}{NameOf(member)}\n");
            Line($"`{Head(member)}`\n");
            XElement? own = DocumentationOf(member);
            if (type.IsRecord && _text.Of(own?.Element("summary")) == _text.Of(documentation?.Element("summary")))
            {
                // A positional record's constructor has the record's own documentation: its parameters stand above, as properties.
                continue;
            }

            Paragraphs(own);

            Members("parameter", own, "param");
            Members("type parameter", own, "typeparam");
            if (own?.Element("returns") is { } returns)
            {
                Line($"\nReturns: {_text.Of(returns)}");
            }

            foreach (XElement exception in own?.Elements("exception") ?? [])
            {
                Line($"\nThrows {_text.Of(new XElement("exception", new XElement("see", exception.Attribute("cref"))))}: {_text.Of(exception)}");
            }
        }
    }

    private void Paragraphs(XElement? documentation)
    {
        foreach (string part in new[] { "summary", "remarks" })
        {
            if (_text.Of(documentation?.Element(part)) is { Length: > 0 } text)
            {
                Line(part == "summary" ? text : $"\n{text}");
            }
        }

        foreach (XElement source in documentation?.Elements("seealso") ?? [])
        {
            Line($"\nSee also: {_text.Of(new XElement("all", source))}");
        }
    }

    private void Members(string title, XElement? documentation, string element)
    {
        XElement[] all = [.. documentation?.Elements(element) ?? []];
        if (all.Length > 0)
        {
            Line($"\n| {title} | means |\n| --- | --- |");
            foreach (XElement one in all)
            {
                Line($"| `{one.Attribute("name")?.Value}` | {_text.Of(one)} |");
            }
        }
    }

    private void Table(string title, IEnumerable<(ISymbol Symbol, string Head)> members, XElement? documentation)
    {
        (ISymbol Symbol, string Head)[] all = [.. members];
        if (all.Length == 0)
        {
            return;
        }

        Line($"\n| {title} | means |\n| --- | --- |");
        foreach ((ISymbol symbol, string head) in all)
        {
            // A property of a positional record is documented as the record's parameter.
            XElement? own = DocumentationOf(symbol);
            string text = own is null
                ? _text.Of(documentation?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == symbol.Name))
                : string.Join(' ', new[] { own.Element("summary"), own.Element("value"), own.Element("remarks") }.Select(_text.Of).Where(part => part.Length > 0));
            Line($"| <a id=\"{PlaceOf(symbol.GetDocumentationCommentId()!)}\"></a>`{head}` | {text} |");
        }
    }

    private static string HeadOf(INamedTypeSymbol type)
    {
        string kind = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Enum } => "enum",
            { TypeKind: TypeKind.Delegate } => "delegate",
            { TypeKind: TypeKind.Struct, IsReadOnly: true, IsRecord: true } => "readonly record struct",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct, IsReadOnly: true } => "readonly struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true, IsSealed: true } => "sealed record",
            { IsRecord: true, IsAbstract: true } => "abstract record",
            { IsRecord: true } => "record",
            { IsStatic: true } => "static class",
            { IsSealed: true } => "sealed class",
            { IsAbstract: true } => "abstract class",
            _ => "class",
        };
        string[] bases =
        [
            .. ((IEnumerable<INamedTypeSymbol?>)[type.BaseType]).OfType<INamedTypeSymbol>()
                .Where(t => t.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum or SpecialType.System_MulticastDelegate))
                .Concat(type.Interfaces.Where(i => !(type.IsRecord && i.Name == "IEquatable"))).Select(t => t.ToDisplayString(Type)),
        ];
        return type.TypeKind == TypeKind.Delegate
            ? $"public delegate {type.DelegateInvokeMethod!.ToDisplayString(Member)}"
            : $"public {kind} {type.ToDisplayString(Type)}{(bases.Length == 0 ? string.Empty : " : " + string.Join(", ", bases))}";
    }

    private static string Head(ISymbol symbol) => symbol.ToDisplayString(Member).Replace(Environment.NewLine, " ", StringComparison.Ordinal).Replace("default(CancellationToken)", "default", StringComparison.Ordinal);

    private static string NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => $"new {constructor.ContainingType.Name}",
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => $"operator {member.Name["op_".Length..]}",
        IPropertySymbol { IsIndexer: true } => "this[]",
        _ => member.Name,
    };

    // Where a member only says that it inherits its documentation, that of what it implements or overrides counts.
    private static XElement? DocumentationOf(ISymbol symbol)
    {
        string? xml = symbol.GetDocumentationCommentXml(CultureInfo.InvariantCulture);
        XElement? documentation = string.IsNullOrEmpty(xml) ? null : XElement.Parse(xml);
        return documentation?.Element("inheritdoc") is null ? documentation
            : Inherited(symbol) is { } from ? DocumentationOf(from)
            : null;
    }

    private static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        INamedTypeSymbol type => type.BaseType,
        _ => symbol.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers()).FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(m), symbol)),
    };

    private void Line(string line) => _page.Append(line).Append('\n');
}
