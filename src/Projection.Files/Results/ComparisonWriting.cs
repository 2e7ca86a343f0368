using Projection.Comparison;
using Projection.Scenarios;

namespace Projection.Files.Results;

/// <summary>Makes the document of a comparison.</summary>
internal sealed class ComparisonWriting(ScenarioComparison comparison, Language language)
{
    public ComparisonDocument Document() => new()
    {
        Scenario = comparison.First.Scenario.Id,
        Cases = [.. comparison.Cases.Select(Case)],
        Quantities = [.. comparison.Quantities.Select(Quantity)],
        Targets = [.. comparison.Targets.Select(Target)],
        Comparisons = [.. comparison.Others.Select(Against)],
    };

    private CasePart Case(ComparedCase one) => new()
    {
        Name = one.Name,
        Title = one.Title.In(language),
        Scenario = one.Scenario.Id,
        BaseYear = one.Scenario.BaseYear.Value,
        Horizon = one.Scenario.Horizon.Value,
    };

    private ComparedQuantityPart Quantity(ComparedQuantity quantity) => new()
    {
        Name = quantity.Id.ToString(),
        Year = quantity.Year.Value,
        Unit = quantity.Unit.Format(language),
        Points = quantity.IsInPoints,
        Values = [.. quantity.Values.Select((value, i) => Value(value, i, quantity.Unit, null))],
    };

    private ComparedTargetPart Target(ComparedTarget target) => new()
    {
        Id = target.Id,
        Unit = target.Unit.Format(language),
        Points = target.IsInPoints,
        Values = [.. target.Values.Select((value, i) => Value(value, i, target.Unit, target.Gaps[i]))],
    };

    private ComparedValuePart Value(ComparedValue value, int place, Unit unit, TargetGap? gap) => new()
    {
        Case = comparison.Cases[place].Name,
        Value = PrintedNumber.Of(value.Value / unit.Scale.ToDouble()),
        Difference = PrintedNumber.Of(value.Difference / unit.Scale.ToDouble()),
        RelativeDifference = PrintedNumber.Of(value.RelativeDifference),
        Target = gap?.Target.Id,
        Published = gap?.Target.Figure.Published.Text,
        PublishedUnit = gap?.Target.Figure.Unit.Format(language),
        Gap = gap is null ? null : PrintedNumber.Of(gap.PrintedGap),
        Met = gap?.IsMet,
    };

    private CaseDifferencePart Against(CaseComparison other) => new()
    {
        Case = other.Case.Name,
        Against = comparison.First.Name,
        Differs = [.. other.Differences.Select(d => new DifferencePart { Part = d.PartName, Found = d.Found ?? "nothing", Expected = d.Expected ?? "nothing" })],
        Attributable = other.IsAttributable,
        Changes = [.. other.Changes.Select(Change)],
        Attributions = [.. other.Attributions.Select(Attribution)],
    };

    private AssumptionChangePart Change(AssumptionChange change)
    {
        Unit unit = DisplayUnit.For(comparison.First.Scenario.Model.ByName[change.Id.Name]);
        double scale = unit.Scale.ToDouble();
        return new AssumptionChangePart
        {
            Name = change.Name,
            Unit = unit.Format(language),
            Inputs =
            [
                .. change.Inputs.Select(input => new ChangedInputPart
                {
                    Name = input.Input.Id.ToString(),
                    Year = input.Input.Year.Value,
                    From = PrintedNumber.Of(input.From / scale),
                    To = PrintedNumber.Of(input.To / scale),
                }),
            ],
        };
    }

    private AttributionPart Attribution(DifferenceAttribution attribution)
    {
        double scale = attribution.Quantity.Unit.Scale.ToDouble();
        return new AttributionPart
        {
            Name = attribution.Quantity.Name,
            Quantity = attribution.Quantity.Subject.ToString()!,
            Unit = attribution.Quantity.Unit.Format(language),
            Points = attribution.Quantity.Unit.IsPercent,
            From = PrintedNumber.Of(attribution.From / scale),
            To = PrintedNumber.Of(attribution.To / scale),
            Difference = PrintedNumber.Of(attribution.Difference / scale),
            Method = attribution.IsExact ? "exact" : "sampled",
            Pairs = attribution.IsExact ? null : attribution.Pairs,
            Seed = attribution.IsExact ? null : comparison.Options.Seed,
            Effects =
            [
                .. attribution.Effects.Select(effect => new EffectPart
                {
                    Change = effect.Change.Name,
                    Share = PrintedNumber.Of(effect.Share / scale),
                    ShareError = PrintedNumber.Of(effect.StandardError / scale),
                    Part = PrintedNumber.Of(effect.Share / attribution.Difference),
                    Alone = PrintedNumber.Of(effect.Alone / scale),
                }),
            ],
            Interaction = attribution.Effects.IsEmpty ? null : PrintedNumber.Of(attribution.Interaction / scale),
            UndefinedWith = [.. attribution.Undefined.Select(change => change.Name)],
        };
    }
}
