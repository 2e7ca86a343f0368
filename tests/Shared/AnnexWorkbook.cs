using System.Globalization;
using System.Text;

namespace Projection;

/// <summary>Annex I of programme 04/CTr-UBND of Thái Nguyên as a workbook, made from the rows of its text.</summary>
internal static class AnnexWorkbook
{
    public const string Sheet = "Phụ lục I";

    /// <summary>The workbook: figures that are plain numbers are numbers with a format, everything else is text, in italics where the annex is.</summary>
    public static byte[] Make(string annexCsv)
    {
        var workbook = new WorkbookBuilder();
        WorkbookBuilder.SheetBuilder sheet = workbook.Sheet(Sheet);
        int row = 0;
        foreach (string[] fields in Rows(annexCsv))
        {
            row++;
            for (int column = 0; column < 6; column++)
            {
                string text = fields[2 + column];
                string place = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");
                if (text.Length == 0)
                {
                    continue;
                }

                if (column == 3 && FormatOf(text) is { } format)
                {
                    sheet.Number(place, double.Parse(text.Replace(".", string.Empty, StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture), format);
                }
                else if (fields[1] == "italic")
                {
                    sheet.Rich(place, (text, false));
                }
                else
                {
                    sheet.Text(place, text);
                }
            }

            // The title runs across the table.
            if (row <= 5)
            {
                sheet.Merge(string.Create(CultureInfo.InvariantCulture, $"A{row}:F{row}"));
            }
        }

        return workbook.ToBytes();
    }

    /// <summary>The lines of a table with a header, each as its fields.</summary>
    public static IEnumerable<string[]> Rows(string csv) => File.ReadAllLines(csv).Skip(1).Select(Fields);

    // A number as the annex prints it, 1.380 or 48.112,70, with the format that prints it so.
    private static string? FormatOf(string text)
    {
        string digits = text.Replace(".", string.Empty, StringComparison.Ordinal);
        int comma = digits.IndexOf(',', StringComparison.Ordinal);
        bool isNumber = digits.Length > 0 && digits.All(c => char.IsAsciiDigit(c) || c == ',') && digits.Count(c => c == ',') <= 1 && !(digits.Length > 1 && digits[0] == '0' && comma < 0);
        return isNumber ? "#,##0" + (comma < 0 ? string.Empty : "." + new string('0', digits.Length - comma - 1)) : null;
    }

    private static string[] Fields(string line)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        return [.. fields, field.ToString()];
    }
}
