using Projection.Files.Tables;
using Projection.Reconciliation;

namespace Projection.Cli.Output;

/// <summary>The figures of a reconciliation as CSV, one line each.</summary>
internal static class ReconciliationCsv
{
    public static void Write(TextWriter writer, ReconciliationReport report) => CsvTable.Write(
        writer,
        ["figure", "kind", "years", "published", "proposed", "changed", "fixed", "value", "adjustment", "standard_deviation", "standardised", "flagged", "unit", "status"],
        report.Figures.Select(f => (IReadOnlyList<string>)
        [
            f.Name,
            f.Target is null ? "observation" : "target",
            f.Subject.Years.ToString(),
            f.Figure.Published.Text,
            f.Proposed.Text,
            f.IsChanged ? "true" : "false",
            f.IsFixed ? "true" : "false",
            Numbers.Text(f.Value),
            Numbers.Text(f.Adjustment),
            Numbers.Text(f.StandardDeviation),
            Numbers.Text(f.Standardised),
            f.IsFlagged ? "true" : "false",
            f.Figure.Unit.Text,
            ReconciliationJson.StatusOf(report),
        ]));
}
