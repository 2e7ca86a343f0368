using System.Text;
using Microsoft.CodeAnalysis;

namespace Projection.Docs.Tests;

/// <summary>The API reference, from assemblies and XML documentation.</summary>
public class ApiReferenceTests
{
    private const string Folder = "docs/reference/api";

    [Fact]
    public void Pages_EveryNamespace_AreWhatTheLibrariesSay()
    {
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        foreach ((string space, IReadOnlyList<INamedTypeSymbol> types) in PublicTypes.ByNamespace)
        {
            foreach (ISymbol symbol in types.SelectMany(type => PublicTypes.MembersOf(type).Prepend(type)))
            {
                string id = symbol.GetDocumentationCommentId()!;
                places[id] = $"{space}.md#{ApiPage.PlaceOf(id)}";
            }
        }

        var index = new StringBuilder("# API\n\nThe public types of the libraries, from their assemblies and XML documentation; a test holds these pages. A first program: [how-to/use-from-csharp.md](../../how-to/use-from-csharp.md).\n\n| namespace | types |\n| --- | --- |\n");
        foreach ((string space, IReadOnlyList<INamedTypeSymbol> types) in PublicTypes.ByNamespace)
        {
            index.Append($"| [{space}]({space}.md) | {string.Join(", ", types.Select(type => $"`{type.Name}`").Distinct())} |\n");
            WrittenPage.Verify($"{Folder}/{space}.md", ApiPage.Of(space, types, places.GetValueOrDefault));
        }

        WrittenPage.Verify($"{Folder}/README.md", index.ToString());
        Assert.Equal(
            PublicTypes.ByNamespace.Select(pair => $"{pair.Namespace}.md").Append("README.md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
