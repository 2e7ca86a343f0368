using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Tabulation;

/// <summary>The parts of a simulation as tables, one kind of row each.</summary>
public static class SimulationParts
{
    /// <summary>How each quantity is spread: mean, standard deviation and trials without a value.</summary>
    /// <param name="result">What the simulation gave.</param>
    /// <returns>One row for each output (else each uncertain indicator of the last year) and each target; numbers in the row's unit.</returns>
    public static ResultTable QuantitiesTable(this SimulationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return SimulationTables.Stated(
            Begun<Spread>("quantities", "One row for each quantity and target.", s => s)
                .Number("mean", "Mean over the trials, in the row's unit.", s => s.Quantity.Moments.Mean / s.Scale)
                .Number("mean_error", "Monte Carlo error of the mean, in the row's unit.", s => s.Quantity.MeanError / s.Scale)
                .Number("standard_deviation", "Standard deviation over the trials, in the row's unit.", s => s.Quantity.Moments.StandardDeviation / s.Scale)
                .Whole("failed", "Trials without a value.", s => s.Quantity.Failed)
                .Of(Spreads(result)),
            result);
    }

    /// <summary>The quantiles in long form.</summary>
    /// <param name="result">What the simulation gave.</param>
    /// <returns>One row for each quantity or target and probability; numbers in the row's unit.</returns>
    public static ResultTable QuantilesTable(this SimulationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return SimulationTables.Stated(
            Begun<(Spread Spread, double Probability, QuantileError Quantile)>("quantiles", "One row for each quantity or target and probability.", q => q.Spread)
                .Number("probability", "The probability.", q => q.Probability)
                .Number("quantile", "The quantile, in the row's unit.", q => q.Quantile.Estimate / q.Spread.Scale)
                .Number("error", "Its Monte Carlo error, in the row's unit.", q => q.Quantile.StandardError / q.Spread.Scale)
                .Number("lower", "Lower end of its 95 % interval, in the row's unit.", q => q.Quantile.Lower / q.Spread.Scale)
                .Number("upper", "Upper end of that interval, in the row's unit.", q => q.Quantile.Upper / q.Spread.Scale)
                .Number("rank_error", "Largest error of its rank, as a share of the trials; 0 for an exact one.", q => q.Quantile.RankError)
                .Of(from spread in Spreads(result)
                    from quantile in spread.Quantity.Quantiles
                    select (spread, quantile.Key, quantile.Value)),
            result);
    }

    /// <summary>The histograms in long form.</summary>
    /// <param name="result">What the simulation gave, run with histogram bars.</param>
    /// <returns>One row for each quantity or target and bar, and one each, open on one side, for the trials beyond; no row where no bars were asked for.</returns>
    public static ResultTable HistogramTable(this SimulationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return SimulationTables.Stated(
            Begun<(Spread Spread, double? Low, double? High, long Count)>("histogram", "One row for each quantity or target and bar.", b => b.Spread)
                .Number("low", "Lower end of the bar, in the row's unit; nothing for the trials below the first one.", b => b.Low / b.Spread.Scale)
                .Number("high", "Upper end of the bar, in the row's unit; nothing for the trials above the last one.", b => b.High / b.Spread.Scale)
                .Whole("count", "Trials in the bar.", b => b.Count)
                .Of(from spread in Spreads(result)
                    from bar in BarsOf(spread.Quantity.Histogram)
                    select (spread, bar.Low, bar.High, bar.Count)),
            result);
    }

