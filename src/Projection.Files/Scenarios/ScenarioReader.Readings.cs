using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

internal sealed partial class ScenarioReader
{
    private const string MeanOfRatios = "mean-of-ratios";

    private ImmutableArray<StatedReading> ReadReadings(Fields fields, Subject? subject, Unit unit)
    {
        DocumentNode[] items = [.. fields.Items("readings")];
        switch (subject)
        {
            case null:
                return [];
            case Subject.Standalone when items.Length > 0:
                Refuse(fields, "no identity touches this quantity, so another meaning of it could dissolve nothing", "readings");
                return [];
            default:
                return [.. items.Select(item => ReadReading(item, subject, unit)).OfType<StatedReading>()];
        }
    }

    // A key that is not given is that of the target: `{ sum: 2026-2030 }` is the same quantity in the same unit.
    private StatedReading? ReadReading(DocumentNode node, Subject stated, Unit statedUnit)
    {
        if (Fields.Of(node, "reading", _problems) is not { } fields)
        {
            return null;
        }

        _places.Add(node);
        Subject? subject = fields.Has("ratio") || (stated is Subject.Ratio && !fields.Has("indicator"))
            ? ReadOtherRatio(fields, stated as Subject.Ratio)
            : ReadOtherIndicator(fields, stated as Subject.Indicator);
        Unit unit = fields.Has("unit") ? ReadUnit(fields, required: false) : statedUnit;
        Labels because = ReadLabels(fields.Node("because"), "because");
        if (!fields.Has("because"))
        {
            _problems.Add(Problem.MissingKey(fields.Where, "because", "why the figure may be meant so"));
        }

        fields.Close();
        if (subject == stated && unit == statedUnit)
        {
            _problems.Add(Problem.KeyDoesNotApply(fields.Where, "readings", "this one says what the target says already; give another quantity, other years or another unit"));
            return null;
        }

        return subject is null ? null : new StatedReading(subject, unit, because, fields.Where);
    }

    private Subject.Ratio? ReadOtherRatio(Fields fields, Subject.Ratio? stated)
    {
        DocumentNode? node = fields.Node("ratio");
        YearRange? over = fields.Years("over") ?? stated?.Years;
        bool isMean = fields.Flag(MeanOfRatios);
        Refuse(fields, "a ratio takes `over`", ["indicator", "multiple-of", .. PeriodKeys.Select(k => k.Key)]);
        if (over is not { } years)
        {
            _problems.Add(Problem.MissingKey(fields.Where, "over", "the years, such as 2026-2030"));
            return null;
        }

        Subject.Ratio? ratio = node is null ? stated! with { Years = years } : ReadRatio(node, years);
        return ratio is null ? null : ratio with { IsMean = isMean };
    }

    private Subject.Indicator? ReadOtherIndicator(Fields fields, Subject.Indicator? stated)
    {
        bool isOther = fields.Has("indicator");
        IndicatorId? id = ReadId(fields.Scalar("indicator", "an indicator such as grdp or share[services]")) ?? stated?.Id;
        Year? multipleOf = fields.SingleYear("multiple-of") ?? (isOther ? null : stated?.MultipleOf);
        bool isPeriodGiven = PeriodKeys.Any(k => fields.Has(k.Key));
        Refuse(fields, "it goes with `ratio`", "over", MeanOfRatios);
        (Statistic Statistic, YearRange Years)? period = isPeriodGiven || stated is null ? ReadPeriod(fields, isRatio: false) : (stated.Statistic, stated.Years);
        return id is { } quantity && period is { } given ? new Subject.Indicator(quantity, given.Statistic, given.Years, multipleOf) : null;
    }
}
