using Projection.Files.Tables;
using Projection.Tabulation;

namespace Projection.Cli.Output;

/// <summary>The files that trials are saved in.</summary>
internal static class TrialFile
{
    /// <summary>The endings for help texts and findings: <c>FILE.csv|FILE.parquet</c>.</summary>
    public static string Endings { get; } = "FILE" + string.Join("|FILE", ResultTableFile.Endings);

    /// <summary>Writes trials in the kind that a file's name asks for. What waits is memory and a local file, so that nothing is gained by another thread.</summary>
    public static void Write(string path, ResultTable table, Stream stream, CancellationToken cancellationToken) =>
        table.WriteAsync(stream, ResultTableFile.EndingOf(path)!, cancellationToken).GetAwaiter().GetResult();
}