    /// <summary>How likely targets are: each, all together, and each named set.</summary>
    /// <param name="result">What the simulation gave.</param>
    /// <returns>One row each, as <c>kind</c> says.</returns>
    public static ResultTable AttainmentsTable(this SimulationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        IEnumerable<(string Kind, string Name, ProportionEstimate Attained, TargetAttainment? Target)> rows =
        [
            .. result.Targets.Select(t => ("target", t.Target.Id, t.Attained, (TargetAttainment?)t)),
            .. result.Joint is { } joint ? [("joint", "all targets", joint, (TargetAttainment?)null)] : Array.Empty<(string, string, ProportionEstimate, TargetAttainment?)>(),
            .. result.Subsets.Select(s => ("subset", s.Name, s.Attained, (TargetAttainment?)null)),
        ];
        return SimulationTables.Stated(
            new TableMaker<(string Kind, string Name, ProportionEstimate Attained, TargetAttainment? Target)>("attainments", "One row for each target, for all together, and for each named set.")
                .Text("kind", "target, joint or subset.", r => r.Kind)
                .Text("name", "The target or the set.", r => r.Name)
                .Text("goal", "What counts as attained: at-least, at-most or within.", r => r.Target is { } target ? ResultWord.Of(target.Goal) : null)
                .Number("probability", "Share of the trials that attain it.", r => r.Attained.Probability)
                .Number("error", "Monte Carlo error of that share.", r => r.Attained.StandardError)
                .Number("lower", "Lower end of the 95 % interval of the share.", r => r.Attained.Lower)
                .Number("upper", "Upper end of that interval.", r => r.Attained.Upper)
                .Whole("attained", "Number of trials that attain it.", r => r.Attained.Successes)
                .Number("joint_without", "Share of the trials that attain all other targets.", r => r.Target?.JointWithout.Probability)
                .Truth("binding", "Whether leaving the target out raises the joint share most.", r => r.Target is { } target ? target.Target == result.Binding : null)
                .Of(rows),
            result);
    }

    /// <summary>How likely pairs of targets are, both together.</summary>
    /// <param name="result">What the simulation gave.</param>
    /// <returns>One row for each ordered pair of different targets; no row for more than 128 targets.</returns>
    public static ResultTable PairsTable(this SimulationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        int count = result.Pairs.IsEmpty ? 0 : result.Targets.Length;
        return SimulationTables.Stated(
            new TableMaker<(TargetAttainment One, TargetAttainment Other, ProportionEstimate Both)>("pairs", "One row for each ordered pair of different targets.")
                .Text("target", "A target.", p => p.One.Target.Id)
                .Text("other", "Another target.", p => p.Other.Target.Id)
                .Number("probability", "Share of the trials that attain both.", p => p.Both.Probability)
                .Number("error", "Monte Carlo error of that share.", p => p.Both.StandardError)
                .Whole("attained", "Number of trials that attain both.", p => p.Both.Successes)
                .Number("given_other", "Share of those trials among the ones that attain the other; nothing where none does.", p => result.Conditional(p.One.Target.Id, p.Other.Target.Id)?.Probability)
                .Of(from one in Enumerable.Range(0, count)
                    from other in Enumerable.Range(0, count)
                    where one != other
                    select (result.Targets[one], result.Targets[other], result.Pairs[(one * count) + other])),
            result);
    }

    private static TableMaker<T> Begun<T>(string name, string description, Func<T, Spread> spread) => new TableMaker<T>(name, description)
        .Text("kind", "output or indicator, or target.", r => spread(r).Kind)
        .Text("name", "The output, the indicator or the target.", r => spread(r).Name)
        .Text("statistic", "The year's value, or what is said about several years.", r => ReportedQuantity.StatisticOf(spread(r).Quantity.Subject))
        .Text("years", "The year or years it is about.", r => spread(r).Quantity.Subject.Years.ToString())
        .Text("unit", "The unit of the numbers.", r => spread(r).Unit.Text);

    private static IEnumerable<Spread> Spreads(SimulationResult result)
    {
        string kind = result.Scenario.Outputs.IsEmpty ? "indicator" : "output";
        return ReportedQuantity.Of(result).Select(r => new Spread(kind, r.Name, r.Unit, r.Quantity))
            .Concat(result.Targets.Select(t => new Spread("target", t.Target.Id, t.Target.Figure.Unit, t.Quantity)));
    }

    private static IEnumerable<(double? Low, double? High, long Count)> BarsOf(Histogram? histogram)
    {
        if (histogram is null)
        {
            yield break;
        }

        yield return (null, histogram.Low, histogram.Below);
        int count = histogram.Counts.Length;
        for (int bar = 0; bar < count; bar++)
        {
            yield return (histogram.Low + (bar * histogram.Width), bar == count - 1 ? histogram.High : histogram.Low + ((bar + 1) * histogram.Width), histogram.Counts[bar]);
        }

        yield return (histogram.High, null, histogram.Above);
    }

    private sealed record Spread(string Kind, string Name, Unit Unit, SimulatedQuantity Quantity)
    {
        public double Scale { get; } = Unit.Scale.ToDouble();
    }
}
