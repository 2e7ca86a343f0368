using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Projection.Charts;
using Projection.Files.Scenarios;
using Projection.Scenarios;

namespace Projection.Docs.Tests;

/// <summary>The public types of the libraries, as a compiler that uses the assemblies sees them, with their XML documentation.</summary>
internal static class PublicTypes
{
    /// <summary>Public types by namespace; namespaces and types in ordinal order.</summary>
    public static IReadOnlyList<(string Namespace, IReadOnlyList<INamedTypeSymbol> Types)> ByNamespace { get; } =
    [
        .. new[] { typeof(Scenario), typeof(ScenarioFile), typeof(VegaLiteChart) }.SelectMany(type => TypesOf(type.Assembly.Location))
            .GroupBy(type => type.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<INamedTypeSymbol>)[.. group.OrderBy(type => type.Name, StringComparer.Ordinal).ThenBy(type => type.Arity)])),
    ];

    /// <summary>What a user of the type may call, in the order of the sources; what the compiler adds to records is left out.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => type.GetMembers().Where(member =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && member is not INamedTypeSymbol
        && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }
        && !(member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } && type.TypeKind == TypeKind.Struct)
        && !member.GetAttributes().Any(a => a.AttributeClass?.Name == nameof(CompilerGeneratedAttribute)));

    private static IEnumerable<INamedTypeSymbol> TypesOf(string assembly)
    {
        string[] platform = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path != assembly)];
        MetadataReference own = MetadataReference.CreateFromFile(assembly, documentation: new XmlDocumentation(Path.ChangeExtension(assembly, ".xml")));
        var compilation = CSharpCompilation.Create("reference", references: [own, .. platform.Select(path => MetadataReference.CreateFromFile(path))]);
        return Nested(((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(own)!).GlobalNamespace.GetMembers()).Where(IsVisible);
    }

    private static bool IsVisible(INamedTypeSymbol type) => type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsVisible(type.ContainingType));

    private static IEnumerable<INamedTypeSymbol> Nested(IEnumerable<INamespaceOrTypeSymbol> symbols) => symbols.SelectMany(symbol => symbol switch
    {
        INamespaceSymbol space => Nested(space.GetMembers()),
        INamedTypeSymbol type => Nested(type.GetTypeMembers().Cast<INamespaceOrTypeSymbol>().ToImmutableArray()).Prepend(type),
        _ => [],
    });
}
