using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Importing;

/// <summary>Which years a row's figure speaks of, and whether as a value, a mean, a sum or a bound.</summary>
internal sealed class PeriodRules(ModelDefinition model, YearRange planYears, YearRange? columnYears)
{
    // A column of one year speaks of that year; one of several, or without years, of the plan's last year and of the way there.
    private readonly Year _last = columnYears?.Last ?? planYears.Last;
    private readonly YearRange? _period = columnYears is { Count: 1 } ? null : columnYears ?? planYears;

    /// <summary>What a figure for a quantity of the model says.</summary>
    public (Subject Subject, PeriodRule Rule) Linked(IndicatorId id, RowName name)
    {
        IndicatorInfo info = model.ByName[id.Name];
        bool namesPeriod = name.SaysPeriod;
        YearRange period = name.Period ?? _period ?? planYears;
        bool isYearNamed = name.Year is not null && !namesPeriod;
        (Subject, PeriodRule) InYear() => (Value(id, name.Year ?? _last), isYearNamed ? PeriodRule.NamedYear : _period is null ? PeriodRule.ColumnYear : PeriodRule.NoYear);
        if ((name.SaysCeiling || name.SaysFloor) && !isYearNamed && (_period is not null || namesPeriod))
        {
            return (new Subject.Indicator(id, name.SaysCeiling ? Statistic.Maximum : Statistic.Minimum, period), PeriodRule.Bound);
        }

        if (IsCumulative(info))
        {
            return (Value(id, name.Year ?? period.Last), isYearNamed ? PeriodRule.NamedYear : PeriodRule.Cumulative);
        }

        switch (info.Kind)
        {
            // "Bình quân ... đến năm 2030" is the mean of the way there.
            case MeasureKind.Rate when name.SaysAverage || namesPeriod || (!isYearNamed && _period is not null):
                return (new Subject.Indicator(id, Statistic.Average, period), name.SaysAverage ? PeriodRule.NamedMean : namesPeriod ? PeriodRule.NamedPeriod : PeriodRule.MeanGrowth);
            case MeasureKind.Flow when isYearNamed:
                return InYear();
            case MeasureKind.Flow when name.SaysAverage && (namesPeriod || _period is not null):
                return (new Subject.Indicator(id, Statistic.Average, period), PeriodRule.NamedMean);
            case MeasureKind.Flow when namesPeriod:
                return (new Subject.Indicator(id, IsPerHead(info) ? Statistic.Average : Statistic.Sum, period), PeriodRule.NamedPeriod);
            case MeasureKind.Flow when info.IsPlannedAsSum && _period is not null:
                return (new Subject.Indicator(id, Statistic.Sum, period), PeriodRule.PlannedSum);
            case MeasureKind.Ratio when !isYearNamed && (namesPeriod || _period is not null) && RatioIdentity.Of(model, info) is { } parts && IsOfSums(parts):
                return (new Subject.Ratio(parts.Numerator, parts.Denominator, period), namesPeriod ? PeriodRule.NamedPeriod : PeriodRule.RatioOfSums);
            case MeasureKind.Ratio when namesPeriod || (name.SaysAverage && !isYearNamed && _period is not null):
                return (new Subject.Indicator(id, Statistic.Average, period), namesPeriod ? PeriodRule.NamedPeriod : PeriodRule.NamedMean);
            default:
                return InYear();
        }
    }

    /// <summary>The years of a quantity without an identity.</summary>
    public (YearRange Years, PeriodRule Rule) Standalone(RowName name, bool isRate)
    {
        if (name.SaysPeriod)
        {
            return (name.Period ?? _period ?? planYears, PeriodRule.NamedPeriod);
        }

        if (name.Year is { } year && !(isRate && name.SaysAverage))
        {
            return (new YearRange(year, year), PeriodRule.NamedYear);
        }

        if (_period is { } period && (isRate || name.SaysAverage))
        {
            return (period, name.SaysAverage ? PeriodRule.NamedMean : PeriodRule.MeanGrowth);
        }

        return (new YearRange(_last, _last), _period is null ? PeriodRule.ColumnYear : PeriodRule.NoYear);
    }

    /// <summary>The other meaning of a figure whose years only custom decides: that of the last year alone.</summary>
    public static Subject? Other(Subject subject, PeriodRule rule) => (rule, subject) switch
    {
        (PeriodRule.PlannedSum, Subject.Indicator indicator) => Value(indicator.Id, indicator.Years.Last),
        (PeriodRule.RatioOfSums, Subject.Ratio ratio) => ratio with { Years = new YearRange(ratio.Years.Last, ratio.Years.Last) },
        _ => null,
    };

    private static Subject.Indicator Value(IndicatorId id, Year year) => new(id, Statistic.Value, new YearRange(year, year));

    // What is counted from the base year on has the whole period in its last value.
    private bool IsCumulative(IndicatorInfo info) => info.Kind is MeasureKind.Ratio or MeasureKind.Index
        && model.Equations.TryGetValue(info.Name, out Equation? equation) && equation.Right.References().Any(r => r.OverYears);

    private static bool IsPerHead(IndicatorInfo info) => info.Unit.Text.Contains('/', StringComparison.Ordinal);

    private bool IsOfSums((IndicatorId Numerator, IndicatorId Denominator) parts) =>
        model.ByName[parts.Numerator.Name].IsPlannedAsSum || model.ByName[parts.Denominator.Name].IsPlannedAsSum;
}
