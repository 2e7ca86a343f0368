using System.Text;
using System.Text.Json;
using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Results;

/// <summary>Writes results as JSON and reads them back; a document that was read and is written again is the same, byte by byte.</summary>
/// <remarks>
/// A field that this version does not know is kept and written again behind the known ones of its object, since a later version may add fields; a field
/// that is missing, stands twice, or holds another kind of value is an error with its place.
/// </remarks>
public static class ResultFile
{
    /// <summary>The most bytes that are read: 256 MiB.</summary>
    public const int MostBytes = 256 << 20;

    private static readonly (string Schema, Type Type)[] Kinds =
    [
        (RunDocument.SchemaName, typeof(RunDocument)),
        (CheckDocument.SchemaName, typeof(CheckDocument)),
        (SimulationDocument.SchemaName, typeof(SimulationDocument)),
        (ReconciliationDocument.SchemaName, typeof(ReconciliationDocument)),
        (GoalSeekDocument.SchemaName, typeof(GoalSeekDocument)),
        (RemainingDocument.SchemaName, typeof(RemainingDocument)),
        (ComparisonDocument.SchemaName, typeof(ComparisonDocument)),
    ];

    /// <summary>Writes a document and a line feed.</summary>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="document">The document.</param>
    public static void Write(TextWriter writer, ResultDocument document)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Text(document));
    }

    /// <summary>Writes a document to a file, whole or not at all; a file of that name is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Stops before the file is put in its place.</param>
    /// <returns>A task.</returns>
    /// <exception cref="InvalidInputException">The file cannot be written; the finding says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the file is as before.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static async Task SaveAsync(string path, ResultDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        byte[] bytes = Encoding.UTF8.GetBytes(Text(document));
        if (await WholeFile.WriteAsync(path, stream => stream.WriteAsync(bytes, cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false) is { } problem)
        {
            throw new InvalidInputException([problem]);
        }
    }

    /// <summary>Writes a document to a file, as <see cref="SaveAsync"/> does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="document">The document.</param>
    /// <exception cref="InvalidInputException">The file cannot be written; the finding says why.</exception>
    public static void Save(string path, ResultDocument document) => SaveAsync(path, document).GetAwaiter().GetResult();

    /// <summary>Reads a document of any kind.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The document, of the type that its schema names; the findings where there is none.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static async Task<Parsed<ResultDocument>> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Parsed<FileBytes> bytes = await FileBytes.ReadAsync(path, MostBytes, cancellationToken).ConfigureAwait(false);
        return bytes.Success ? Parse(bytes.Value.Bytes, path) : Parsed<ResultDocument>.Failed(bytes.Diagnostics);
    }

    /// <summary>Reads a document of one kind.</summary>
    /// <typeparam name="T">The kind, such as <see cref="CheckDocument"/>.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The document; the findings where there is none, or one of another kind.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Parsed<T>> ReadAsync<T>(string path, CancellationToken cancellationToken = default)
        where T : ResultDocument
    {
        Parsed<ResultDocument> read = await ReadAsync(path, cancellationToken).ConfigureAwait(false);
        return !read.Success ? Parsed<T>.Failed(read.Diagnostics)
            : read.Value is T document ? Parsed<T>.Of(document)
            : Parsed<T>.Failed(Problem.UnknownResultSchema(SourceLocation.WholeFile(path), read.Value.Schema, Kinds.Where(k => k.Type == typeof(T)).Select(k => k.Schema)));
    }

    /// <summary>Reads a document of one kind.</summary>
    /// <typeparam name="T">The kind, such as <see cref="CheckDocument"/>; <see cref="ResultDocument"/> for any.</typeparam>
    /// <param name="path">The file.</param>
    /// <returns>The document.</returns>
    /// <exception cref="InvalidInputException">There is none, or one of another kind; the exception carries the findings.</exception>
    public static T Load<T>(string path)
        where T : ResultDocument => ReadAsync<T>(path).GetAwaiter().GetResult().ValueOrThrow();

    /// <summary>Reads a document from a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">A name for findings.</param>
    /// <returns>The document, of the type that its schema names; the findings where there is none.</returns>
    public static Parsed<ResultDocument> Parse(string json, string file = "json")
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json), file);
    }

    private static string Text(ResultDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return PartWriter.Text(document) + "\n";
    }

    private static Parsed<ResultDocument> Parse(ReadOnlyMemory<byte> bytes, string file)
    {
        var text = new JsonText(bytes, file);
        try
        {
            string? schema = text.Schema();
            return Array.Find(Kinds, k => k.Schema == schema) is { Type: { } type }
                ? Parsed<ResultDocument>.Of((ResultDocument)JsonSerializer.Deserialize(text.Bytes, ResultJson.Of(type))!)
                : Parsed<ResultDocument>.Failed(Problem.UnknownResultSchema(SourceLocation.WholeFile(file), schema, Kinds.Select(k => k.Schema)));
        }
        catch (JsonException failure)
        {
            return Parsed<ResultDocument>.Failed(text.Finding(failure));
        }
    }
}
