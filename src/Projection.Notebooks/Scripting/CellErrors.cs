using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Projection.Diagnostics;

namespace Projection.Notebooks.Scripting;

/// <summary>Tells why a cell failed, by cells and lines of the notebook.</summary>
/// <param name="code">The code of each cell that was run, by the name under which it was compiled.</param>
/// <param name="folder">The notebook's folder, which messages leave out.</param>
/// <param name="language">The language of the library's findings.</param>
internal sealed class CellErrors(IReadOnlyDictionary<string, string> code, string folder, Language language)
{
    // A chain of causes, or of calls that call themselves, may be long.
    private const int MostCauses = 8;
    private const int MostPlaces = 12;

    /// <summary>All errors of the compiler.</summary>
    public CellError OfCompiler(ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> errors)
    {
        string[] lines = [.. errors.OrderBy(e => e.Location.SourceSpan.Start).SelectMany(e => FindingOf(e).ToString(language).Split('\n'))];
        string first = errors[0].GetMessage(CultureInfo.InvariantCulture);
        return new CellError("CompilationError", errors.Length == 1 ? first : $"{errors.Length} errors; the first: {first}", [.. lines]);
    }

    /// <summary>An exception with its causes.</summary>
    public CellError OfException(Exception thrown)
    {
        Exception[] chain = [.. ChainOf(thrown).Take(MostCauses)];
        List<string> lines = [];
        foreach (Exception failure in chain)
        {
            lines.AddRange($"{(lines.Count == 0 ? string.Empty : "caused by ")}{NameOf(failure)}: {MessageOf(failure)}".Split('\n'));
            lines.AddRange(PlacesOf(failure).Distinct().Take(MostPlaces).SelectMany(Lines));
        }

        return new CellError(NameOf(chain[0]), MessageOf(chain[0]), [.. lines]);
    }

    /// <summary>A cell that took too long.</summary>
    public static CellError OfTimeout(TimeSpan allowed)
    {
        string message = string.Create(CultureInfo.InvariantCulture, $"the cell took longer than the {allowed.TotalSeconds} s that it may take");
        return new CellError(nameof(TimeoutException), message, [$"{nameof(TimeoutException)}: {message}"]);
    }

    private Diagnostic FindingOf(Microsoft.CodeAnalysis.Diagnostic error)
    {
        Microsoft.CodeAnalysis.FileLinePositionSpan span = error.Location.GetLineSpan();
        SourceLocation? where = span.IsValid
            ? new SourceLocation(Without(span.Path), span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, Math.Max(1, error.Location.SourceSpan.Length), LineAt(span.Path, span.StartLinePosition.Line))
            : null;
        return new Diagnostic(error.Id, Severity.Error, Wording.Own(error.GetMessage(CultureInfo.InvariantCulture)), where);
    }

    // An exception that only carries others is told by them.
    private static IEnumerable<Exception> ChainOf(Exception thrown)
    {
        for (Exception? failure = thrown; failure is not null; failure = failure.InnerException)
        {
            if (failure is not (AggregateException { InnerExceptions.Count: 1 } or System.Reflection.TargetInvocationException { InnerException: not null }))
            {
                yield return failure;
            }
        }
    }

    private static string NameOf(Exception failure) => failure.GetType().Name;

    private string MessageOf(Exception failure) => failure is InvalidInputException input
        ? string.Join('\n', input.Diagnostics.Select(d => d.ToString(language)))
        : Without(failure.Message).ReplaceLineEndings("\n");

    // The innermost place first. Places outside the notebook say nothing to its reader.
    private IEnumerable<SourceLocation> PlacesOf(Exception failure)
    {
        foreach (StackFrame frame in new StackTrace(failure, fNeedFileInfo: true).GetFrames())
        {
            // The name under which a cell was compiled, put behind the notebook's folder.
            string? cell = Path.GetFileName(frame.GetFileName());
            if (cell is not null && code.ContainsKey(cell))
            {
                yield return new SourceLocation(cell, frame.GetFileLineNumber(), frame.GetFileColumnNumber(), 1, LineAt(cell, frame.GetFileLineNumber() - 1));
            }
        }
    }

    private static IEnumerable<string> Lines(SourceLocation place) =>
        [$"  {place.File}, line {place.Line}", .. place.LineText is { } line ? new[] { string.Create(CultureInfo.InvariantCulture, $"{place.Line,5} | {line}") } : []];

    private string? LineAt(string file, int line) => code.TryGetValue(file, out string? text) && line >= 0 ? text.Split('\n').ElementAtOrDefault(line) : null;

    private string Without(string text) => text.Replace(folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
}
