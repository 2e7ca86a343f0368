using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>A scenario on the tape: one program for its path, its simulation and its check.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ScenarioProgram
{
    private readonly KnownInputs _known;
    private readonly InputPaths _paths;

    private ScenarioProgram(Scenario scenario, UnrolledModel unrolled, KnownInputs known, InputPaths paths)
    {
        _known = known;
        _paths = paths;
        Scenario = scenario;
        TargetNumbers = [.. scenario.Targets.Select(target => target.IsLinked ? NumberOf(target.Subject, unrolled) : -1)];
        ObservationNumbers = [.. scenario.Observations.Select(o => o.IsEvidence || !o.Figure.IsNumeric ? -1 : NumberOf(o.Subject, unrolled))];
        Implied = [.. unrolled.Model.Indicators.Where(i => i.IsImplied).SelectMany(i => ImpliedOf(i, scenario, unrolled))];
        OutputNumbers = [.. scenario.Outputs.Select(output => NumberOf(output.Subject, unrolled))];
        Bounds = [.. unrolled.Bounds];
        Links = [.. unrolled.Links.Distinct()];
        Numbers = unrolled.Numbers.ToImmutableDictionary();
        Program = unrolled.Build();
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
        var known = new KnownInputs(scenario);
        var paths = new InputPaths(scenario, known, scenario.Overrides);
        return unrolled.Success && paths.Problems.IsEmpty
            ? Parsed<ScenarioProgram>.Of(new ScenarioProgram(scenario, unrolled.Value, known, paths), unrolled.Diagnostics)
            : Parsed<ScenarioProgram>.Failed(unrolled.Diagnostics.Concat(paths.Problems));
    }

    /// <summary>What the scenario assumes of a quantity of one year, whatever a what-if makes of it.</summary>
    /// <param name="id">A quantity.</param>
    /// <param name="year">A year.</param>
    /// <returns><see langword="null"/> where it says nothing.</returns>
    public Assumption? AssumptionOf(IndicatorId id, Year year) => _known.AssumptionOf(id, year);

    /// <summary>The value that a what-if gives a quantity: one that it sets or lets grow, with all that moved it afterwards.</summary>
    /// <remarks>A quantity that is only moved or stretched is as uncertain as its assumption, and has no such value.</remarks>
    /// <param name="id">A quantity.</param>
    /// <param name="year">A year.</param>
    /// <returns>In base units; <see langword="null"/> where none does.</returns>
    public double? OverrideOf(IndicatorId id, Year year) => _paths.Of(id, year) is { IsFixed: true } state ? state.Central : null;

    /// <summary>The range that is plausible for a quantity in a year; what-ifs move and stretch it along with the quantity.</summary>
    /// <param name="id">A quantity.</param>
    /// <param name="year">A year.</param>
    /// <returns>In base units; <see langword="null"/> where there is no opinion, as about a value that a what-if gives.</returns>
    public ValueRange? PlausibleOf(IndicatorId id, Year year) => _paths.Of(id, year).Plausible;

    /// <summary>The distribution of a free quantity of the program.</summary>
    /// <param name="input">One of the program's inputs.</param>
    /// <returns>A what-if's value as a constant, or the assumption's distribution, or the middle of a published figure as a constant, as what-ifs moved and stretched it;
    /// <see langword="null"/> where nothing is known.</returns>
    public IDistribution? DistributionOf(InputVariable input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _paths.Of(input.Id, input.Year).Distribution;
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
}
