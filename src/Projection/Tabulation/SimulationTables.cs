using System.Globalization;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Tabulation;

/// <summary>A simulation in one wide table.</summary>
public static class SimulationTables
{
    /// <summary>All that a simulation says, one row each for what it says it of.</summary>
    /// <param name="result">What the simulation gave.</param>
    /// <param name="given">Ids of targets that are taken as attained; <see langword="null"/> for none.</param>
    /// <returns>
    /// One row for each output (else each uncertain indicator of the last year), each target, all targets together, each named set of them, and each
    /// target under each condition, as <c>kind</c> says; numbers in the row's unit.
    /// </returns>
    /// <exception cref="InvalidOperationException">No target with a value has an id of <paramref name="given"/>.</exception>
    public static ResultTable ToTable(this SimulationResult result, IReadOnlyList<string>? given = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        double[] probabilities = [.. result.Options.Probabilities];
        string[] names = [.. probabilities.Select(NameOf)];
        TableMaker<Line> table = new TableMaker<Line>("simulation", "One row for each quantity, target and set of targets.")
            .Text("kind", "output or indicator, target, joint, subset, or given and the target taken as attained.", l => l.Kind)
            .Text("name", "The output, the indicator, the target or the set.", l => l.Name)
            .Text("statistic", "The year's value, or what is said about several years.", l => l.Quantity is { } q ? ReportedQuantity.StatisticOf(q.Subject) : null)
            .Text("years", "The year or years it is about.", l => l.Quantity?.Subject.Years.ToString())
            .Text("unit", "The unit of the numbers.", l => l.Unit?.Text)
            .Number("probability", "Share of the trials that attain it.", l => l.Attained?.Probability)
            .Number("probability_error", "Monte Carlo error of that share.", l => l.Attained?.StandardError)
            .Number("mean", "Mean over the trials, in the row's unit.", l => l.Quantity?.Moments.Mean / l.Scale)
            .Number("mean_error", "Monte Carlo error of the mean, in the row's unit.", l => l.Quantity?.MeanError / l.Scale)
            .Number("standard_deviation", "Standard deviation over the trials, in the row's unit.", l => l.Quantity?.Moments.StandardDeviation / l.Scale);
        for (int i = 0; i < names.Length; i++)
        {
            double p = probabilities[i];
            table.Number(names[i], "Quantile, in the row's unit.", l => l.At(p)?.Estimate / l.Scale);
        }

        table.Number("probability_lower", "Lower end of the 95 % interval of the share.", l => l.Attained?.Lower)
            .Number("probability_upper", "Upper end of that interval.", l => l.Attained?.Upper)
            .Number("joint_without", "Share of the trials that attain all other targets.", l => l.Target?.JointWithout.Probability)
            .Truth("binding", "Whether leaving the target out raises the joint share most.", l => l.Target is { } target ? target.Target == result.Binding : null);
        for (int i = 0; i < names.Length; i++)
        {
            double p = probabilities[i];
            table.Number(names[i] + "_error", "Monte Carlo error of the quantile, in the row's unit.", l => l.At(p)?.StandardError / l.Scale)
                .Number(names[i] + "_lower", "Lower end of the quantile's 95 % interval, in the row's unit.", l => l.At(p)?.Lower / l.Scale)
                .Number(names[i] + "_upper", "Upper end of that interval, in the row's unit.", l => l.At(p)?.Upper / l.Scale)
                .Number(names[i] + "_rank_error", "Largest error of the quantile's rank, as a share of the trials; 0 for an exact one.", l => l.At(p)?.RankError);
        }

        return Stated(
            table.Number("histogram_low", "Lower end of the first bar, in the row's unit.", l => l.Quantity?.Histogram?.Low / l.Scale)
                .Number("histogram_high", "Upper end of the last bar, in the row's unit.", l => l.Quantity?.Histogram?.High / l.Scale)
                .Whole("histogram_below", "Trials below the first bar.", l => l.Quantity?.Histogram?.Below)
                .Text("histogram_counts", "Trials in each bar, with blanks between them.", l => l.Quantity?.Histogram is { } h ? string.Join(' ', h.Counts.Select(c => c.ToString(CultureInfo.InvariantCulture))) : null)
                .Whole("histogram_above", "Trials above the last bar.", l => l.Quantity?.Histogram?.Above)
                .Whole("failed", "Trials without a value.", l => l.Quantity?.Failed)
                .Whole("trials", "The trials that the row's figures are shares of.", l => l.Trials)
                .Text("seed", "The seed, up to 20 digits.", _ => Digits(result.Options.Seed))
                .Text("plan", "How the random numbers were spread.", _ => ResultWord.Of(result.Options.Plan))
                .Whole("repetitions", "Independent repetitions that the trials are divided into.", _ => result.Replicates)
                .Of(Lines(result, given ?? [])),
            result);
    }

    /// <summary>Sets what holds for a whole simulation beside a table of it.</summary>
    internal static ResultTable Stated(ResultTable table, SimulationResult result) => table
        .With("scenario", result.Scenario.Id)
        .With("seed", Digits(result.Options.Seed))
        .With("plan", ResultWord.Of(result.Options.Plan))
        .With("trials", result.Trials.ToString(CultureInfo.InvariantCulture))
        .With("repetitions", result.Replicates.ToString(CultureInfo.InvariantCulture));

    /// <summary>The columns of the quantiles are called so.</summary>
    internal static string NameOf(double probability) => "q" + probability.ToString("R", CultureInfo.InvariantCulture);

    private static string Digits(ulong number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Line> Lines(SimulationResult result, IReadOnlyList<string> given)
    {
        string kind = result.Scenario.Outputs.IsEmpty ? "indicator" : "output";
        foreach (ReportedQuantity reported in ReportedQuantity.Of(result))
        {
            yield return new Line(kind, reported.Name, result.Trials) { Quantity = reported.Quantity, Unit = reported.Unit };
        }

        foreach (TargetAttainment target in result.Targets)
        {
            yield return new Line("target", target.Target.Id, result.Trials)
            {
                Quantity = target.Quantity,
                Unit = target.Target.Figure.Unit,
                Target = target,
                Attained = target.Attained,
            };
        }

        if (result.Joint is { } joint)
        {
            yield return Share("joint", "all targets", joint);
        }

        foreach (SubsetAttainment subset in result.Subsets)
        {
            yield return Share("subset", subset.Name, subset.Attained);
        }

        foreach (ConditionalAnswer answer in ConditionalAnswer.Of(result, given))
        {
            foreach ((string target, ProportionEstimate? attained, _) in answer.Others)
            {
                yield return Share("given " + answer.Given, target, attained);
            }
        }
    }

    private static Line Share(string kind, string name, ProportionEstimate? attained) => new(kind, name, attained?.Trials ?? 0) { Attained = attained };

    private sealed record Line(string Kind, string Name, long Trials)
    {
        private readonly Unit? _unit;

        public double Scale { get; private init; } = 1;

        public Unit? Unit
        {
            get => _unit;
            init
            {
                _unit = value;
                Scale = value?.Scale.ToDouble() ?? 1;
            }
        }

        public SimulatedQuantity? Quantity { get; init; }

        public TargetAttainment? Target { get; init; }

        public ProportionEstimate? Attained { get; init; }

        public QuantileError? At(double probability) => Quantity is { } q && q.Quantiles.TryGetValue(probability, out QuantileError found) ? found : null;
    }
}
