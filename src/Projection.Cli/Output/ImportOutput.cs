using System.Text.Json.Nodes;
using Projection.Files.Tables;
using Projection.Importing;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>The rows of a plan's table with what each was taken for.</summary>
internal static class ImportOutput
{
    public static JsonObject JsonOf(ImportReport report, string? written) => new()
    {
        ["schema"] = "projection/import/1",
        ["workbook"] = report.Table.Sheet.File,
        ["sheet"] = report.Table.Sheet.Name,
        ["column"] = CellReference.ColumnName(report.Column.Column),
        ["header"] = report.Column.Header,
        ["years"] = report.PlanYears.ToString(),
        ["targets"] = report.Targets.Length,
        ["linked"] = report.Linked,
        ["written"] = written,
        ["rows"] = Json.Array(report.Rows.Select(RowOf)),
    };

    public static void WriteCsv(TextWriter writer, ImportReport report) => CsvTable.Write(
        writer,
        ["cell", "number", "name", "kind", "id", "linked", "quantity", "published", "decimals", "unit", "match", "rule", "nearest", "office"],
        report.Rows.Select(row => (IReadOnlyList<string>)
        [
            row.Cell.ToString(), row.Number, row.Name, Word(row.Kind), row.Target?.Id ?? string.Empty, row.Target is null ? string.Empty : row.Target.IsLinked ? "true" : "false",
            row.Target is { } target ? QuantityOf(target.Subject) : string.Empty, row.Target?.Figure.Published.Text ?? string.Empty,
            row.Target?.Figure.Decimals?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty, row.Target?.Figure.Unit.Text ?? string.Empty,
            row.Target is null ? string.Empty : Word(row.Match), row.Target is null ? string.Empty : Word(row.Rule), string.Join(' ', row.Nearest), row.Office,
        ]));

    private static JsonObject RowOf(ImportedRow row)
    {
        var json = new JsonObject { ["cell"] = row.Cell.ToString(), ["number"] = row.Number, ["name"] = row.Name, ["kind"] = Word(row.Kind) };
        if (row.Target is { } target)
        {
            json["id"] = target.Id;
            json["linked"] = target.IsLinked;
            json["quantity"] = QuantityOf(target.Subject);
            json["published"] = target.Figure.Published.Text;
            json["decimals"] = target.Figure.Decimals;
            json["unit"] = target.Figure.Unit.Text;
            json["match"] = Word(row.Match);
            json["rule"] = Word(row.Rule);
            json["nearest"] = Json.Array(row.Nearest.Select(id => (JsonNode)id.ToString()));
        }

        json["office"] = row.Office.Length > 0 ? row.Office : null;
        return json;
    }

    private static string QuantityOf(Subject subject) => subject is Subject.Standalone standalone
        ? $"{Word(standalone.Measure)} {standalone.Years}"
        : subject.ToString()!;

    // NamedYear is written as named-year.
    private static string Word<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : string.Empty) + char.ToLowerInvariant(c) : c.ToString()));
}
