using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Projection.Diagnostics;

namespace Projection.Notebooks.Format;

/// <summary>Reads the notebook format and says what is wrong with a file that does not follow it.</summary>
internal static class NotebookReader
{
    private const int SupportedFormat = 4;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What notebooks call C#, in the kernel's language and in the metadata of cells.
    private static readonly string[] CSharp = ["C#", "csharp", "c#", "polyglot-notebook"];

    /// <summary>Length of the byte order mark.</summary>
    public static int MarkOf(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    public static Parsed<Notebook> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        JsonNode? root;
        ReadOnlyMemory<byte> json = bytes[MarkOf(bytes.Span)..];
        try
        {
            Strict.GetCharCount(json.Span);
            root = JsonNode.Parse(json.Span, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            return Parsed<Notebook>.Failed(Problem.NotANotebook(PlaceOf(e, json.Span, name), "a text that is no JSON"));
        }
        catch (DecoderFallbackException)
        {
            return Parsed<Notebook>.Failed(Problem.NotANotebook(SourceLocation.WholeFile(name), "bytes that are no UTF-8"));
        }

        if (root is not JsonObject notebook || notebook["cells"] is not JsonArray cells)
        {
            // Version 3 kept its cells in worksheets.
            return Parsed<Notebook>.Failed((root as JsonObject)?["nbformat"] is { } old
                ? Problem.NotebookFormat(name, old.ToJsonString())
                : Problem.NotANotebook(SourceLocation.WholeFile(name), "JSON without a list of cells"));
        }

        if (NumberOf(notebook["nbformat"]) != SupportedFormat)
        {
            return Parsed<Notebook>.Failed(Problem.NotebookFormat(name, notebook["nbformat"]?.ToJsonString() ?? "none"));
        }

        List<Diagnostic> problems = [.. LanguageProblems(notebook, name)];
        List<NotebookCell> read = [];
        foreach ((JsonNode? node, int place) in cells.Select((cell, i) => (cell, i + 1)))
        {
            if (CellOf(node) is { } cell)
            {
                read.Add(cell);
            }
            else
            {
                problems.Add(Problem.NotACell(name, place));
            }
        }

        return problems.Count > 0 ? Parsed<Notebook>.Failed(problems) : Parsed<Notebook>.Of(new Notebook(name, bytes, [.. read]));
    }

    private static IEnumerable<Diagnostic> LanguageProblems(JsonObject notebook, string name)
    {
        JsonNode? metadata = notebook["metadata"];
        string? language = Text(metadata, "kernelspec", "language") ?? Text(metadata, "language_info", "name");
        if (language is not null && !IsCSharp(language))
        {
            yield return Problem.NotebookLanguage(SourceLocation.WholeFile(name), language);
        }
    }

    private static NotebookCell? CellOf(JsonNode? node)
    {
        CellKind? kind = Text(node, "cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            _ => null,
        };
        JsonNode? source = (node as JsonObject)?["source"];
        bool isText = source is JsonValue value && value.GetValueKind() == JsonValueKind.String || source is JsonArray lines && lines.All(line => line?.GetValueKind() == JsonValueKind.String);
        bool hasOutputs = (node as JsonObject)?["outputs"] is null or JsonArray;
        if (kind is not { } known || !isText || !hasOutputs)
        {
            return null;
        }

        string? language = Text(node, "metadata", "polyglot_notebook", "kernelName") ?? Text(node, "metadata", "dotnet_interactive", "language") ?? Text(node, "metadata", "vscode", "languageId");
        return new NotebookCell
        {
            Kind = known,
            Source = Outputs.TextOf(source).ReplaceLineEndings("\n"),
            Tags = [.. ((node!["metadata"] as JsonObject)?["tags"] as JsonArray ?? []).Select(tag => tag?.ToString()).OfType<string>()],
            Language = known == CellKind.Code && language is not null && !IsCSharp(language) ? language : null,
            ExecutionCount = NumberOf(node["execution_count"]),
            Outputs = [.. (node["outputs"] as JsonArray ?? []).OfType<JsonObject>()],
        };
    }

    private static bool IsCSharp(string language) => CSharp.Contains(language, StringComparer.OrdinalIgnoreCase);

    private static int? NumberOf(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out int number) ? number : null;

    private static string? Text(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (string key in path)
        {
            node = (node as JsonObject)?[key];
        }

        return node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
    }

    // Columns count UTF-16 units, the reader's error counts bytes.
    private static SourceLocation PlaceOf(JsonException error, ReadOnlySpan<byte> json, string name)
    {
        string[] lines = Encoding.UTF8.GetString(json).ReplaceLineEndings("\n").Split('\n');
        int number = (int)Math.Min(error.LineNumber ?? 0, lines.Length - 1);
        byte[] line = Encoding.UTF8.GetBytes(lines[number]);
        int column = Encoding.UTF8.GetCharCount(line.AsSpan(0, (int)Math.Min(error.BytePositionInLine ?? 0, line.Length)));
        return new SourceLocation(name, number + 1, column + 1, 1, lines[number]);
    }
}
