using Projection.Explanations;
using Projection.Importing;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>What was read from a plan's table, for a person who reviews it: every row, what it was taken for, and why.</summary>
public sealed class ImportPage
{
    private readonly PageWriter _page;
    private readonly ImportTexts _texts;
    private readonly ImportReport _report;

    private ImportPage(PageWriter page, ImportReport report)
    {
        _page = page;
        _texts = ImportTexts.In(page.Language);
        _report = report;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="report">What was read.</param>
    /// <param name="written">The file that the scenario was written to; <see langword="null"/> where none was.</param>
    /// <param name="language">The language.</param>
    /// <returns>The page.</returns>
    public static Page Of(ImportReport report, string? written, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new PageWriter(language);
        new ImportPage(page, report).Write(written);
        return page.ToPage();
    }

    private void Write(string? written)
    {
        _page.Title(TextTemplate.Fill(_texts.Title, _report.Table.Sheet.File, _report.Table.Sheet.Name));
        int all = _report.Targets.Length;
        _page.Paragraph(TextTemplate.Fill(_texts.Count, all, CellReference.ColumnName(_report.Column.Column), _report.Column.Header, _report.PlanYears, _report.Linked, all - _report.Linked));
        WriteLinked([.. _report.Rows.Where(row => row.Target is { Subject.IsLinked: true })]);
        WriteStandalone([.. _report.Rows.Where(row => row.Target is { Subject.IsLinked: false })]);
        WriteOthers([.. _report.Rows.Where(row => row.Target is null)]);
        _page.Line();
        _page.Paragraph(written is null ? _texts.NotWritten : TextTemplate.Fill(_texts.Written, written));
    }

    private void WriteLinked(ImportedRow[] rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        _page.Heading(_texts.Linked);
        _page.Paragraph(_texts.LinkedNote);
        _page.Table(
            [_texts.Cell, _texts.Row, ">" + _texts.Printed, _texts.ReadAs, _texts.Decision],
            rows.Select(row => (IReadOnlyList<Cell>)
            [
                row.Cell.ToString(),
                NameOf(row),
                row.Target!.Figure.Published.Text,
                $"{SubjectText.Of(row.Target.Subject, _report.Model, _page.Language)}, {row.Target.Figure.Unit.Format(_page.Language)}",
                Reasons(row),
            ]));
    }

    private void WriteStandalone(ImportedRow[] rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        _page.Heading(_texts.Standalone);
        _page.Paragraph(_texts.StandaloneNote);
        _page.Table(
            [_texts.Cell, _texts.Row, _texts.Printed, _texts.Kind, _texts.Nearest],
            rows.Select(row => (IReadOnlyList<Cell>)
            [
                row.Cell.ToString(),
                NameOf(row),
                row.Target!.Figure.Published.Text,
                row.Target.Subject is Subject.Standalone standalone ? standalone.Measure == StandaloneMeasure.Words ? $"{_texts.MeasureWords}, {standalone.Years}" : $"{_texts.Of(standalone.Measure)}, {row.Target.Figure.Unit.Format(_page.Language)}, {standalone.Years}" : string.Empty,
                row.Nearest.IsEmpty ? _texts.NoneNear : string.Join(", ", row.Nearest),
            ]));
    }

    private void WriteOthers(ImportedRow[] rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        _page.Heading(_texts.OtherRows);
        _page.Table([_texts.Cell, _texts.Row, _texts.Kind], rows.Select(row => (IReadOnlyList<Cell>)[row.Cell.ToString(), NameOf(row), _texts.Of(row.Kind)]));
    }

    private string Reasons(ImportedRow row) => string.Join("; ", new[] { _texts.Of(row.Match), _texts.Of(row.Rule), row.IsPadded ? _texts.Padded : string.Empty }.Where(reason => reason.Length > 0));

    // "13. Năng suất", and below it "13 - Khu vực tư nhân".
    private static string NameOf(ImportedRow row) => row.Number.Length == 0 ? row.Name : row.Rank == RowRank.Main ? $"{row.Number}. {row.Name}" : $"{row.Number} - {row.Name}";
}
