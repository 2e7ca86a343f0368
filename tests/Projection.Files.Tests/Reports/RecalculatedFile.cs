using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Projection.Files.Tests.Reports;

/// <summary>The values in a workbook file, read without the library that wrote it.</summary>
internal sealed class RecalculatedFile
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<(string Sheet, string Place), (string? Type, string? Text)> _cells = [];

    public RecalculatedFile(string path)
    {
        using ZipArchive file = ZipFile.OpenRead(path);
        XElement[] texts = file.GetEntry("xl/sharedStrings.xml") is { } shared ? [.. Load(shared).Elements(Main + "si")] : [];
        Dictionary<string, string> parts = Load(file.GetEntry("xl/_rels/workbook.xml.rels")!).Elements().ToDictionary(r => (string)r.Attribute("Id")!, r => (string)r.Attribute("Target")!);
        foreach (XElement sheet in Load(file.GetEntry("xl/workbook.xml")!).Element(Main + "sheets")!.Elements())
        {
            string part = parts[(string)sheet.Attribute(Relations + "id")!].TrimStart('/');
            ZipArchiveEntry entry = file.GetEntry(part.StartsWith("xl/", StringComparison.Ordinal) ? part : "xl/" + part)!;
            foreach (XElement cell in Load(entry).Descendants(Main + "c"))
            {
                string? type = (string?)cell.Attribute("t");
                string? text = (string?)cell.Element(Main + "v");
                _cells[((string)sheet.Attribute("name")!, (string)cell.Attribute("r")!)] = type == "s"
                    ? ("str", string.Concat(texts[int.Parse(text!, CultureInfo.InvariantCulture)].Descendants(Main + "t").Select(t => t.Value)))
                    : (type, text);
            }
        }
    }

    /// <summary>A cell's number, its text, or what is wrong with it.</summary>
    public object? this[string sheet, string place] => _cells.TryGetValue((sheet, place), out (string? Type, string? Text) cell)
        ? cell.Type switch
        {
            "e" => new InvalidOperationException(cell.Text),
            "str" => cell.Text ?? string.Empty,
            _ => cell.Text is null ? null : double.Parse(cell.Text, CultureInfo.InvariantCulture),
        }
        : null;

    /// <summary>The places of cells with an error.</summary>
    public IEnumerable<string> Errors => _cells.Where(c => c.Value.Type == "e").Select(c => $"{c.Key.Sheet}!{c.Key.Place}: {c.Value.Text}");

    private static XElement Load(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return XElement.Load(stream);
    }
}
