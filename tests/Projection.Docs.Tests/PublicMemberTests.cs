using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Projection.Docs.Tests;

/// <summary>What every public member says of itself: what it is, each parameter, what it gives, how it can be stopped, and of numbers the unit.</summary>
public partial class PublicMemberTests
{
    // The types in which results hold numbers.
    private static readonly string[] Numeric = ["double", "double?", "Rational", "Rational?", "ValueRange", "ValueRange?", "double[]", "ImmutableArray<double>", "IReadOnlyList<double>", "ReadOnlyMemory<double>"];

    // Numbers of any kind: their members have no unit of their own.
    private static readonly string[] PureNumbers = ["Projection.Arithmetic"];

    [Fact]
    public void EveryMember_IsDocumented() => Nothing(
        from symbol in Symbols()
        where TextOf(symbol).Length == 0
        select symbol.ToDisplayString());

    [Fact]
    public void EveryMethod_NamesItsParametersAndWhatItGives() => Nothing(
        from method in Symbols().OfType<IMethodSymbol>()
        where method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor && !IsInherited(method) && !IsOfRecord(method)
        let text = TextOf(method)
        let missing = method.Parameters.Where(p => !text.Contains($"<param name=\"{p.Name}\"", StringComparison.Ordinal)).Select(p => p.Name)
            .Concat(method.ReturnsVoid || method.MethodKind == MethodKind.Constructor || text.Contains("<returns>", StringComparison.Ordinal) ? [] : ["returns"])
        where missing.Any()
        select $"{method.ToDisplayString()}: {string.Join(", ", missing)}");

    [Fact]
    public void EveryMethodThatCanBeStopped_SaysSo() => Nothing(
        from method in Symbols().OfType<IMethodSymbol>()
        where method.MethodKind == MethodKind.Ordinary && !IsInherited(method) && method.Parameters.Any(p => p.Type.Name == nameof(CancellationToken))
        where !TextOf(method).Contains("OperationCanceledException", StringComparison.Ordinal)
        select method.ToDisplayString());

    [Fact]
    public void EveryNumber_HasItsUnit() => Nothing(
        from property in Symbols().OfType<IPropertySymbol>()
        where Numeric.Contains(property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)) && !IsInherited(property)
        where !PureNumbers.Contains(property.ContainingNamespace.ToDisplayString())
        where !SaysUnit().IsMatch(TextOf(property) + SaidOfType(property))
        select property.ToDisplayString());

    [Fact]
    public void Rules_FindWhatIsMissing()
    {
        Assert.Contains(Symbols(), symbol => symbol.Name == "Simulate");
        Assert.DoesNotMatch(SaysUnit(), "<summary>Its value on the central path.</summary>");
        Assert.Matches(SaysUnit(), "<summary>Its value on the central path, in base units.</summary>");
    }

    // What the compiler makes by itself has nothing to say: constructors without parameters, the methods of a delegate.
    private static IEnumerable<ISymbol> Symbols() => PublicTypes.ByNamespace.SelectMany(space => space.Types)
        .SelectMany(type => (type.TypeKind == TypeKind.Delegate ? [] : PublicTypes.MembersOf(type)).Prepend(type))
        .Where(symbol => symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true });

    private static string TextOf(ISymbol symbol) => symbol.GetDocumentationCommentXml() ?? string.Empty;

    // A record's parameters are documented with the type, and so is what holds for all its members.
    private static string SaidOfType(ISymbol member)
    {
        string text = TextOf(member.ContainingType);
        if (text.Length == 0)
        {
            return string.Empty;
        }

        XElement root = XElement.Parse(text);
        return string.Concat(root.Elements().Where(e => e.Name == "remarks" || (e.Name == "param" && e.Attribute("name")?.Value == member.Name)));
    }

    private static bool IsInherited(ISymbol member) => member.IsOverride || TextOf(member).Contains("<inheritdoc", StringComparison.Ordinal);

    private static bool IsOfRecord(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor && method.ContainingType.IsRecord;

    private static void Nothing(IEnumerable<string> offending)
    {
        string[] all = [.. offending.Order(StringComparer.Ordinal)];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    [GeneratedRegex("\\bunit|fraction|per cent|percent|probabilit|share|correlation|pure number|dimensionless|seconds|no unit|standard deviations|multiple|coefficient|(?:from|in) \\[?-?[0-9]|ratio|relative", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SaysUnit();
}
