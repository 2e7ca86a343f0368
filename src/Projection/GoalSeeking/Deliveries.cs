using System.Collections.Immutable;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>What the years deliver towards a target, as values of the tape.</summary>
internal sealed class Deliveries
{
    private readonly Func<Year, Subject> _subjectOf;

    private Deliveries(DeliveryKind kind, ImmutableArray<Year> years, ImmutableArray<Year> allYears, bool isCompound, Func<Year, Subject> subjectOf) =>
        (Kind, Years, AllYears, IsCompound, _subjectOf) = (kind, years, allYears, isCompound, subjectOf);

    public DeliveryKind Kind { get; }

    /// <summary>The years that count.</summary>
    public ImmutableArray<Year> Years { get; }

    /// <summary>The same with the year before them where a difference needs it.</summary>
    public ImmutableArray<Year> AllYears { get; }

    public bool IsCompound { get; }

    public static Deliveries Of(Target target, Scenario scenario)
    {
        ModelDefinition model = scenario.Model;
        YearRange plan = scenario.PlanYears;
        switch (target.Subject)
        {
            case Subject.Ratio { Years.Count: 1 } ratio:
                return Upto(DeliveryKind.Change, ratio.Years.Last, plan, year => ratio with { Years = One(year) });
            case Subject.Ratio ratio:
                return Over(ratio.Years, plan, isCompound: false, year => ratio with { Years = One(year), IsMean = false });
            case Subject.Indicator { Statistic: Statistic.Value } level:
                MeasureKind kind = model.ByName[level.Id.Name].Kind;
                return kind switch
                {
                    MeasureKind.Rate => Over(level.Years, plan, isCompound: true, year => Value(level.Id, year)),
                    MeasureKind.Ratio => Upto(DeliveryKind.Change, level.Years.Last, plan, year => Value(level.Id, year)),
                    _ => Upto(DeliveryKind.Growth, level.Years.Last, plan, year => Value(level.Id, year) with { MultipleOf = year - 1 }),
                };
            case Subject.Indicator over:
                return Over(over.Years, plan, model.ByName[over.Id.Name].Kind == MeasureKind.Rate, year => Value(over.Id, year));
            case Subject.Quotient quotient:
                return Over(quotient.Years, plan, isCompound: false, year => Value(quotient.Above.Id, year));
            default:
                throw new ArgumentException($"No identity works out {target.Subject}.", nameof(target));
        }
    }

    public Subject SubjectOf(Year year) => _subjectOf(year);

    /// <summary>What a year delivers, given the values of the tape.</summary>
    /// <param name="program">A program whose outputs are <see cref="SubjectOf"/> of <see cref="AllYears"/>.</param>
    /// <param name="values">The values of all instructions.</param>
    /// <param name="year">One of <see cref="Years"/>.</param>
    public double ValueOf(ScenarioProgram program, double[] values, Year year)
    {
        double value = values[NumberOf(program, year)];
        return Kind switch
        {
            DeliveryKind.Growth => value - 1,
            DeliveryKind.Change => AllYears.Contains(year - 1) ? value - values[NumberOf(program, year - 1)] : double.NaN,
            _ => value,
        };
    }

    /// <summary>The preference as conditions on what the years after <paramref name="since"/> deliver.</summary>
    public IEnumerable<SeekCondition> Shape(SeekProblem problem, Year since, ChangePreference preference)
    {
        if (preference == ChangePreference.LeastChange)
        {
            yield break;
        }

        ScenarioProgram program = problem.Program;
        Year[] years = [.. Years.Where(y => y > since)];

        // The last year before them, where it has a value.
        bool isAnchored = AllYears.Contains(since) && double.IsFinite(problem.Central[NumberOf(program, since)]);
        Year[] chain = [.. isAnchored ? [since] : Array.Empty<Year>(), .. years];
        int[] numbers = [.. chain.Select(y => NumberOf(program, y))];
        if (Kind != DeliveryKind.Change)
        {
            bool isEven = preference == ChangePreference.Even;
            int skip = isEven && isAnchored ? 1 : 0;
            int order = isEven ? 1 : 2;
            for (int k = skip; k + order < numbers.Length; k++)
            {
                yield return isEven
                    ? Zero(problem, (numbers[k], -1), (numbers[k + 1], 1))
                    : Zero(problem, (numbers[k], 1), (numbers[k + 1], -2), (numbers[k + 2], 1));
            }

            yield break;
        }

        // Levels: the k-th step is the first one, or k times as large.
        for (int k = 1; k + 1 < numbers.Length; k++)
        {
            double times = preference == ChangePreference.Even ? 1 : k + 1;
            (int, double)[] terms = [(numbers[k + 1], 1), (numbers[k], -1), (numbers[1], -times), (numbers[0], times)];
            yield return Zero(problem, [.. terms.GroupBy(t => t.Item1).Select(g => (g.Key, g.Sum(t => t.Item2))).Where(t => t.Item2 != 0)]);
        }
    }

    private int NumberOf(ScenarioProgram program, Year year) => program.OutputNumbers[AllYears.IndexOf(year)];

    private static SeekCondition Zero(SeekProblem problem, params (int Number, double Factor)[] terms)
    {
        double size = terms.Max(t => Math.Abs(problem.Central[t.Number]));
        return new SeekCondition([.. terms], 0, 0, size > 0 ? size : 1);
    }

    private static Subject.Indicator Value(IndicatorId id, Year year) => new(id, Statistic.Value, One(year));

    private static YearRange One(Year year) => new(year, year);

    private static Deliveries Over(YearRange years, YearRange plan, bool isCompound, Func<Year, Subject> subjectOf)
    {
        ImmutableArray<Year> counted = [.. years.Where(plan.Contains)];
        return new Deliveries(DeliveryKind.Amount, counted, counted, isCompound, subjectOf);
    }

    // From the first year of the plan to the one of the target.
    private static Deliveries Upto(DeliveryKind kind, Year last, YearRange plan, Func<Year, Subject> subjectOf)
    {
        ImmutableArray<Year> counted = [.. plan.Where(y => y <= last)];
        return new Deliveries(kind, counted, kind == DeliveryKind.Change ? counted.Insert(0, plan.First - 1) : counted, kind == DeliveryKind.Growth, subjectOf);
    }
}
