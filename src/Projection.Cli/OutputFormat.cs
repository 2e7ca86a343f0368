namespace Projection.Cli;

/// <summary>In which form a result is printed.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Csv,
}
