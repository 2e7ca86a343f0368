using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Importing;

namespace Projection.Files.Workbooks;

/// <summary>Reads a sheet from the first row to the last, without building it up in memory.</summary>
internal sealed class SheetReader(string file, string name, List<string> texts, CellStyles styles, WorkbookLimits limits)
{
    private readonly ImmutableArray<SheetRow>.Builder _rows = ImmutableArray.CreateBuilder<SheetRow>();
    private readonly ImmutableArray<CellRange>.Builder _merged = ImmutableArray.CreateBuilder<CellRange>();
    private readonly ImmutableDictionary<CellReference, Diagnostic>.Builder _findings = ImmutableDictionary.CreateBuilder<CellReference, Diagnostic>();
    private readonly HashSet<int> _numbers = [];
    private readonly Importing.Sheet _place = new(file, name, [], []);

    /// <summary>Cells with a text so far.</summary>
    public int Cells { get; private set; }

    /// <summary>What is beyond the limits; <see langword="null"/> while nothing is.</summary>
    public Diagnostic? Excess { get; private set; }

    public Importing.Sheet Read(WorksheetPart part, int cellsLeft)
    {
        using OpenXmlReader reader = OpenXmlReader.Create(part);
        int last = 0;
        while (Excess is null && reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Row) && reader.LoadCurrentElement() is Row row)
            {
                last = ReadRow(row, last + 1, cellsLeft);
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell merge)
            {
                AddMerged(merge.Reference?.Value ?? string.Empty);
            }
        }

        return new Importing.Sheet(file, name, [.. _rows.OrderBy(row => row.Number)], _merged.ToImmutable()) { Findings = _findings.ToImmutable() };
    }

    // Rows and cells without a place of their own follow the one before.
    private int ReadRow(Row row, int usual, int cellsLeft)
    {
        int number = row.RowIndex?.Value is { } index and > 0 and <= 1_048_576 ? (int)index : usual;
        var cells = ImmutableSortedDictionary.CreateBuilder<int, string>();
        int column = 0;
        foreach (Cell cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } reference && CellReference.TryParse(reference, out CellReference place) ? place.Column : column + 1;
            string text = TextOf(cell, new CellReference(number, column));
            if (text.Trim().Length > 0)
            {
                cells[column] = text;
                Cells++;
            }
        }

        if (Cells > cellsLeft)
        {
            Excess = Problem.WorkbookTooLarge(file, "cells with a text", limits.MaximumCells);
        }

        if (cells.Count > 0 && _numbers.Add(number))
        {
            _rows.Add(new SheetRow(number, row.Hidden?.Value == true || row is { CustomHeight.Value: true, Height.Value: 0 }, cells.ToImmutable()));
        }

        return number;
    }

    private void AddMerged(string reference)
    {
        string[] ends = reference.Split(':');
        if (ends.Length == 2 && CellReference.TryParse(ends[0], out CellReference first) && CellReference.TryParse(ends[1], out CellReference last))
        {
            _merged.Add(new CellRange(first, last));
        }

        if (_merged.Count > limits.MaximumMergedRanges)
        {
            Excess = Problem.WorkbookTooLarge(file, "merged ranges", limits.MaximumMergedRanges);
        }
    }

    private string TextOf(Cell cell, CellReference place)
    {
        string value = cell.CellValue?.Text ?? string.Empty;
        CellValues kind = cell.DataType?.Value ?? CellValues.Number;
        if (kind == CellValues.InlineString)
        {
            return cell.InlineString is { } inline ? SharedTexts.TextOf(inline, limits.MaximumTextLength) : string.Empty;
        }

        if (value.Length == 0)
        {
            if (cell.CellFormula is { } formula)
            {
                _findings[place] = Problem.FormulaWithoutValue(_place.Locate(place), "=" + formula.Text);
            }

            return string.Empty;
        }

        switch (kind)
        {
            case CellValues.SharedString:
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < texts.Count ? texts[index] : string.Empty;
            case CellValues.String:
                return value.Length > limits.MaximumTextLength ? value[..limits.MaximumTextLength] : value;
            case CellValues.Boolean:
                return value is "1" or "true" ? "TRUE" : "FALSE";
            case CellValues.Error:
                _findings[place] = Problem.CellError(_place.Locate(place), value);
                return value;
            case CellValues.Date:
                _findings[place] = Problem.CellIsDate(_place.Locate(place), value);
                return value;
            default:
                return NumberText(value, cell.StyleIndex?.Value, place);
        }
    }

    private string NumberText(string value, uint? style, CellReference place)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
        {
            return value;
        }

        // Programs show 15 digits; the 16th and 17th are how the number is stored.
        Rational exact = Rational.Parse(number.ToString("G15", CultureInfo.InvariantCulture));
        CellFormat format = styles.FormatOf(style, exact);
        if (format.IsDate)
        {
            string shown = Day(number) ?? value;
            _findings[place] = Problem.CellIsDate(_place.Locate(place), shown);
            return shown;
        }

        return format.Print(exact);
    }

    // Days are counted from 30 December 1899 on, as programs do for every day since March 1900.
    private static string? Day(double number) => number is >= 0 and < 2_958_466
        ? new DateOnly(1899, 12, 30).AddDays((int)number).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : null;
}
