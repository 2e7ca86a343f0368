using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

public static partial class ScenarioChecks
{
    private static void CheckFigures(Findings findings)
    {
        Dictionary<string, SourceLocation?> ids = [];
        foreach (Target target in findings.Scenario.Targets)
        {
            SourceLocation? place = findings.At(target.Where, "id");
            if (!ids.TryAdd(target.Id, place))
            {
                findings.Add(Problem.DuplicateId(place, "target", target.Id, ids[target.Id]));
            }

            CheckFigure(findings, target.Subject, target.Figure, target.Where, isEvidence: false);
            foreach (StatedReading reading in target.Readings)
            {
                CheckSubject(findings, reading.Subject, reading.Unit, reading.Where, isEvidence: false);
            }
        }

        foreach (Observation observation in findings.Scenario.Observations)
        {
            CheckFigure(findings, observation.Subject, observation.Figure, observation.Where, observation.IsEvidence);
        }
    }

    private static void CheckFigure(Findings findings, Subject subject, Figure figure, SourceLocation? where, bool isEvidence)
    {
        if (figure.Source is { } key && !findings.Scenario.Sources.ContainsKey(key))
        {
            findings.Add(Problem.UnknownSource(findings.At(where, "source"), key, findings.Scenario.Sources.Keys));
        }

        if (figure.Published.Kind == FigureKind.Words && subject is not Subject.Standalone { Measure: StandaloneMeasure.Words })
        {
            findings.Add(Problem.WordsForQuantity(findings.At(where, "published"), figure.Published.Text));
        }

        CheckSubject(findings, subject, figure.Unit, where, isEvidence);
    }

    private static void CheckSubject(Findings findings, Subject subject, Unit unit, SourceLocation? where, bool isEvidence)
    {
        if (!isEvidence)
        {
            CheckYears(findings, subject, where, canBeEvidence: true);
        }

        CheckUnit(findings, subject, unit, DimensionOf(findings, subject, where), where);
    }

    private static void CheckUnit(Findings findings, Subject subject, Unit unit, Dimension? expected, SourceLocation? where)
    {
        if (expected is not null && unit.Dimension != expected)
        {
            findings.Add(Problem.UnitDoesNotFit(findings.At(where, "unit"), subject.ToString()!, unit.Text, ExpectedUnit(findings.Model, subject)));
        }
    }

    private static void CheckYears(Findings findings, Subject subject, SourceLocation? where, bool canBeEvidence)
    {
        if (!findings.HasPeriod)
        {
            return;
        }

        IndicatorInfo? info = subject is Subject.Indicator indicator ? findings.Model.ByName.GetValueOrDefault(indicator.Id.Name) : null;
        YearRange admitted = findings.YearsOf(info);
        if (!admitted.Contains(subject.Years.First) || !admitted.Contains(subject.Years.Last))
        {
            findings.Add(Problem.YearOutside(findings.At(where, KeyOf(subject)), subject.Years.ToString(), canBeEvidence ? (Wording)$"{findings.DescribeYearsOf(info)}; mark earlier figures with `evidence: true`" : findings.DescribeYearsOf(info)));
        }

        if (subject is Subject.Indicator { MultipleOf: { } year } && !admitted.Contains(year))
        {
            findings.Add(Problem.YearOutside(findings.At(where, "multiple-of"), year.ToString(), findings.DescribeYearsOf(info)));
        }
    }

    private static string KeyOf(Subject subject) => subject switch
    {
        Subject.Ratio => "over",
        Subject.Indicator { Statistic: not Statistic.Value } indicator => indicator.Statistic.ToString().ToLowerInvariant(),
        _ => "year",
    };

    private static Dimension? DimensionOf(Findings findings, Subject subject, SourceLocation? where) => subject switch
    {
        Subject.Indicator indicator => DimensionOf(findings, indicator, where),
        Subject.Ratio ratio => DimensionOf(findings, ratio, where),
        _ => null,
    };

    private static Dimension? DimensionOf(Findings findings, Subject.Indicator subject, SourceLocation? where)
    {
        if (findings.Model.Find(subject.Id) is not { } info)
        {
            findings.Add(Problem.UnknownIndicator(findings.At(where, "indicator"), subject.Id.ToString(), KnownIds(findings.Model)));
            return null;
        }

        if (subject.Statistic == Statistic.Sum && info.Kind != MeasureKind.Flow)
        {
            findings.Add(Problem.StatisticDoesNotFit(findings.At(where, "sum"), "sum", info.Name, info.Kind.ToString().ToLowerInvariant()));
        }

        return subject.MultipleOf is null ? info.Unit.Dimension : Dimension.None;
    }

    private static Dimension? DimensionOf(Findings findings, Subject.Ratio subject, SourceLocation? where)
    {
        IndicatorInfo? numerator = findings.Model.Find(subject.Numerator);
        IndicatorInfo? denominator = findings.Model.Find(subject.Denominator);
        if (numerator is null)
        {
            findings.Add(Problem.UnknownIndicator(findings.At(where, "ratio/0"), subject.Numerator.ToString(), KnownIds(findings.Model)));
        }

        if (denominator is null)
        {
            findings.Add(Problem.UnknownIndicator(findings.At(where, "ratio/1"), subject.Denominator.ToString(), KnownIds(findings.Model)));
        }

        if (numerator is null || denominator is null)
        {
            return null;
        }

        if (numerator.Basis != denominator.Basis && numerator.Basis != PriceBasis.None && denominator.Basis != PriceBasis.None)
        {
            findings.Add(Problem.PricesDiffer(findings.At(where, "ratio"), subject.ToString(), $"{numerator.Name} is {Describe(numerator.Basis)}, {denominator.Name} is {Describe(denominator.Basis)}"));
        }

        return numerator.Unit.Dimension / denominator.Unit.Dimension;
    }

    private static Wording ExpectedUnit(ModelDefinition model, Subject subject) => subject switch
    {
        Subject.Indicator { MultipleOf: null } indicator when model.Find(indicator.Id) is { } info => DescribeUnit(info),
        Subject.Ratio ratio when model.Find(ratio.Numerator) is { } above && model.Find(ratio.Denominator) is { } below && above.Unit.Dimension != below.Unit.Dimension =>
            (Wording)$"a unit of {above.Unit.Text} over a unit of {below.Unit.Text}",
        _ => "a number without a unit, such as % or lần",
    };

    private static Wording DescribeUnit(IndicatorInfo info) => info.Unit.Dimension.IsNone
        ? "a number without a unit, such as %"
        : (Wording)$"a unit of {info.Unit.Text}, such as {DisplayUnit.For(info.Unit)}";

    private static Wording Describe(PriceBasis basis) => basis switch
    {
        PriceBasis.Constant => "at constant prices",
        PriceBasis.PriceIndex => "a price index",
        _ => "at current prices",
    };
}
