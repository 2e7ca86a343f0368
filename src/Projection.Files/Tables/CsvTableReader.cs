using System.Globalization;
using CsvHelper;
using Projection.Diagnostics;
using Projection.Tabulation;

namespace Projection.Files.Tables;

/// <summary>Makes a table of the records of a CSV text.</summary>
internal static class CsvTableReader
{
    // Of a file of another kind every cell may be wrong.
    private const int MostFindings = 20;

    public static Parsed<ResultTable> Read(CsvReader csv, string file, CancellationToken cancellationToken)
    {
        var findings = new List<Diagnostic>();
        if (!csv.Read())
        {
            return Parsed<ResultTable>.Failed(Problem.ResultNotReadable(SourceLocation.WholeFile(file), "CSV", "an empty file"));
        }

        ColumnValues[] columns = [.. Enumerable.Range(0, csv.FieldCount).Select(i => ColumnOf(csv.GetString(i), file, findings))];
        findings.AddRange(columns.GroupBy(c => c.Name).Where(g => g.Count() > 1).Select(g => Problem.ColumnTwice(new SourceLocation(file, 1, 1), g.Key)));
        while (findings.Count < MostFindings && csv.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var where = new SourceLocation(file, (int)csv.LineNumber, 1);
            if (csv.FieldCount != columns.Length)
            {
                findings.Add(Problem.RowOfOtherLength(where, csv.FieldCount, columns.Length));
                continue;
            }

            for (int i = 0; i < columns.Length; i++)
            {
                string cell = csv.GetString(i);
                if (!columns[i].TryAdd(cell))
                {
                    findings.Add(Problem.CellNotOfItsColumn(where, columns[i].Name, cell, columns[i].Expected));
                }
            }
        }

        return findings.Count > 0
            ? Parsed<ResultTable>.Failed(findings)
            : Parsed<ResultTable>.Of(new ResultTable(NameOf(file), string.Empty, columns.Select(c => c.ToColumn())));
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file) is { Length: > 0 } name ? name : "table";

    private static ColumnValues ColumnOf(string header, string file, List<Diagnostic> findings)
    {
        if (ColumnHeader.TryParse(header, out string name, out ColumnKind kind, out Unit? unit))
        {
            return new ColumnValues(name, kind, unit);
        }

        findings.Add(Problem.ColumnHeaderNotUnderstood(new SourceLocation(file, 1, 1), header));
        return new ColumnValues(header, ColumnKind.Text, null);
    }

    /// <summary>The values of one column so far.</summary>
    private sealed class ColumnValues(string name, ColumnKind kind, Unit? unit)
    {
        private readonly List<double> _numbers = [];
        private readonly List<long?> _wholeNumbers = [];
        private readonly List<bool?> _truthValues = [];
        private readonly List<string> _texts = [];

        public string Name => name;

        public Wording Expected => kind switch
        {
            ColumnKind.Number => "a number with a dot for decimals, inf, -inf, or nothing",
            ColumnKind.WholeNumber => "a whole number, or nothing",
            _ => "true, false, or nothing",
        };

        public bool TryAdd(string cell)
        {
            switch (kind)
            {
                case ColumnKind.Number:
                    bool isNumber = ResultTableCsv.TryNumber(cell, out double number);
                    _numbers.Add(number);
                    return isNumber;
                case ColumnKind.WholeNumber:
                    bool isWhole = long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole);
                    _wholeNumbers.Add(isWhole ? whole : null);
                    return isWhole || cell.Length == 0;
                case ColumnKind.TruthValue:
                    _truthValues.Add(cell switch { "true" => true, "false" => false, _ => null });
                    return cell is "true" or "false" or "";
                default:
                    _texts.Add(cell);
                    return true;
            }
        }

        public ResultColumn ToColumn() => kind switch
        {
            ColumnKind.Number => ResultColumn.OfNumbers(name, _numbers.ToArray(), unit),
            ColumnKind.WholeNumber => ResultColumn.OfWholeNumbers(name, _wholeNumbers.ToArray()),
            ColumnKind.TruthValue => ResultColumn.OfTruthValues(name, _truthValues.ToArray()),
            _ => ResultColumn.OfTexts(name, _texts.ToArray()),
        };
    }
}
