using Projection.Files.Tables;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Cli.Output;

/// <summary>A simulation as CSV: one line for each output (else each uncertain indicator of the last year), each target, and all targets together.</summary>
internal static class SimulationCsv
{
    private static readonly double[] Probabilities = [0.05, 0.25, 0.5, 0.75, 0.95];

    public static void Write(TextWriter writer, SimulationResult result)
    {
        List<IReadOnlyList<string>> rows =
        [
            .. ReportedQuantity.Of(result).Select(r => Row(result.Scenario.Outputs.IsEmpty ? "indicator" : "output", r.Name, r.Quantity, r.Unit, null)),
            .. result.Targets.Select(t => Row("target", t.Target.Id, t.Quantity, t.Target.Figure.Unit, t.Attained)),
        ];
        if (result.Joint is { } joint)
        {
            rows.Add(["joint", "all targets", string.Empty, string.Empty, string.Empty, Numbers.Text(joint.Probability), Numbers.Text(joint.StandardError), .. Enumerable.Repeat(string.Empty, 3 + Probabilities.Length)]);
        }

        CsvTable.Write(
            writer,
            ["kind", "name", "statistic", "years", "unit", "probability", "probability_error", "mean", "mean_error", "standard_deviation", .. Probabilities.Select(p => "q" + Numbers.Text(p))],
            rows);
    }

    private static List<string> Row(string kind, string name, SimulatedQuantity quantity, Unit unit, ProportionEstimate? attained)
    {
        double scale = unit.Scale.ToDouble();
        return
        [
            kind,
            name,
            ReportedQuantity.StatisticOf(quantity.Subject),
            quantity.Subject.Years.ToString(),
            unit.Text,
            attained is { } share ? Numbers.Text(share.Probability) : string.Empty,
            attained is { } error ? Numbers.Text(error.StandardError) : string.Empty,
            Numbers.Text(quantity.Moments.Mean / scale),
            Numbers.Text(quantity.MeanError / scale),
            Numbers.Text(quantity.Moments.StandardDeviation / scale),
            .. Probabilities.Select(p => quantity.Quantiles.TryGetValue(p, out QuantileError q) ? Numbers.Text(q.Estimate / scale) : string.Empty),
        ];
    }
}
