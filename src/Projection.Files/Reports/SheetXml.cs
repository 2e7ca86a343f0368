using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Projection.Reporting.Worksheets;

namespace Projection.Files.Reports;

/// <summary>One worksheet as the file has it.</summary>
internal sealed class SheetXml(Projection.Reporting.Worksheets.Worksheet sheet, CellStyles styles, bool isFirst)
{
    private const uint A4 = 9;
    private const int LongestText = 32767;
    private const double Usual = 14.5;

    public DocumentFormat.OpenXml.Spreadsheet.Worksheet Write()
    {
        var written = new DocumentFormat.OpenXml.Spreadsheet.Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View()),
            new SheetFormatProperties { DefaultRowHeight = Usual },
            new Columns(sheet.Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            new SheetData(sheet.Cells.GroupBy(c => c.Key.Row).OrderBy(g => g.Key).Select(g => RowOf(g.Key, [.. g.Select(c => (c.Key.Column, c.Value))]))));
        if (sheet.Filter is { } filter)
        {
            written.Append(new AutoFilter { Reference = FilterRange(filter) });
        }

        MergeCell[] merged = [.. sheet.Cells.Where(c => c.Value.Span > 1).Select(c => new MergeCell { Reference = $"{Place(c.Key)}:{Place((c.Key.Row, c.Key.Column + c.Value.Span - 1))}" })];
        if (merged.Length > 0)
        {
            written.Append(new MergeCells(merged) { Count = (uint)merged.Length });
        }

        written.Append(Conditions());
        if (sheet.Choices.Length > 0)
        {
            written.Append(new DataValidations(sheet.Choices.Select(ChoiceOf)) { Count = (uint)sheet.Choices.Length });
        }

        Hyperlink[] links = [.. sheet.Cells.Where(c => c.Value.Link is not null).Select(c => new Hyperlink { Reference = Place(c.Key), Location = c.Value.Link!.Value.SeenFrom(sheet.Name) })];
        if (links.Length > 0)
        {
            written.Append(new Hyperlinks(links));
        }

        written.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&8&A&R&8&P / &N")));
        return written;
    }

    /// <summary>The range of the table that can be filtered.</summary>
    public string FilterRange((int Header, int Last) filter) => $"A{filter.Header}:{Place((filter.Last, sheet.Widths.Length))}";

    private SheetView View()
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = isFirst };
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            var pane = new Pane { TopLeftCell = Place((sheet.FrozenRows + 1, sheet.FrozenColumns + 1)), State = PaneStateValues.Frozen };
            if (sheet.FrozenRows > 0)
            {
                pane.VerticalSplit = sheet.FrozenRows;
            }

            if (sheet.FrozenColumns > 0)
            {
                pane.HorizontalSplit = sheet.FrozenColumns;
            }

            pane.ActivePane = sheet.FrozenColumns == 0 ? PaneValues.BottomLeft : sheet.FrozenRows == 0 ? PaneValues.TopRight : PaneValues.BottomRight;
            view.Append(pane);
        }

        return view;
    }

    private Row RowOf(int number, (int Column, SheetCell Cell)[] cells)
    {
        var row = new Row { RowIndex = (uint)number };
        if (RowHeights.Of(sheet, cells) is { } height)
        {
            row.Height = Math.Round(height, 1);
            row.CustomHeight = true;
        }

        foreach ((int column, SheetCell cell) in cells)
        {
            row.Append(CellOf((number, column), cell));

            // Merged cells carry the border on each of them.
            uint style = styles.Of(cell.Look, string.Empty, isNumber: false);
            row.Append(Enumerable.Range(1, cell.Span - 1).Select(i => new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = Place((number, column + i)), StyleIndex = style }));
        }

        return row;
    }

    private DocumentFormat.OpenXml.Spreadsheet.Cell CellOf((int Row, int Column) place, SheetCell cell)
    {
        bool isNumber = cell.Value is double;
        var written = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = Place(place), StyleIndex = styles.Of(cell.Look, cell.Format.Code ?? string.Empty, isNumber) };
        if (cell.Formula is { } formula)
        {
            written.CellFormula = new CellFormula(formula.On(sheet.Name));
            written.DataType = isNumber ? CellValues.Number : CellValues.String;
            written.CellValue = new CellValue(isNumber ? Digits((double)cell.Value) : Printable((string)cell.Value));
        }
        else if (isNumber)
        {
            written.DataType = CellValues.Number;
            written.CellValue = new CellValue(Digits((double)cell.Value));
        }
        else if ((string)cell.Value is { Length: > 0 } text)
        {
            // A text stays a text whatever it begins with: it is written as one and never read as a formula.
            written.DataType = CellValues.InlineString;
            written.InlineString = new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
        }

        return written;
    }

    private IEnumerable<ConditionalFormatting> Conditions()
    {
        int priority = 1;
        string[] answers = [.. sheet.Cells.Where(c => c.Value.Look == CellLook.Answer).Select(c => Place(c.Key))];
        if (answers.Length > 0 && sheet.BadWords.Length > 0)
        {
            yield return Condition(answers, [.. sheet.BadWords.Select(word => Rule($"\"{word}\"", priority++))]);
        }

        string[] marks = [.. sheet.Cells.Where(c => c.Value.Look == CellLook.Mark).Select(c => Place(c.Key))];
        if (marks.Length > 0)
        {
            yield return Condition(marks, [Rule("1", priority++)]);
        }

        string[] ends = [.. sheet.Cells.Where(c => c.Value.Format.MayBeEndless).Select(c => Place(c.Key))];
        if (ends.Length > 0)
        {
            string endless = Digits(NumberFormat.Endless);
            ConditionalFormattingRule above = Rule(endless, priority++);
            (above.Operator, above.FormatId) = (ConditionalFormattingOperatorValues.GreaterThanOrEqual, CellStyles.EndlessAbove);
            ConditionalFormattingRule below = Rule("-" + endless, priority);
            (below.Operator, below.FormatId) = (ConditionalFormattingOperatorValues.LessThanOrEqual, CellStyles.EndlessBelow);
            yield return Condition(ends, [above, below]);
        }
    }

    private static ConditionalFormatting Condition(string[] places, ConditionalFormattingRule[] rules) =>
        new(rules) { SequenceOfReferences = new ListValue<StringValue>(places.Select(p => new StringValue(p))) };

    private static ConditionalFormattingRule Rule(string value, int priority) => new(new DocumentFormat.OpenXml.Spreadsheet.Formula(value))
    {
        Type = ConditionalFormatValues.CellIs,
        Operator = ConditionalFormattingOperatorValues.Equal,
        FormatId = CellStyles.Unwelcome,
        Priority = priority,
    };

    private static DataValidation ChoiceOf(((int Row, int Column) Place, System.Collections.Immutable.ImmutableArray<string> Words) choice) => new(new Formula1($"\"{string.Join(',', choice.Words)}\""))
    {
        Type = DataValidationValues.List,
        AllowBlank = false,
        SequenceOfReferences = new ListValue<StringValue>([new StringValue(Place(choice.Place))]),
    };

    private static string Place((int Row, int Column) place) => new CellAddress(string.Empty, place.Row, place.Column).Local;

    private static string Digits(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // What no file of this kind can hold is left out.
    private static string Printable(string text)
    {
        string clean = string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c)
            || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]))));
        return clean.Length <= LongestText ? clean : clean[..LongestText];
    }
}
