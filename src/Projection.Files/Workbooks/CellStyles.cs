using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Projection.Arithmetic;

namespace Projection.Files.Workbooks;

/// <summary>The number formats of a workbook by the style of a cell.</summary>
internal sealed class CellStyles
{
    private readonly List<uint> _formatOfStyle = [];
    private readonly Dictionary<uint, string> _codes = [];

    private CellStyles()
    {
    }

    public static CellStyles Of(WorkbookPart workbook)
    {
        var styles = new CellStyles();
        Stylesheet? sheet = workbook.WorkbookStylesPart?.Stylesheet;
        foreach (NumberingFormat format in sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code)
            {
                styles._codes[id] = code;
            }
        }

        foreach (DocumentFormat.OpenXml.Spreadsheet.CellFormat format in sheet?.CellFormats?.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>() ?? [])
        {
            styles._formatOfStyle.Add(format.NumberFormatId?.Value ?? 0);
        }

        return styles;
    }

    /// <summary>The format of a cell for a number.</summary>
    public CellFormat FormatOf(uint? style, Rational value)
    {
        uint id = style is { } index && index < _formatOfStyle.Count ? _formatOfStyle[(int)index] : 0;
        return _codes.TryGetValue(id, out string? code) ? CellFormat.Of(code, value.Sign) : CellFormat.BuiltIn(id) ?? CellFormat.General;
    }
}
