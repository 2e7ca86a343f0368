using System.Globalization;
using Projection.Files.Tables;
using Projection.Reporting;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Cli.Output;

/// <summary>
/// A simulation as CSV: one line for each output (else each uncertain indicator of the last year), each target, all targets together, each named set
/// of them, and each target under each condition.
/// </summary>
internal sealed class SimulationCsv
{
    private readonly SimulationResult _result;

    private SimulationCsv(SimulationResult result) => _result = result;

    public static void Write(TextWriter writer, SimulationResult result, IReadOnlyList<string> given)
    {
        var csv = new SimulationCsv(result);
        CsvTable.Write(writer, csv.Header(), csv.Rows(given));
    }

    private List<string> Header()
    {
        string[] names = [.. _result.Options.Probabilities.Select(p => "q" + Numbers.Text(p))];
        return
        [
            "kind", "name", "statistic", "years", "unit", "probability", "probability_error", "mean", "mean_error", "standard_deviation",
            .. names,
            "probability_lower", "probability_upper", "joint_without", "binding",
            .. names.SelectMany(name => new[] { name + "_error", name + "_lower", name + "_upper", name + "_rank_error" }),
            "histogram_low", "histogram_high", "histogram_below", "histogram_counts", "histogram_above",
            "failed", "trials", "seed", "plan", "repetitions",
        ];
    }

    private IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<string> given)
    {
        string kind = _result.Scenario.Outputs.IsEmpty ? "indicator" : "output";
        foreach (ReportedQuantity reported in ReportedQuantity.Of(_result))
        {
            yield return Row(kind, reported.Name, reported.Quantity, reported.Unit, null);
        }

        foreach (TargetAttainment target in _result.Targets)
        {
            yield return Row("target", target.Target.Id, target.Quantity, target.Target.Figure.Unit, target);
        }

        if (_result.Joint is { } joint)
        {
            yield return Row("joint", "all targets", joint);
        }

        foreach (SubsetAttainment subset in _result.Subsets)
        {
            yield return Row("subset", subset.Name, subset.Attained);
        }

        foreach (ConditionalAnswer answer in ConditionalAnswer.Of(_result, given))
        {
            foreach ((string target, ProportionEstimate? attained, _) in answer.Others)
            {
                yield return Row("given " + answer.Given, target, attained);
            }
        }
    }

    // A share alone.
    private List<string> Row(string kind, string name, ProportionEstimate? attained)
    {
        int probabilities = _result.Options.Probabilities.Length;
        return
        [
            kind, name, .. Blank(3), Text(attained?.Probability), Text(attained?.StandardError), .. Blank(3 + probabilities),
            Text(attained?.Lower), Text(attained?.Upper), .. Blank(2 + (4 * probabilities) + 5 + 1), .. Run(attained?.Trials ?? 0),
        ];
    }

    private List<string> Row(string kind, string name, SimulatedQuantity quantity, Unit unit, TargetAttainment? target)
    {
        double scale = unit.Scale.ToDouble();
        QuantileError?[] quantiles = [.. _result.Options.Probabilities.Select(p => quantity.Quantiles.TryGetValue(p, out QuantileError q) ? q : (QuantileError?)null)];
        return
        [
            kind,
            name,
            ReportedQuantity.StatisticOf(quantity.Subject),
            quantity.Subject.Years.ToString(),
            unit.Text,
            Text(target?.Attained.Probability),
            Text(target?.Attained.StandardError),
            Numbers.Text(quantity.Moments.Mean / scale),
            Numbers.Text(quantity.MeanError / scale),
            Numbers.Text(quantity.Moments.StandardDeviation / scale),
            .. quantiles.Select(q => Text(q?.Estimate / scale)),
            Text(target?.Attained.Lower),
            Text(target?.Attained.Upper),
            Text(target?.JointWithout.Probability),
            target is null ? string.Empty : target.Target == _result.Binding ? "true" : "false",
            .. quantiles.SelectMany(q => new[] { Text(q?.StandardError / scale), Text(q?.Lower / scale), Text(q?.Upper / scale), Text(q?.RankError) }),
            .. HistogramOf(quantity.Histogram, scale),
            Whole(quantity.Failed),
            .. Run(_result.Trials),
        ];
    }

    private static string[] HistogramOf(Histogram? histogram, double scale) => histogram is null
        ? Blank(5)
        : [Numbers.Text(histogram.Low / scale), Numbers.Text(histogram.High / scale), Whole(histogram.Below), string.Join(' ', histogram.Counts.Select(Whole)), Whole(histogram.Above)];

    // The trials that the line's figures are shares of: all, or those that fulfil its condition.
    private string[] Run(long trials) =>
        [Whole(trials), _result.Options.Seed.ToString(CultureInfo.InvariantCulture), PlanName.Of(_result.Options.Plan), Whole(_result.Replicates)];

    private static string[] Blank(int count) => [.. Enumerable.Repeat(string.Empty, count)];

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double? value) => value is { } number ? Numbers.Text(number) : string.Empty;
}
