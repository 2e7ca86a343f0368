using System.Globalization;
using Projection.Reporting.Texts;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Reporting;

/// <summary>How the quantities of a simulation are spread, for a person: quantiles, histograms, and what stands behind them.</summary>
internal sealed class SpreadPage
{
    private const int Digits = 5;
    private const int LongestBar = 40;

    private static readonly SimulationOptions Standard = new();

    private readonly PageWriter _page;
    private readonly PageTexts _texts;

    public SpreadPage(PageWriter page)
    {
        _page = page;
        _texts = page.Texts;
    }

    /// <summary>The spread of the quantities that have targets.</summary>
    /// <param name="result">What a simulation gave.</param>
    /// <param name="nameOf">What a target is called.</param>
    public void WriteTargets(SimulationResult result, Func<Target, string> nameOf)
    {
        Row[] targets = [.. result.Targets.Select(t => new Row(nameOf(t.Target), t.Target.Figure.Published.Text, t.Quantity, t.Target.Figure.Unit))];
        WriteTable(_texts.Spread, targets, isUsual: true, _texts.SpreadNote);
    }

    public void Write(SimulationResult result)
    {
        Row[] targets = [.. result.Targets.Select(t => new Row(t.Target.Id, t.Target.Figure.Published.Text, t.Quantity, t.Target.Figure.Unit))];
        Row[] outputs = result.Scenario.Outputs.IsEmpty ? [] : [.. ReportedQuantity.Of(result).Select(o => new Row(o.Name, null, o.Quantity, o.Unit))];
        bool isUsual = result.Options.Probabilities.SequenceEqual(Standard.Probabilities);
        WriteTable(_texts.Spread, targets, isUsual, _texts.SpreadNote);
        WriteTable(_texts.Outputs, outputs, isUsual, _texts.OutputsNote);
        Row[] all = [.. targets, .. outputs];
        WriteNotes(result, all);
        foreach (Row row in all)
        {
            if (row.Quantity.Histogram is { } histogram)
            {
                WriteHistogram(row, histogram);
            }
        }
    }

    private void WriteTable(string heading, Row[] rows, bool isUsual, string note)
    {
        if (rows.Length == 0)
        {
            return;
        }

        bool hasPrinted = rows[0].Printed is not null;
        _page.Heading(heading);
        if (isUsual)
        {
            _page.Table(
                [hasPrinted ? _texts.Target : _texts.Quantity, .. hasPrinted ? [">" + _texts.Printed] : Array.Empty<string>(), ">5 %", ">50 %", ">" + _texts.Error, ">95 %", _texts.Unit],
                rows.Select(r => (IReadOnlyList<Cell>)[r.Name, .. r.Printed is { } printed ? [printed] : Array.Empty<string>(), .. Usual(r)]));
            _page.Paragraph(note);
        }
        else
        {
            _page.Table(
                [hasPrinted ? _texts.Target : _texts.Quantity, ">" + _texts.Quantile, ">" + _texts.Level, ">" + _texts.Interval, _texts.Unit],
                rows.SelectMany(AskedFor));
        }
    }

    private Cell[] Usual(Row row)
    {
        Cell error = row.Quantity.Quantiles.TryGetValue(0.5, out QuantileError median) ? Show.Number(median.StandardError / row.Scale, 2, _page) : "-";
        return [Of(0.05), Of(0.5), error, Of(0.95), row.Unit.Format(_page.Language)];

        Cell Of(double p) => row.Quantity.Quantiles.TryGetValue(p, out QuantileError q) ? Number(q.Estimate, row) : "-";
    }

    // A line for each quantile; the name and the unit stand on the first.
    private IEnumerable<IReadOnlyList<Cell>> AskedFor(Row row) => row.Quantity.Quantiles.Select((q, place) => (IReadOnlyList<Cell>)
    [
        place == 0 ? row.Name : string.Empty,
        ((decimal)q.Key * 100).ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', _page.Format.DecimalMark) + " %",
        Number(q.Value.Estimate, row),
        $"{Number(q.Value.Lower, row).Text} {_texts.To} {Number(q.Value.Upper, row).Text}",
        place == 0 ? row.Unit.Format(_page.Language) : string.Empty,
    ]);

    private void WriteNotes(SimulationResult result, Row[] rows)
    {
        string[] certain = [.. rows.Where(r => ReportedQuantity.IsCertain(r.Quantity)).Select(r => r.Name)];
        if (certain.Length > 0)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.CertainNote, string.Join(", ", certain)));
        }

        double rankError = rows.SelectMany(r => r.Quantity.Quantiles.Values).Select(q => q.RankError).DefaultIfEmpty(0).Max();
        if (rankError > 0)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.RankNote, Show.Significant(rankError * 100, 2, _page) + " %"));
        }

        if (!result.OutputsWithoutValue.IsEmpty)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.WithoutValue, string.Join(", ", result.OutputsWithoutValue.Select(o => o.Id))));
        }

        foreach (Row row in rows.Where(r => r.Quantity.Failed > 0))
        {
            _page.Paragraph(TextTemplate.Fill(_texts.Failed, row.Quantity.Failed, row.Name));
        }
    }

    private void WriteHistogram(Row row, Histogram histogram)
    {
        double width = histogram.Width / row.Scale;
        double low = histogram.Low / row.Scale;
        int decimals = Math.Clamp(1 - (int)Math.Floor(Math.Log10(width)), 0, 12);
        long most = histogram.Counts.Append(histogram.Below).Append(histogram.Above).Max();
        List<IReadOnlyList<Cell>> bars = [.. histogram.Counts.Select((count, i) => Bar(End(i), End(i + 1), count))];
        if (histogram.Below > 0)
        {
            bars.Insert(0, Bar(string.Empty, End(0), histogram.Below));
        }

        if (histogram.Above > 0)
        {
            bars.Add(Bar(End(histogram.Counts.Length), string.Empty, histogram.Above));
        }

        _page.Heading($"{row.Name} ({row.Unit.Format(_page.Language)})");
        _page.Table([">" + _texts.From, ">" + _texts.UpTo, ">" + _texts.Part, string.Empty], bars);

        string End(int bar) => _page.Format.Format(low + (bar * width), decimals);

        Cell[] Bar(string from, string to, long count) =>
            [from, to, Show.Percent((double)count / histogram.Total, _page), new string('#', (int)Math.Round((double)LongestBar * count / most))];
    }

    private Cell Number(double value, Row row) => Show.Number(value / row.Scale, Digits, _page);

    private sealed record Row(string Name, string? Printed, SimulatedQuantity Quantity, Unit Unit)
    {
        public double Scale { get; } = Unit.Scale.ToDouble();
    }
}
