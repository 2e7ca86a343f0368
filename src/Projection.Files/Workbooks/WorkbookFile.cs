using System.Collections.Immutable;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Importing;

namespace Projection.Files.Workbooks;

/// <summary>Reads workbooks (.xlsx) as the texts that a person sees in them.</summary>
public static class WorkbookFile
{
    /// <summary>Reads a workbook from a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="limits">How much it may hold; <see cref="WorkbookLimits.Default"/> where missing.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The workbook; the error where the file cannot be opened or is no workbook.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Parsed<Workbook>> ReadAsync(string path, WorkbookLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (string.IsNullOrWhiteSpace(path))
        {
            return Parsed<Workbook>.Failed(Problem.FileNotFound("\"\""));
        }

        WorkbookLimits within = limits ?? WorkbookLimits.Default;
        Parsed<FileBytes> bytes = await FileBytes.ReadAsync(path, within.MaximumBytes, cancellationToken).ConfigureAwait(false);
        return bytes.Success ? Read(bytes.Value.Bytes, Path.GetFileName(path), within) : Parsed<Workbook>.Failed(bytes.Diagnostics);
    }

    /// <summary>Reads a workbook from bytes.</summary>
    /// <param name="bytes">The file's contents.</param>
    /// <param name="fileName">The name to be used in findings.</param>
    /// <param name="limits">How much it may hold; <see cref="WorkbookLimits.Default"/> where missing.</param>
    /// <returns>The workbook; the error where the bytes are none.</returns>
    public static Parsed<Workbook> Read(ReadOnlyMemory<byte> bytes, string fileName, WorkbookLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        WorkbookLimits within = limits ?? WorkbookLimits.Default;
        if (PackageCheck.Of(bytes, fileName, within) is { } problem)
        {
            return Parsed<Workbook>.Failed(problem);
        }

        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
            return Read(document, fileName, within);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return Parsed<Workbook>.Failed(Problem.NotAWorkbook(fileName, Wording.Own(e.Message)));
        }
    }

    // What the packaging and XML readers throw on a package that is damaged or of another kind.
    private static bool IsDamage(Exception e) => e is OpenXmlPackageException or XmlException or InvalidDataException or FormatException
        or FileFormatException or ArgumentException or InvalidOperationException or NotSupportedException or IOException or KeyNotFoundException or OverflowException;

    private static Parsed<Workbook> Read(SpreadsheetDocument document, string file, WorkbookLimits limits)
    {
        if (document.WorkbookPart is not { Workbook.Sheets: { } sheets } workbook)
        {
            return Parsed<Workbook>.Failed(Problem.NotAWorkbook(file, "a package without sheets"));
        }

        List<string> texts = SharedTexts.Of(workbook, limits.MaximumTextLength);
        CellStyles styles = CellStyles.Of(workbook);
        ImmutableArray<Importing.Sheet>.Builder shown = ImmutableArray.CreateBuilder<Importing.Sheet>();
        ImmutableArray<Importing.Sheet>.Builder hidden = ImmutableArray.CreateBuilder<Importing.Sheet>();
        int cells = 0;
        foreach (DocumentFormat.OpenXml.Spreadsheet.Sheet sheet in sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
        {
            // Charts have sheets of their own, without cells.
            if (sheet.Id?.Value is not { } id || !workbook.TryGetPartById(id, out OpenXmlPart? part) || part is not WorksheetPart worksheet)
            {
                continue;
            }

            var reader = new SheetReader(file, sheet.Name?.Value ?? string.Empty, texts, styles, limits);
            Importing.Sheet read = reader.Read(worksheet, limits.MaximumCells - cells);
            if (reader.Excess is { } excess)
            {
                return Parsed<Workbook>.Failed(excess);
            }

            cells += reader.Cells;
            (sheet.State?.Value is { } state && state != SheetStateValues.Visible ? hidden : shown).Add(read);
        }

        return Parsed<Workbook>.Of(new Workbook(file, shown.ToImmutable(), hidden.ToImmutable()));
    }
}
