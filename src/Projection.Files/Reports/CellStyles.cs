using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Projection.Reporting.Worksheets;

namespace Projection.Files.Reports;

/// <summary>The styles of a workbook: each look with each number format once.</summary>
internal sealed class CellStyles
{
    private const uint FirstFormat = 164;
    private const string TypeFace = "Arial";
    private const string CodeFace = "Consolas";
    private const string Dark = "FF1F3864";

    private readonly Dictionary<(CellLook Look, string Format, bool IsNumber), uint> _styles = [];
    private readonly Dictionary<string, uint> _formats = [];
    private readonly List<CellFormat> _cells = [new CellFormat { FontId = 0, FillId = 0, BorderId = 0 }];

    /// <summary>The differential style of an unwelcome answer.</summary>
    public const uint Unwelcome = 0;

    /// <summary>The differential style of a number without bound above.</summary>
    public const uint EndlessAbove = 1;

    /// <summary>The differential style of a number without bound below.</summary>
    public const uint EndlessBelow = 2;

    private enum Typeface
    {
        Usual,
        Title,
        Heading,
        Header,
        Strong,
        Changeable,
        Code,
        Good,
        Open,
        Bad,
    }

    private enum Ground
    {
        None,
        Reserved,
        Header,
        Group,
        Changeable,
        Good,
        Open,
        Bad,
    }

    private enum Edge
    {
        None,
        Thin,
        Below,
    }

    /// <summary>The number of a style.</summary>
    public uint Of(CellLook look, string format, bool isNumber)
    {
        if (!_styles.TryGetValue((look, format, isNumber), out uint style))
        {
            style = (uint)_cells.Count;
            _cells.Add(Written(look, format, isNumber));
            _styles.Add((look, format, isNumber), style);
        }

        return style;
    }

