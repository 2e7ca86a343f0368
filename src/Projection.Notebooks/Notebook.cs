using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Projection.Diagnostics;
using Projection.Notebooks.Format;

namespace Projection.Notebooks;

/// <summary>A notebook in Jupyter's format, version 4.</summary>
/// <remarks>
/// Immutable. It keeps the bytes that it was read from: storing it writes those back, with new outputs and numbers of cells in their places and nothing else changed.
/// </remarks>
/// <seealso href="https://nbformat.readthedocs.io/en/latest/format_description.html">The notebook file format</seealso>
public sealed class Notebook
{
    private readonly ReadOnlyMemory<byte> _bytes;

    internal Notebook(string name, ReadOnlyMemory<byte> bytes, ImmutableArray<NotebookCell> cells)
    {
        Name = name;
        Cells = cells;
        _bytes = bytes;
    }

    /// <summary>The file's name, as the caller gave it.</summary>
    public string Name { get; }

    /// <summary>The cells, in their order.</summary>
    public ImmutableArray<NotebookCell> Cells { get; }

    /// <summary>The first heading of its Markdown; the file's name without folder and ending where it has none.</summary>
    public string Title => Cells.Where(c => c.Kind == CellKind.Markdown).SelectMany(c => c.Source.Split('\n'))
        .Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..].Trim()).FirstOrDefault(Path.GetFileNameWithoutExtension(Name));

    /// <summary>Reads a notebook.</summary>
    /// <param name="bytes">The contents of the file, in UTF-8.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <returns>The notebook, or what is wrong with it.</returns>
    public static Parsed<Notebook> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NotebookReader.Read(bytes, name);
    }

    /// <summary>The contents of the file.</summary>
    /// <returns>UTF-8.</returns>
    public byte[] ToBytes() => _bytes.ToArray();

    /// <summary>The notebook with new outputs.</summary>
    /// <param name="results">One for each cell; <see langword="null"/> for a cell that stays as it is, and for all that is no code.</param>
    /// <returns>The notebook; every byte outside the changed outputs and numbers of cells is as before.</returns>
    /// <exception cref="ArgumentException">The number of results is another one than that of the cells.</exception>
    public Notebook With(IReadOnlyList<CellResult?> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count != Cells.Length)
        {
            throw new ArgumentException($"There are {results.Count} results for {Cells.Length} cells.", nameof(results));
        }

        int mark = NotebookReader.MarkOf(_bytes.Span);
        ReadOnlySpan<byte> json = _bytes.Span[mark..];
        JsonLayout layout = JsonLayout.Of(Encoding.UTF8.GetString(json));
        List<CellSpans> spans = CellSpans.Of(json);
        var written = new ArrayBufferWriter<byte>(json.Length);
        written.Write(_bytes.Span[..mark]);
        int done = 0;
        foreach ((int start, int end, string text) in Cells.SelectMany((cell, i) => results[i] is { } result ? Edits(cell, spans[i], result, layout) : []).OrderBy(edit => edit.Start))
        {
            written.Write(json[done..start]);
            written.Write(Encoding.UTF8.GetBytes(text));
            done = end;
        }

        written.Write(json[done..]);
        return Read(written.WrittenMemory, Name).ValueOrThrow();
    }

    private static IEnumerable<(int Start, int End, string Text)> Edits(NotebookCell cell, CellSpans spans, CellResult result, JsonLayout layout)
    {
        const int DepthOfKeys = 3;
        if (result.ExecutionCount != cell.ExecutionCount || spans.ExecutionCount is null)
        {
            yield return Edit("execution_count", result.ExecutionCount, spans.ExecutionCount);
        }

        bool isSame = result.Outputs.Length == cell.Outputs.Length && result.Outputs.Zip(cell.Outputs).All(pair => JsonNode.DeepEquals(pair.First, pair.Second));
        if (!isSame || spans.Outputs is null)
        {
            yield return Edit("outputs", new JsonArray([.. result.Outputs.Select(output => output.DeepClone())]), spans.Outputs);
        }

        // A key that is missing becomes the first one.
        (int Start, int End, string Text) Edit(string key, JsonNode? value, Range? place)
        {
            string text = JupyterJson.Of(value, layout, DepthOfKeys);
            if (place is { } range)
            {
                return (range.Start.Value, range.End.Value, text);
            }

            var entry = new StringBuilder();
            layout.BreakLine(entry, DepthOfKeys);
            entry.Append('"').Append(key).Append(layout.IsCompact ? "\":" : "\": ").Append(text).Append(',');
            return (spans.Start, spans.Start, entry.ToString());
        }
    }
}
