using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Projection.Diagnostics;
using Diagnostic = Projection.Diagnostics.Diagnostic;

namespace Projection.Notebooks.Scripting;

/// <summary>The code of a cell, ready to be compiled: lines that name shipped packages are blanked out, lines meant for other engines are refused.</summary>
/// <param name="Number">The number of the cell, from 1, among those with code.</param>
/// <param name="Code">The code, line by line as in the notebook.</param>
/// <param name="Problems">What cannot be done; empty for a cell that can be run.</param>
internal sealed record PreparedCell(int Number, string Code, ImmutableArray<Diagnostic> Problems)
{
    private const string PackagePrefix = "nuget:";

    public static CSharpParseOptions Language { get; } = CSharpParseOptions.Default.WithKind(SourceCodeKind.Script).WithLanguageVersion(LanguageVersion.Latest);

    /// <summary>How messages name a cell: by the number that stands in its margin.</summary>
    public static string NameOf(int number) => $"cell [{number}]";

    /// <summary>Prepares a cell.</summary>
    /// <param name="cell">A code cell.</param>
    /// <param name="number">Its number.</param>
    /// <param name="notebook">The notebook's name, for findings.</param>
    public static PreparedCell Of(NotebookCell cell, int number, string notebook)
    {
        if (cell.Language is { } language)
        {
            return new PreparedCell(number, cell.Source, [Problem.NotebookLanguage(SourceLocation.WholeFile($"{notebook}, {NameOf(number)}"), language)]);
        }

        char[] code = cell.Source.ToCharArray();
        ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (DirectiveTriviaSyntax directive in SyntaxFactory.ParseSyntaxTree(cell.Source, Language).GetRoot().DescendantTrivia(descendIntoTrivia: true).Select(t => t.GetStructure()).OfType<DirectiveTriviaSyntax>())
        {
            if (directive is ReferenceDirectiveTriviaSyntax reference && reference.File.ValueText.StartsWith(PackagePrefix, StringComparison.OrdinalIgnoreCase))
            {
                code.AsSpan(directive.Span.Start, directive.Span.Length).Fill(' ');
                problems.AddRange(PackageProblems(reference.File.ValueText[PackagePrefix.Length..], PlaceOf(directive, cell.Source, number, notebook)));
            }
            else if (directive is ShebangDirectiveTriviaSyntax or BadDirectiveTriviaSyntax && MagicOf(directive, cell.Source) is { } magic)
            {
                problems.Add(Problem.NotebookMagic(PlaceOf(directive, cell.Source, number, notebook), magic));
            }
        }

        return new PreparedCell(number, new string(code), problems.ToImmutable());
    }

    private static IEnumerable<Diagnostic> PackageProblems(string package, SourceLocation where)
    {
        string[] parts = package.Split(',', 2, StringSplitOptions.TrimEntries);
        string version = parts.ElementAtOrDefault(1) ?? "*";
        if (!ShippedAssemblies.Packages.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
        {
            yield return Problem.NotebookPackage(where, parts[0], ShippedAssemblies.Packages);
        }
        else if (!(version == ShippedAssemblies.Version || (version.EndsWith('*') && ShippedAssemblies.Version.StartsWith(version.Split('*')[0], StringComparison.Ordinal))))
        {
            yield return Problem.NotebookPackageVersion(where, parts[0], version, ShippedAssemblies.Version);
        }
    }

    // The word that begins the line: #!markdown, #i. What else the compiler refuses, it explains itself.
    private static string? MagicOf(DirectiveTriviaSyntax directive, string source)
    {
        string line = source[directive.SpanStart..].Split('\n')[0];
        string word = line.Split(' ', '\t')[0];
        return word.StartsWith("#!", StringComparison.Ordinal) || word == "#i" ? word : null;
    }

    private static SourceLocation PlaceOf(DirectiveTriviaSyntax directive, string source, int number, string notebook)
    {
        string before = source[..directive.SpanStart];
        string line = source[(before.LastIndexOf('\n') + 1)..].Split('\n')[0];
        int column = before.Length - before.LastIndexOf('\n');
        return new SourceLocation($"{notebook}, {NameOf(number)}", before.Count(c => c == '\n') + 1, column, Math.Max(1, line.Length - column + 1), line);
    }
}
