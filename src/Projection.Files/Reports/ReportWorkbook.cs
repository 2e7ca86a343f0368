using System.IO.Compression;
using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Projection.Files.Reports;

/// <summary>Writes workbooks as Office Open XML files (<c>.xlsx</c>).</summary>
/// <remarks>The same workbook gives the same bytes. Formulas carry their values, and programs are asked to work them out again when they open the file.</remarks>
public static class ReportWorkbook
{
    // Zip files hold no earlier time.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook.</summary>
    /// <param name="workbook">The workbook; names of its sheets differ and have at most 31 characters.</param>
    /// <returns>The whole file.</returns>
    public static byte[] Write(Projection.Reporting.Worksheets.Workbook workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            Write(workbook, document);
        }

        return WithoutTimes(stream.ToArray());
    }

    private static void Write(Projection.Reporting.Worksheets.Workbook workbook, SpreadsheetDocument document)
    {
        WorkbookPart part = document.AddWorkbookPart();
        document.ChangeIdOfPart(part, "rId1");
        var styles = new CellStyles();
        var sheets = new Sheets();
        var names = new DefinedNames();
        for (int i = 0; i < workbook.Sheets.Length; i++)
        {
            Projection.Reporting.Worksheets.Worksheet sheet = workbook.Sheets[i];
            string id = $"rId{i + 1}";
            var xml = new SheetXml(sheet, styles, isFirst: i == 0);
            part.AddNewPart<WorksheetPart>(id).Worksheet = xml.Write();
            sheets.Append(new Sheet { Id = id, SheetId = (uint)i + 1, Name = sheet.Name });
            Name(names, sheet, xml, (uint)i);
        }

        part.AddNewPart<WorkbookStylesPart>($"rId{workbook.Sheets.Length + 1}").Stylesheet = styles.ToStylesheet();
        part.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets, names, new CalculationProperties { FullCalculationOnLoad = true });
        if (!names.HasChildren)
        {
            names.Remove();
        }

        CoreFilePropertiesPart core = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(core, "rId2");
        using var properties = new StreamWriter(core.GetStream(FileMode.Create));
        properties.Write(
            $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{SecurityElement.Escape(workbook.Title)}</dc:title><dc:language>{(workbook.Language == Language.Vietnamese ? "vi-VN" : "en")}</dc:language></cp:coreProperties>
            """);
    }

    // Rows above and with the header are printed on every page; what can be filtered has a hidden name.
    private static void Name(DefinedNames names, Projection.Reporting.Worksheets.Worksheet sheet, SheetXml xml, uint place)
    {
        string quoted = $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'";
        if (sheet.Filter is { } filter)
        {
            string range = xml.FilterRange(filter);
            string[] ends = range.Split(':');
            names.Append(new DefinedName($"{quoted}!{Fixed(ends[0])}:{Fixed(ends[1])}") { Name = "_xlnm._FilterDatabase", LocalSheetId = place, Hidden = true });
        }

        if (sheet.FrozenRows > 1)
        {
            names.Append(new DefinedName($"{quoted}!${sheet.FrozenRows}:${sheet.FrozenRows}") { Name = "_xlnm.Print_Titles", LocalSheetId = place });
        }
    }

    private static string Fixed(string place)
    {
        int digits = place.TakeWhile(char.IsAsciiLetter).Count();
        return $"${place[..digits]}${place[digits..]}";
    }

    private static byte[] WithoutTimes(byte[] file)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                ZipArchiveEntry copy = to.CreateEntry(entry.FullName);
                copy.LastWriteTime = NoTime;
                using Stream source = entry.Open();
                using Stream target = copy.Open();
                source.CopyTo(target);
            }
        }

        return result.ToArray();
    }
}