    /// <summary>The part of the file with all styles that were asked for.</summary>
    public Stylesheet ToStylesheet() => new(
        new NumberingFormats(_formats.Select(f => new NumberingFormat { NumberFormatId = f.Value, FormatCode = f.Key })) { Count = (uint)_formats.Count },
        new Fonts(Enum.GetValues<Typeface>().Select(FontOf)),
        new Fills(Enum.GetValues<Ground>().Select(FillOf)),
        new Borders(Enum.GetValues<Edge>().Select(BorderOf)),
        new CellStyleFormats(new CellFormat { FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(_cells.Select(c => c.CloneNode(deep: true))),
        new DocumentFormat.OpenXml.Spreadsheet.CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
        new DifferentialFormats(new DifferentialFormat(
            new Font(new Bold(), new Color { Rgb = ColorOf(Typeface.Bad) }),
            new Fill(new PatternFill(new BackgroundColor { Rgb = ColorOf(Ground.Bad) }) { PatternType = PatternValues.Solid })),
            new DifferentialFormat(new NumberingFormat { NumberFormatId = FirstFormat - 1, FormatCode = "\"∞\"" }),
            new DifferentialFormat(new NumberingFormat { NumberFormatId = FirstFormat - 2, FormatCode = "\"-∞\";\"-∞\"" })));

    private CellFormat Written(CellLook look, string format, bool isNumber)
    {
        (Typeface font, Ground fill, Edge border) = look switch
        {
            CellLook.Title => (Typeface.Title, Ground.None, Edge.None),
            CellLook.Heading => (Typeface.Heading, Ground.None, Edge.Below),
            CellLook.Paragraph => (Typeface.Usual, Ground.None, Edge.None),
            CellLook.Header => (Typeface.Header, Ground.Header, Edge.Thin),
            CellLook.Group => (Typeface.Strong, Ground.Group, Edge.Thin),
            CellLook.Input => (Typeface.Changeable, Ground.Changeable, Edge.Thin),
            CellLook.Code => (Typeface.Code, Ground.None, Edge.Thin),
            CellLook.Good or CellLook.Answer => (Typeface.Good, Ground.Good, Edge.Thin),
            CellLook.Open => (Typeface.Open, Ground.Open, Edge.Thin),
            CellLook.Bad => (Typeface.Bad, Ground.Bad, Edge.Thin),
            _ => (Typeface.Usual, Ground.None, Edge.Thin),
        };
        HorizontalAlignmentValues side = look is CellLook.Header || (look is CellLook.Answer && !isNumber) ? HorizontalAlignmentValues.Center
            : isNumber || look == CellLook.Figure ? HorizontalAlignmentValues.Right
            : HorizontalAlignmentValues.Left;
        bool isIndented = side == HorizontalAlignmentValues.Left && border == Edge.Thin;
        return new CellFormat(new Alignment { Horizontal = side, Indent = isIndented ? 1u : 0u, Vertical = look is CellLook.Header or CellLook.Answer ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top, WrapText = !isNumber })
        {
            NumberFormatId = FormatOf(format, isNumber),
            FontId = (uint)font,
            FillId = (uint)fill,
            BorderId = (uint)border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
    }

    private uint FormatOf(string format, bool isNumber)
    {
        if (format.Length == 0)
        {
            return isNumber ? 0u : 49u;
        }

        if (!_formats.TryGetValue(format, out uint number))
        {
            number = FirstFormat + (uint)_formats.Count;
            _formats.Add(format, number);
        }

        return number;
    }

    private static Font FontOf(Typeface face)
    {
        double size = face switch { Typeface.Title => 16, Typeface.Heading => 12, Typeface.Code => 9, _ => 10 };
        bool isBold = face is not (Typeface.Usual or Typeface.Changeable or Typeface.Code);
        OpenXmlElement[] parts =
        [
            .. isBold ? [new Bold()] : Array.Empty<OpenXmlElement>(),
            new FontSize { Val = size },
            new Color { Rgb = ColorOf(face) },
            new FontName { Val = face == Typeface.Code ? CodeFace : TypeFace },
        ];
        return new Font(parts);
    }

    private static string ColorOf(Typeface face) => face switch
    {
        Typeface.Title or Typeface.Heading => Dark,
        Typeface.Header => "FFFFFFFF",
        Typeface.Changeable => "FF0000C0",
        Typeface.Code => "FF404040",
        Typeface.Good => "FF006100",
        Typeface.Open => "FF7F6000",
        Typeface.Bad => "FF9C0006",
        _ => "FF000000",
    };

    private static string ColorOf(Ground ground) => ground switch
    {
        Ground.Header => Dark,
        Ground.Group => "FFDDE5F2",
        Ground.Changeable => "FFFFF2CC",
        Ground.Good => "FFE2F0D9",
        Ground.Open => "FFFFEB9C",
        _ => "FFFFC7CE",
    };

    // The first two grounds are reserved by the format.
    private static Fill FillOf(Ground ground) => ground switch
    {
        Ground.None => new Fill(new PatternFill { PatternType = PatternValues.None }),
        Ground.Reserved => new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
        _ => new Fill(new PatternFill(new ForegroundColor { Rgb = ColorOf(ground) }) { PatternType = PatternValues.Solid }),
    };

    private static Border BorderOf(Edge edge)
    {
        static T Line<T>(T border, string rgb)
            where T : BorderPropertiesType
        {
            border.Style = BorderStyleValues.Thin;
            border.Append(new Color { Rgb = rgb });
            return border;
        }

        const string Light = "FFBFC7D5";
        return edge switch
        {
            Edge.Thin => new Border(Line(new LeftBorder(), Light), Line(new RightBorder(), Light), Line(new TopBorder(), Light), Line(new BottomBorder(), Light), new DiagonalBorder()),
            Edge.Below => new Border(new LeftBorder(), new RightBorder(), new TopBorder(), Line(new BottomBorder(), Dark), new DiagonalBorder()),
            _ => new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
        };
    }
}
