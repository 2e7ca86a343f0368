using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>A scenario on the tape: one program for its path, its simulation and its check.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ScenarioProgram
{
    private readonly Dictionary<(IndicatorId Id, Year Year), Assumption> _assumptions = [];
    private readonly Dictionary<(IndicatorId Id, Year Year), double> _overrides = [];
    private readonly Dictionary<(IndicatorId Id, Year Year), double> _observed = [];

    private ScenarioProgram(Scenario scenario, UnrolledModel unrolled)
    {
        Scenario = scenario;
        TargetNumbers = [.. scenario.Targets.Select(target => target.IsLinked ? NumberOf(target.Subject, unrolled) : -1)];
        ObservationNumbers = [.. scenario.Observations.Select(o => o.IsEvidence || !o.Figure.IsNumeric ? -1 : NumberOf(o.Subject, unrolled))];
        Implied = [.. unrolled.Model.Indicators.Where(i => i.IsImplied).SelectMany(i => ImpliedOf(i, scenario, unrolled))];
        OutputNumbers = [.. scenario.Outputs.Select(output => NumberOf(output.Subject, unrolled))];
        Bounds = [.. unrolled.Bounds];
        Links = [.. unrolled.Links.Distinct()];
        Numbers = unrolled.Numbers.ToImmutableDictionary();
        Program = unrolled.Build();
        Collect(scenario);
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The tape.</summary>
    public Program Program { get; }

    /// <summary>For each target of the scenario the instruction that gives its value; -1 for one that is not linked.</summary>
    public ImmutableArray<int> TargetNumbers { get; }

    /// <summary>For each observation of the scenario the instruction that gives its value; -1 for mere evidence.</summary>
    public ImmutableArray<int> ObservationNumbers { get; }

    /// <summary>For each output of the scenario the instruction that gives its value.</summary>
    public ImmutableArray<int> OutputNumbers { get; }

    /// <summary>What a check reports though no figure states it: subject and instruction.</summary>
    public ImmutableArray<(Subject.Indicator Subject, int Number)> Implied { get; }

    /// <summary>Conditions that every path meets by its nature.</summary>
    public ImmutableArray<LogicalBound> Bounds { get; }

    /// <summary>Pairs of instructions that have one value, written in two ways.</summary>
    public ImmutableArray<(int Number, int SameAs)> Links { get; }

    /// <summary>The quantities that have a value, with the number of the instruction that gives it.</summary>
    public ImmutableDictionary<(IndicatorId Id, Year Year), int> Numbers { get; }

    /// <summary>Puts a scenario on the tape.</summary>
    /// <param name="scenario">A scenario without errors, as <see cref="ScenarioChecks.Check"/> finds them.</param>
    /// <returns>The program, or what stands in the way.</returns>
    public static Parsed<ScenarioProgram> Compile(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Parsed<UnrolledModel> unrolled = UnrolledModel.Unroll(scenario.Model, scenario.BaseYear, scenario.Horizon);
        return unrolled.Success
            ? Parsed<ScenarioProgram>.Of(new ScenarioProgram(scenario, unrolled.Value), unrolled.Diagnostics)
            : Parsed<ScenarioProgram>.Failed(unrolled.Diagnostics);
    }

    /// <summary>What the scenario takes a quantity of one year to be.</summary>
    /// <param name="id">A quantity.</param>
    /// <param name="year">A year.</param>
    /// <returns><see langword="null"/> where it says nothing.</returns>
    public Assumption? AssumptionOf(IndicatorId id, Year year) => _assumptions.GetValueOrDefault((id, year));

    /// <summary>The value that a what-if gives a quantity.</summary>
    /// <param name="id">A quantity.</param>
    /// <param name="year">A year.</param>
    /// <returns><see langword="null"/> where none does.</returns>
    public double? OverrideOf(IndicatorId id, Year year) => _overrides.TryGetValue((id, year), out double value) ? value : null;

    /// <summary>The distribution of a free quantity of the program.</summary>
    /// <param name="input">One of the program's inputs.</param>
    /// <returns>A what-if's value, the assumption's distribution, or the middle of a published figure as a constant; <see langword="null"/> where nothing is known.</returns>
    public IDistribution? DistributionOf(InputVariable input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return OverrideOf(input.Id, input.Year) is { } value ? new Constant(value)
            : AssumptionOf(input.Id, input.Year)?.Distribution is { } distribution ? distribution
            : _observed.TryGetValue((input.Id, input.Year), out double observed) ? new Constant(observed)
            : null;
    }

    /// <summary>The central values of all inputs: the single path that <c>run</c> projects.</summary>
    /// <returns>One value for each input of the program; NaN where nothing is known.</returns>
    public double[] CentralInputs() => [.. Program.Inputs.Select(input => DistributionOf(input)?.Central ?? double.NaN)];

    private static int NumberOf(Subject subject, UnrolledModel unrolled)
    {
        switch (subject)
        {
            case Subject.Ratio { IsMean: true } ratio:
                return unrolled.MeanQuotient(ratio.Numerator, ratio.Denominator, ratio.Years);
            case Subject.Quotient quotient:
                return unrolled.Quotient(NumberOf(quotient.Above, unrolled), NumberOf(quotient.Below, unrolled));
            case Subject.Ratio ratio:
                return unrolled.Quotient(unrolled.Sum(ratio.Numerator, ratio.Years), unrolled.Sum(ratio.Denominator, ratio.Years));
            case Subject.Indicator indicator:
                int number = indicator.Statistic switch
                {
                    Statistic.Average => unrolled.Average(indicator.Id, indicator.Years),
                    Statistic.Sum => unrolled.Sum(indicator.Id, indicator.Years),
                    Statistic.Maximum => unrolled.Extreme(Operation.Maximum, indicator.Id, indicator.Years),
                    Statistic.Minimum => unrolled.Extreme(Operation.Minimum, indicator.Id, indicator.Years),
                    _ => unrolled.NumberOf(indicator.Id, indicator.Years.First),
                };
                return indicator.MultipleOf is { } year ? unrolled.Quotient(number, unrolled.NumberOf(indicator.Id, year)) : number;
            default:
                throw new ArgumentException($"No identity works out {subject}.", nameof(subject));
        }
    }

    private static IEnumerable<(Subject.Indicator Subject, int Number)> ImpliedOf(IndicatorInfo info, Scenario scenario, UnrolledModel unrolled)
    {
        foreach (IndicatorId id in info.Ids())
        {
            Subject.Indicator subject = info.Kind == MeasureKind.Rate
                ? new Subject.Indicator(id, Statistic.Average, scenario.PlanYears)
                : new Subject.Indicator(id, Statistic.Value, new YearRange(scenario.Horizon, scenario.Horizon));
            yield return (subject, NumberOf(subject, unrolled));
        }
    }

    private void Collect(Scenario scenario)
    {
        foreach (Assumption assumption in scenario.Assumptions)
        {
            foreach (IndicatorId id in assumption.Ids)
            {
                foreach (Year year in assumption.Years)
                {
                    _assumptions[(id, year)] = assumption;
                }
            }
        }

        foreach (Override change in scenario.Overrides)
        {
            foreach (IndicatorId id in change.Ids)
            {
                foreach (Year year in change.Years ?? scenario.PlanYears)
                {
                    _overrides[(id, year)] = change.Value;
                }
            }
        }

        foreach (Observation observation in scenario.Observations.Where(o => !o.IsEvidence && o.Figure.IsNumeric))
        {
            if (observation.Subject is Subject.Indicator { Statistic: Statistic.Value, MultipleOf: null } subject
                && observation.Figure.Range is { Low: { } low, High: { } high })
            {
                _observed[(subject.Id, subject.Years.First)] = ((low + high) / 2).ToDouble();
            }
        }
    }
}
