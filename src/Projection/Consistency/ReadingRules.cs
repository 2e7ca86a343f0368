using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>The other meanings that a figure may have: those its scenario states, and those that follow from the kind of quantity and the form of the model.</summary>
internal sealed class ReadingRules(Scenario scenario)
{
    // How unusual a reading is: plans leave the years open every day, the prices and the items often, the unit hardly ever.
    private const int Years = 1;
    private const int Prices = 2;
    private const int Items = 3;
    private const int OtherUnit = 4;

    private readonly ModelRelations _relations = new(scenario.Model);

    private YearRange Plan => scenario.PlanYears;

    private YearRange Last => new(scenario.Horizon, scenario.Horizon);

    /// <summary>The readings of a target other than the one it is taken in, the more usual ones first, each once.</summary>
    public IReadOnlyList<Reading> Of(Target target)
    {
        if (!target.IsLinked)
        {
            return [];
        }

        IEnumerable<Reading> stated = target.Readings.Select(r => new Reading(target, r.Subject, r.Unit, 0, r.Because));
        IEnumerable<(Subject Subject, int Unusualness)> subjects = target.Subject switch
        {
            Subject.Indicator indicator => OfIndicator(indicator),
            Subject.Ratio ratio => OfRatio(ratio),
            _ => [],
        };
        IEnumerable<Reading> byRule = subjects.Select(s => new Reading(target, s.Subject, target.Figure.Unit, s.Unusualness));
        return
        [
            .. stated.Concat(byRule).Concat(OfUnit(target))
                .Where(r => r.Subject != target.Subject || r.Unit != target.Figure.Unit)
                .OrderBy(r => r.Unusualness).DistinctBy(r => (r.Subject, r.Unit)),
        ];
    }

    private IEnumerable<(Subject Subject, int Unusualness)> OfIndicator(Subject.Indicator subject)
    {
        IndicatorInfo info = scenario.Model.ByName[subject.Id.Name];
        foreach (Subject.Indicator other in InOtherYears(subject, info.Kind))
        {
            // The mean of a level over the whole plan is the rarest of them.
            bool isMeanOfLevel = other.Statistic == Statistic.Average && other.Years == Plan && info.Kind is MeasureKind.Flow or MeasureKind.Stock;
            yield return (other, isMeanOfLevel ? Items : Years);
        }

        if (_relations.AtOtherPrices(subject.Id) is { } prices)
        {
            yield return (subject with { Id = prices }, Prices);
        }

        // A flow over a stock of the year's end, when the mean of the year is usual.
        if (subject is { Statistic: Statistic.Value, MultipleOf: null } && subject.Years.First > scenario.BaseYear
            && _relations.QuotientOf(subject.Id) is { } quotient && KindOf(quotient.Above) == MeasureKind.Flow && KindOf(quotient.Below) == MeasureKind.Stock)
        {
            yield return (new Subject.Quotient(subject with { Id = quotient.Above }, MeanOfYear(quotient.Below, subject.Years.First)), Years);
        }

        foreach (IndicatorId id in _relations.OfMoreOrFewer(subject.Id).Concat(_relations.WithOtherItems(subject.Id, isShare: false)))
        {
            yield return (subject with { Id = id }, Items);
        }

        foreach (IndicatorId id in _relations.WithOtherItems(subject.Id, isShare: true))
        {
            yield return (subject with { Id = id }, Items + 1);
        }
    }

    private IEnumerable<Subject.Indicator> InOtherYears(Subject.Indicator subject, MeasureKind kind)
    {
        if (subject.MultipleOf is { } year)
        {
            return new[] { scenario.BaseYear, scenario.BaseYear + 1 }.Where(y => y != year && YearsOf(kind).Contains(y)).Select(y => subject with { MultipleOf = y });
        }

        if (subject.Statistic == Statistic.Value && subject.Years.First != scenario.Horizon)
        {
            // A year of its own on the way is meant as that year.
            return kind == MeasureKind.Stock && subject.Years.First > scenario.BaseYear ? [MeanOfYear(subject.Id, subject.Years.First)] : [];
        }

        Subject.Indicator level = subject with { Statistic = Statistic.Value, Years = Last };
        Subject.Indicator mean = subject with { Statistic = Statistic.Average, Years = Plan };
        Subject.Indicator sum = subject with { Statistic = Statistic.Sum, Years = Plan };
        return kind switch
        {
            MeasureKind.Flow when IsPerHead(subject.Id) => [level, mean],
            MeasureKind.Flow => [level, sum, mean],
            MeasureKind.Stock => [MeanOfYear(subject.Id, subject.Years.Last), level, mean],

            // Compounded over a year less: from the first year of the plan instead of from the base year.
            MeasureKind.Rate when subject.Statistic == Statistic.Average && subject.Years.Count > 2 => [level, subject with { Years = new YearRange(subject.Years.First + 1, subject.Years.Last) }],
            MeasureKind.Rate => [mean, level],
            _ => [mean, level],
        };
    }

    private IEnumerable<(Subject Subject, int Unusualness)> OfRatio(Subject.Ratio subject)
    {
        Subject.Ratio last = subject with { Years = Last, IsMean = false };
        Subject.Ratio whole = subject with { Years = Plan, IsMean = false };
        yield return (last, Years);
        yield return (whole, Years);
        yield return (whole with { IsMean = true }, Years);
        if (_relations.AtOtherPrices(subject.Denominator) is { } below)
        {
            yield return (subject with { Denominator = below }, Prices);
            if (_relations.AtOtherPrices(subject.Numerator) is { } above)
            {
                yield return (subject with { Numerator = above, Denominator = below }, Prices);
            }
        }

        if (subject.Years.Count > 1)
        {
            yield return (new Subject.Quotient(
                new Subject.Indicator(subject.Numerator, Statistic.Sum, subject.Years),
                new Subject.Indicator(subject.Denominator, Statistic.Value, new YearRange(subject.Years.Last, subject.Years.Last))), Prices);
        }

        foreach (bool isShare in new[] { false, true })
        {
            foreach (IndicatorId id in _relations.WithOtherItems(subject.Numerator, isShare).Where(id => id != subject.Denominator))
            {
                yield return (subject with { Numerator = id }, isShare ? Items + 1 : Items);
            }
        }
    }

    // Thousands for millions and the other way round; a plain number has no multiples.
    private static IEnumerable<Reading> OfUnit(Target target) => target.Figure.Unit.Dimension.IsNone
        ? []
        : new[] { new Rational(1000, 1), new Rational(1, 1000) }
            .Select(target.Figure.Unit.Times).OfType<Unit>()
            .Select(unit => new Reading(target, target.Subject, unit, OtherUnit));

    private static Subject.Indicator MeanOfYear(IndicatorId stock, Year year) => new(stock, Statistic.Average, new YearRange(year - 1, year));

    // An amount per head is a flow, but its sum over years says nothing.
    private bool IsPerHead(IndicatorId id) => _relations.QuotientOf(id) is { } quotient && KindOf(quotient.Below) == MeasureKind.Stock;

    private MeasureKind KindOf(IndicatorId id) => scenario.Model.ByName[id.Name].Kind;

    private YearRange YearsOf(MeasureKind kind) => new(kind == MeasureKind.Rate ? scenario.BaseYear + 1 : scenario.BaseYear, scenario.Horizon);
}
