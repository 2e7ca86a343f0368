using System.Collections.Immutable;
using System.Text;
using Projection.Diagnostics;
using Projection.Files.Columnar;
using Projection.Files.Documents;
using Projection.Tabulation;

namespace Projection.Files.Tables;

/// <summary>Tables of results as files, of the kind that the ending of their name says: <c>.csv</c> (<see cref="ResultTableCsv"/>) or <c>.parquet</c> (<see cref="ResultTableParquet"/>).</summary>
public static class ResultTableFile
{
    private const string Csv = ".csv";
    private const string Parquet = ".parquet";

    /// <summary>The endings: <c>.csv</c> and <c>.parquet</c>.</summary>
    public static ImmutableArray<string> Endings { get; } = [Csv, Parquet];

    /// <summary>The ending of a file's name, in any case.</summary>
    /// <param name="path">The file.</param>
    /// <returns>One of <see cref="Endings"/>; <see langword="null"/> where the name has none of them, or nothing before it.</returns>
    public static string? EndingOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Endings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Path.GetFileName(path).Length > ending.Length);
    }

    /// <summary>Writes a table to a file, whole or not at all; a file of that name is replaced.</summary>
    /// <param name="table">The table.</param>
    /// <param name="path">The file; its ending says which kind.</param>
    /// <param name="cancellationToken">Stops before the file is put in its place.</param>
    /// <returns>A task.</returns>
    /// <exception cref="ArgumentException">The name has another ending.</exception>
    /// <exception cref="InvalidInputException">The file cannot be written; the finding says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the file is as before.</exception>
    public static async Task SaveAsync(this ResultTable table, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        string ending = KnownEndingOf(path);
        if (await WholeFile.WriteAsync(path, stream => table.WriteAsync(stream, ending, cancellationToken), cancellationToken).ConfigureAwait(false) is { } problem)
        {
            throw new InvalidInputException([problem]);
        }
    }

    /// <summary>Writes a table to a file, as <see cref="SaveAsync"/> does.</summary>
    /// <param name="table">The table.</param>
    /// <param name="path">The file; its ending says which kind.</param>
    /// <exception cref="ArgumentException">The name has another ending.</exception>
    /// <exception cref="InvalidInputException">The file cannot be written; the finding says why.</exception>
    public static void Save(this ResultTable table, string path) => table.SaveAsync(path).GetAwaiter().GetResult();

    /// <summary>Writes a table to a stream.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="ending">One of <see cref="Endings"/>.</param>
    /// <param name="cancellationToken">Stops it; a part is written then.</param>
    /// <returns>A task.</returns>
    /// <exception cref="ArgumentException">It is another ending.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task WriteAsync(this ResultTable table, Stream stream, string ending, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(stream);
        switch (ending)
        {
            case Parquet:
                await table.WriteParquetAsync(stream, cancellationToken).ConfigureAwait(false);
                break;
            case Csv:
                var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
                await using (writer.ConfigureAwait(false))
                {
                    table.ToCsv(writer, cancellationToken);
                }

                break;
            default:
                throw Unknown(ending, nameof(ending));
        }
    }

    /// <summary>Reads a table from a file.</summary>
    /// <param name="path">The file; its ending says which kind.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The table; the findings where there is none.</returns>
    /// <exception cref="ArgumentException">The name has another ending.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Parsed<ResultTable>> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        string ending = KnownEndingOf(path);
        if (Directory.Exists(path))
        {
            return Parsed<ResultTable>.Failed(Problem.FileIsFolder(path));
        }

        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            await using (stream.ConfigureAwait(false))
            {
                if (ending == Parquet)
                {
                    return await ResultTableParquet.ReadAsync(stream, path, cancellationToken).ConfigureAwait(false);
                }

                using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
                return ResultTableCsv.Read(reader, path, cancellationToken);
            }
        }
        catch (DecoderFallbackException failure)
        {
            return Parsed<ResultTable>.Failed(Problem.ResultNotReadable(SourceLocation.WholeFile(path), "CSV", Wording.Own(failure.Message)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Parsed<ResultTable>.Failed(FileBytes.Describe(path, failure));
        }
    }

    /// <summary>Reads a table from a file.</summary>
    /// <param name="path">The file; its ending says which kind.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The name has another ending.</exception>
    /// <exception cref="InvalidInputException">The file cannot be read; the exception carries all findings.</exception>
    public static ResultTable Load(string path) => ReadAsync(path).GetAwaiter().GetResult().ValueOrThrow();

    private static string KnownEndingOf(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return EndingOf(path) ?? throw Unknown(path, nameof(path));
    }

    private static ArgumentException Unknown(string found, string parameter) => new($"Tables are files that end with {string.Join(" or ", Endings)}; found {found}.", parameter);
}
