using Projection.Comparison;
using Projection.Scenarios;

namespace Projection.Tabulation;

/// <summary>A comparison as tables.</summary>
public static class ComparisonTables
{
    /// <summary>All that a comparison says, in long form.</summary>
    /// <param name="comparison">The cases side by side.</param>
    /// <returns>
    /// One row for each quantity, year and case, each target and case, each changed input, and each share of an attributed difference, as <c>kind</c> says; numbers in
    /// the row's unit, differences of percentages in percentage points.
    /// </returns>
    public static ResultTable ToTable(this ScenarioComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new TableMaker<Line>("comparison", "One row for each quantity, target, changed input and attributed share.")
            .Text("kind", "quantity, target, change or share.", l => l.Kind)
            .Text("case", "Short name of the case.", l => l.Case)
            .Text("name", "The quantity, the target or the attributed quantity.", l => l.Name)
            .Text("years", "The year or years it is about.", l => l.Years)
            .Text("unit", "The unit of the numbers.", l => l.Unit.Text)
            .Text("published", "The figure as printed, of a target that the case has.", l => l.Gap?.Target.Figure.Published.Text)
            .Number("value", "The case's value, in the row's unit.", l => l.Value / l.Scale)
            .Number("difference", "That value less the first case's, in the row's unit.", l => l.Difference / l.Scale)
            .Number("relative_difference", "The difference over the size of the first case's value.", l => l.RelativeDifference)
            .Number("gap", "Distance from the printed figure, in the printed unit.", l => l.Gap?.PrintedGap)
            .Truth("met", "Whether the value would print as the figure.", l => l.Gap?.IsMet)
            .Text("change", "The changed assumption.", l => l.Change)
            .Number("share", "What the change accounts for, in the row's unit.", l => l.Effect?.Share / l.Scale)
            .Number("share_error", "Standard error of the share, in the row's unit; 0 where all combinations were evaluated.", l => l.Effect?.StandardError / l.Scale)
            .Number("alone", "What the change does when it is the only one, in the row's unit.", l => l.Effect?.Alone / l.Scale)
            .Text("method", "exact or sampled.", l => l.Method)
            .Of([.. Quantities(comparison), .. Targets(comparison), .. Changes(comparison), .. Shares(comparison)])
            .With("scenario", comparison.First.Scenario.Id);
    }

    /// <summary>The values of quantities, one column a case.</summary>
    /// <param name="comparison">The cases side by side.</param>
    /// <returns>Columns <c>indicator</c>, <c>year</c>, <c>unit</c>, then one for each case by its name, in the row's unit.</returns>
    public static ResultTable WideTable(this ScenarioComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        TableMaker<ComparedQuantity> table = new TableMaker<ComparedQuantity>("comparison_wide", "One row for each quantity and year.")
            .Text("indicator", "The quantity.", q => q.Id.ToString())
            .Whole("year", "The year.", q => q.Year.Value)
            .Text("unit", "The unit of the numbers.", q => q.Unit.Text);
        for (int place = 0; place < comparison.Cases.Length; place++)
        {
            int one = place;
            table.Number("case:" + comparison.Cases[one].Name, "The value in the case, in the row's unit.", q => q.Values[one].Value / q.Unit.Scale.ToDouble());
        }

        return table.Of(comparison.Quantities).With("scenario", comparison.First.Scenario.Id);
    }

    /// <summary>The shares of attributed differences alone.</summary>
    /// <param name="comparison">The cases side by side.</param>
    /// <returns>One row for each attributed quantity, case and changed assumption; numbers in the row's unit.</returns>
    public static ResultTable AttributionTable(this ScenarioComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new TableMaker<Line>("attribution", "One row for each attributed quantity, case and changed assumption.")
            .Text("case", "Short name of the case.", l => l.Case)
            .Text("name", "The attributed quantity.", l => l.Name)
            .Text("years", "The year or years it is about.", l => l.Years)
            .Text("unit", "The unit of the numbers.", l => l.Unit.Text)
            .Text("change", "The changed assumption.", l => l.Change)
            .Number("difference", "The whole difference, in the row's unit.", l => l.Difference / l.Scale)
            .Number("share", "What the change accounts for, in the row's unit.", l => l.Effect!.Share / l.Scale)
            .Number("share_error", "Standard error of the share, in the row's unit.", l => l.Effect!.StandardError / l.Scale)
            .Number("alone", "What the change does when it is the only one, in the row's unit.", l => l.Effect!.Alone / l.Scale)
            .Text("method", "exact or sampled.", l => l.Method)
            .Of(Shares(comparison))
            .With("scenario", comparison.First.Scenario.Id);
    }

    private static IEnumerable<Line> Quantities(ScenarioComparison comparison) =>
        from quantity in comparison.Quantities
        from place in Enumerable.Range(0, comparison.Cases.Length)
        select Line.Of("quantity", comparison.Cases[place].Name, quantity.Id.ToString(), quantity.Year.ToString(), quantity.Unit, quantity.Values[place]);

    private static IEnumerable<Line> Targets(ScenarioComparison comparison) =>
        from target in comparison.Targets
        from place in Enumerable.Range(0, comparison.Cases.Length)
        select Line.Of("target", comparison.Cases[place].Name, target.Id, target.Subject.Years.ToString(), target.Unit, target.Values[place]) with { Gap = target.Gaps[place] };

    private static IEnumerable<Line> Changes(ScenarioComparison comparison) =>
        from other in comparison.Others
        from change in other.Changes
        from input in change.Inputs
        let unit = DisplayUnit.For(comparison.First.Scenario.Model.ByName[change.Id.Name])
        select new Line("change", other.Case.Name, input.Input.Id.ToString(), input.Input.Year.ToString(), unit, input.To, input.To - input.From) { Change = change.Name };

    private static IEnumerable<Line> Shares(ScenarioComparison comparison) =>
        from other in comparison.Others
        from attribution in other.Attributions
        from effect in attribution.Effects
        let quantity = attribution.Quantity
        select new Line("share", other.Case.Name, quantity.Name, quantity.Subject.Years.ToString(), quantity.Unit, attribution.To, attribution.Difference)
        {
            Change = effect.Change.Name,
            Effect = effect,
            Method = attribution.IsExact ? "exact" : "sampled",
        };

    private sealed record Line(string Kind, string Case, string Name, string Years, Unit Unit, double Value, double Difference)
    {
        public double Scale { get; } = Unit.Scale.ToDouble();

        public double? RelativeDifference { get; init; }

        public TargetGap? Gap { get; init; }

        public string? Change { get; init; }

        public ChangeEffect? Effect { get; init; }

        public string? Method { get; init; }

        public static Line Of(string kind, string caseName, string name, string years, Unit unit, ComparedValue value) =>
            new(kind, caseName, name, years, unit, value.Value, value.Difference) { RelativeDifference = value.RelativeDifference };
    }
}
