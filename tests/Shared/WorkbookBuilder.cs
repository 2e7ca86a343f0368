using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Projection;

/// <summary>Makes workbooks for tests, cell by cell, as spreadsheet programs save them.</summary>
internal sealed class WorkbookBuilder
{
    private readonly List<SheetBuilder> _sheets = [];
    private readonly List<string> _formats = [];

    public SheetBuilder Sheet(string name, bool isHidden = false)
    {
        var sheet = new SheetBuilder(this, name, isHidden);
        _sheets.Add(sheet);
        return sheet;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            var sheets = new Sheets();
            var shared = new SharedStringTable();
            foreach (SheetBuilder sheet in _sheets)
            {
                WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = sheet.Build(shared);
                sheets.Append(new Sheet
                {
                    Id = workbook.GetIdOfPart(part),
                    SheetId = (uint)sheets.ChildElements.Count + 1,
                    Name = sheet.Name,
                    State = sheet.IsHidden ? SheetStateValues.Hidden : null,
                });
            }

            workbook.Workbook.Append(sheets);
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = shared;
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            workbook.Workbook.Save();
        }

        return stream.ToArray();
    }

    /// <summary>The style of a number format; 0 is General.</summary>
    private uint StyleOf(string? format)
    {
        if (format is null)
        {
            return 0;
        }

        if (!_formats.Contains(format))
        {
            _formats.Add(format);
        }

        return (uint)_formats.IndexOf(format) + 1;
    }

    private Stylesheet Styles()
    {
        const uint FirstOwn = 164;
        var styles = new Stylesheet();
        styles.Append(new NumberingFormats(_formats.Select((code, i) => new NumberingFormat { NumberFormatId = FirstOwn + (uint)i, FormatCode = code })));
        styles.Append(new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()));
        styles.Append(new CellFormats(
            [new CellFormat { NumberFormatId = 0 }, .. _formats.Select((_, i) => new CellFormat { NumberFormatId = FirstOwn + (uint)i, ApplyNumberFormat = true })]));
        return styles;
    }

    /// <summary>One sheet.</summary>
    internal sealed class SheetBuilder(WorkbookBuilder workbook, string name, bool isHidden)
    {
        private readonly SortedDictionary<(int Row, int Column), Func<SharedStringTable, Cell>> _cells = [];
        private readonly HashSet<int> _hiddenRows = [];
        private readonly List<string> _merged = [];

        public string Name { get; } = name;

        public bool IsHidden { get; } = isHidden;

        public SheetBuilder Text(string reference, string text) => Put(reference, shared =>
        {
            shared.Append(new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
            return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue((shared.ChildElements.Count - 1).ToString(CultureInfo.InvariantCulture)) };
        });

        public SheetBuilder Inline(string reference, string text) =>
            Put(reference, _ => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) });

        public SheetBuilder Rich(string reference, params (string Text, bool IsRaised)[] runs) => Put(reference, shared =>
        {
            shared.Append(new SharedStringItem(runs.Select(run => new Run(
                run.IsRaised ? new RunProperties(new VerticalTextAlignment { Val = VerticalAlignmentRunValues.Superscript }) : new RunProperties(new Italic()),
                new Text(run.Text) { Space = SpaceProcessingModeValues.Preserve }))));
            return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue((shared.ChildElements.Count - 1).ToString(CultureInfo.InvariantCulture)) };
        });

        public SheetBuilder Number(string reference, double value, string? format = null)
        {
            uint style = workbook.StyleOf(format);
            return Put(reference, _ => new Cell { StyleIndex = style, CellValue = new CellValue(value.ToString("R", CultureInfo.InvariantCulture)) });
        }

        public SheetBuilder Error(string reference, string error) => Put(reference, _ => new Cell { DataType = CellValues.Error, CellValue = new CellValue(error) });

        public SheetBuilder Formula(string reference, string formula, double? value = null) =>
            Put(reference, _ => new Cell { CellFormula = new CellFormula(formula), CellValue = value is { } known ? new CellValue(known.ToString("R", CultureInfo.InvariantCulture)) : null });

        public SheetBuilder Merge(string range)
        {
            _merged.Add(range);
            return this;
        }

        public SheetBuilder HideRow(int row)
        {
            _hiddenRows.Add(row);
            return this;
        }

        /// <summary>A row of texts from column A on; empty ones are no cells.</summary>
        public SheetBuilder Row(int row, params string[] texts)
        {
            for (int i = 0; i < texts.Length; i++)
            {
                if (texts[i].Length > 0)
                {
                    Text(string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + i)}{row}"), texts[i]);
                }
            }

            return this;
        }

        public Worksheet Build(SharedStringTable shared)
        {
            var data = new SheetData();
            foreach (IGrouping<int, KeyValuePair<(int Row, int Column), Func<SharedStringTable, Cell>>> group in _cells.GroupBy(cell => cell.Key.Row))
            {
                var row = new Row { RowIndex = (uint)group.Key, Hidden = _hiddenRows.Contains(group.Key) ? true : null };
                foreach (((int Row, int Column) place, Func<SharedStringTable, Cell> make) in group)
                {
                    Cell cell = make(shared);
                    cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{Letters(place.Column)}{place.Row}");
                    row.Append(cell);
                }

                data.Append(row);
            }

            var sheet = new Worksheet(data);
            if (_merged.Count > 0)
            {
                sheet.Append(new MergeCells(_merged.Select(range => new MergeCell { Reference = range })));
            }

            return sheet;
        }

        private SheetBuilder Put(string reference, Func<SharedStringTable, Cell> cell)
        {
            int digits = reference.AsSpan().IndexOfAnyInRange('0', '9');
            int column = reference[..digits].Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);
            _cells[(int.Parse(reference.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture), column)] = cell;
            return this;
        }

        private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
    }
}
