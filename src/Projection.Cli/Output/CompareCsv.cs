using Projection.Comparison;
using Projection.Files.Tables;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>
/// A comparison as CSV in long form: one line for each quantity, year and case, each target and case, each changed input, and each share of an attributed difference.
/// </summary>
internal sealed class CompareCsv
{
    private readonly ScenarioComparison _comparison;

    private CompareCsv(ScenarioComparison comparison) => _comparison = comparison;

    public static void Write(TextWriter writer, ScenarioComparison comparison)
    {
        var csv = new CompareCsv(comparison);
        CsvTable.Write(
            writer,
            [
                "kind", "case", "name", "years", "unit", "published", "value", "difference", "relative_difference", "gap", "met",
                "change", "share", "share_error", "alone", "method",
            ],
            csv.Quantities().Concat(csv.Targets()).Concat(csv.Changes()).Concat(csv.Shares()));
    }

    private IEnumerable<IReadOnlyList<string>> Quantities() =>
        from quantity in _comparison.Quantities
        from place in Enumerable.Range(0, _comparison.Cases.Length)
        select Row("quantity", place, quantity.Id.ToString(), quantity.Year.ToString(), quantity.Unit, quantity.Values[place], null);

    private IEnumerable<IReadOnlyList<string>> Targets() =>
        from target in _comparison.Targets
        from place in Enumerable.Range(0, _comparison.Cases.Length)
        select Row("target", place, target.Id, target.Subject.Years.ToString(), target.Unit, target.Values[place], target.Gaps[place]);

    private IReadOnlyList<string> Row(string kind, int place, string name, string years, Unit unit, ComparedValue value, TargetGap? gap)
    {
        double scale = unit.Scale.ToDouble();
        return
        [
            kind, _comparison.Cases[place].Name, name, years, unit.Text,
            gap?.Target.Figure.Published.Text ?? string.Empty,
            Numbers.Text(value.Value / scale),
            Numbers.Text(value.Difference / scale),
            Numbers.Text(value.RelativeDifference),
            gap is null ? string.Empty : Numbers.Text(gap.PrintedGap),
            gap?.IsMet is { } met ? (met ? "true" : "false") : string.Empty,
            string.Empty, string.Empty, string.Empty, string.Empty, string.Empty,
        ];
    }

    private IEnumerable<IReadOnlyList<string>> Changes() =>
        from other in _comparison.Others
        from change in other.Changes
        from input in change.Inputs
        let unit = DisplayUnit.For(_comparison.First.Scenario.Model.ByName[change.Id.Name])
        let scale = unit.Scale.ToDouble()
        select (IReadOnlyList<string>)
        [
            "change", other.Case.Name, input.Input.Id.ToString(), input.Input.Year.ToString(), unit.Text, string.Empty,
            Numbers.Text(input.To / scale), Numbers.Text((input.To - input.From) / scale), string.Empty, string.Empty, string.Empty,
            change.Name, string.Empty, string.Empty, string.Empty, string.Empty,
        ];

    private IEnumerable<IReadOnlyList<string>> Shares() =>
        from other in _comparison.Others
        from attribution in other.Attributions
        from effect in attribution.Effects
        let scale = attribution.Quantity.Unit.Scale.ToDouble()
        select (IReadOnlyList<string>)
        [
            "share", other.Case.Name, attribution.Quantity.Name, attribution.Quantity.Subject.Years.ToString(), attribution.Quantity.Unit.Text, string.Empty,
            Numbers.Text(attribution.To / scale), Numbers.Text(attribution.Difference / scale), string.Empty, string.Empty, string.Empty,
            effect.Change.Name, Numbers.Text(effect.Share / scale), Numbers.Text(effect.StandardError / scale), Numbers.Text(effect.Alone / scale), attribution.IsExact ? "exact" : "sampled",
        ];
}
