using System.Collections.Immutable;
using System.Text;
using Projection.Files.Columnar;
using Projection.Files.Tables;
using Projection.Tabulation;

namespace Projection.Cli.Output;

/// <summary>The kinds of files that trials can be saved in, by their endings.</summary>
internal static class TrialFile
{
    private static readonly ImmutableSortedDictionary<string, Action<ResultTable, Stream, CancellationToken>> Writers = new Dictionary<string, Action<ResultTable, Stream, CancellationToken>>
    {
        [".csv"] = WriteCsv,

        // What is written is memory and a local file; nothing waits for anything.
        [".parquet"] = static (table, stream, token) => table.WriteParquetAsync(stream, token).GetAwaiter().GetResult(),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The endings for help texts and findings.</summary>
    public static string Endings { get; } = "FILE" + string.Join("|FILE", Writers.Keys);

    /// <summary>The kind that a file's name asks for; <see langword="null"/> where it asks for none.</summary>
    public static string? KindOf(string path) => FileKind.Of(path, Writers.Keys);

    /// <summary>Writes trials in the kind that a file's name asks for.</summary>
    public static void Write(string path, ResultTable table, Stream stream, CancellationToken cancellationToken) => Writers[KindOf(path)!](table, stream, cancellationToken);

    private static void WriteCsv(ResultTable table, Stream stream, CancellationToken cancellationToken)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        table.ToCsv(writer, cancellationToken);
    }
}
