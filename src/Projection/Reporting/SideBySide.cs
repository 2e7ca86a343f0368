using System.Collections.Immutable;
using Projection.Comparison;
using Projection.Reporting.Texts;

namespace Projection.Reporting;

/// <summary>Tables with a column for each case: values and differences in one where two cases are compared, one after the other where there are more.</summary>
internal sealed class SideBySide(PageWriter page, int cases)
{
    // What fits on 80 columns beside the names of the rows.
    private const int MostValues = 5;
    private const int MostDifferences = 3;

    private const int Digits = 5;

    private readonly ComparisonTexts _texts = ComparisonTexts.In(page.Language);

    public void Write(string heading, IReadOnlyList<string> titles, Row[] rows)
    {
        page.Heading(heading);
        if (cases == 2)
        {
            Table(titles, rows, [0, 1], [1]);
        }
        else
        {
            foreach (int[] others in Enumerable.Range(1, cases - 1).Chunk(MostValues - 1))
            {
                Table(titles, rows, [0, .. others], []);
            }

            WriteDifferences(titles, [.. rows.Where(row => row.Values.IsEmpty || row.Values.Any(v => double.IsFinite(v.Difference) && v.Difference != 0))]);
        }

        if (rows.Any(r => r.Misses.Any(missed => missed)))
        {
            page.Paragraph(_texts.MissedNote);
        }

        if (rows.Any(r => r.Unit.IsPercent && r.Values.Any(v => double.IsFinite(v.Difference) && v.Difference != 0)))
        {
            page.Paragraph(_texts.PointsNote);
        }
    }

    // Without the figure that a row stands beside: the values show it.
    private void WriteDifferences(IReadOnlyList<string> titles, Row[] rows)
    {
        if (rows.All(row => row.Values.IsEmpty))
        {
            return;
        }

        page.Heading(_texts.Differences);
        foreach (int[] others in Enumerable.Range(1, cases - 1).Chunk(MostDifferences))
        {
            Table([titles[0]], [.. rows.Select(row => row with { Names = [row.Names[0]] })], [], others);
        }
    }

    private void Table(IReadOnlyList<string> titles, Row[] rows, int[] values, int[] differences) => page.Table(
        [
            .. titles,
            .. values.Select(i => ">" + ComparisonPage.LetterOf(i)),
            .. differences.SelectMany(i => new[] { $">{ComparisonPage.LetterOf(i)} - A", ">" + _texts.Relative }),
        ],
        rows.Select(row => (IReadOnlyList<Cell>)(row.Values.IsEmpty
            ? row.Names
            : [.. row.Names, .. values.Select(i => ValueOf(row, i)), .. differences.SelectMany(i => DifferenceOf(row, i))])));

    private Cell ValueOf(Row row, int place)
    {
        double value = row.Values[place].Value / row.Scale;
        return double.IsFinite(value)
            ? new Cell((row.Misses.Length > 0 && row.Misses[place] ? "* " : string.Empty) + page.Format.Format(value, row.Decimals), value)
            : "-";
    }

    private IEnumerable<Cell> DifferenceOf(Row row, int place)
    {
        ComparedValue compared = row.Values[place];
        if (!double.IsFinite(compared.Difference))
        {
            return ["-", "-"];
        }

        if (compared.Difference == 0)
        {
            return [new Cell("0", 0), string.Empty];
        }

        double difference = compared.Difference / row.Scale;
        double relative = 100 * compared.RelativeDifference;
        return
        [
            new Cell(Signed(difference, row.Decimals), difference),
            row.Unit.IsPercent ? _texts.Points : double.IsFinite(relative) ? new Cell(Signed(relative, 1), relative) : "-",
        ];
    }

    // As many decimals as the values beside it; more where nothing of it would be seen.
    private string Signed(double value, int decimals)
    {
        string text = page.Format.Format(value, decimals);
        return DifferenceFigures.WithSign(!text.Any(c => c is >= '1' and <= '9') ? Show.Significant(value, 1, page) : text, value);
    }

    /// <summary>A row: names, then a value of each case; without values its name runs across the table.</summary>
    /// <param name="Names">One a column for names.</param>
    /// <param name="Values">One a case; none for a row that only names.</param>
    /// <param name="Unit">The unit that they are shown in.</param>
    /// <param name="Misses">Whether the case's value misses the figure it stands beside; none where there is no figure.</param>
    public sealed record Row(IReadOnlyList<Cell> Names, ImmutableArray<ComparedValue> Values, Unit Unit, ImmutableArray<bool> Misses)
    {
        public double Scale { get; } = Unit.Scale.ToDouble();

        /// <summary>As many decimals for all as give the largest value five digits.</summary>
        public int Decimals => DifferenceFigures.DecimalsOf(
            Values.Select(v => Math.Abs(v.Value)).Where(double.IsFinite).DefaultIfEmpty(0).Max() / Scale, Digits);

        public static Row Across(string name) => new([name], [], Unit.One, []);
    }
}
