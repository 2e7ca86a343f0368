using Projection.Scenarios;

namespace Projection.Tabulation;

/// <summary>A path as tables.</summary>
public static class PathTables
{
    /// <summary>A path in long form: one row for each quantity and year that has a value, inputs too.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Columns <c>indicator</c>, <c>element</c>, <c>year</c>, <c>unit</c>, <c>value</c>; values in the row's unit.</returns>
    public static ResultTable ToTable(this PathProjection path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Scenario scenario = path.Scenario;
        return new TableMaker<PathValue>("path", "One row for each quantity and year.")
            .Text("indicator", "The quantity.", v => v.Id.Name)
            .Text("element", "The element, such as a sector; empty for a single quantity.", v => v.Id.Element)
            .Whole("year", "The year.", v => v.Year.Value)
            .Text("unit", "The unit of the value.", v => v.Unit.Text)
            .Number("value", "The value, in the row's unit.", v => v.Value)
            .Of(from id in Quantities(scenario)
                from year in Years(scenario)
                let unit = DisplayUnit.For(scenario.Model.ByName[id.Name])
                let value = path[id, year] / unit.Scale.ToDouble()
                where double.IsFinite(value)
                select new PathValue(id, year, unit, value))
            .With("scenario", scenario.Id);
    }

    /// <summary>A path in wide form: one row a year, one column for each quantity that has a value, with its unit.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The column <c>year</c>, then one for each quantity by its name, such as <c>volume[services]</c>; NaN in a year without a value.</returns>
    public static ResultTable WideTable(this PathProjection path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Scenario scenario = path.Scenario;
        Year[] years = [.. Years(scenario)];
        IEnumerable<ResultColumn> quantities =
            from id in Quantities(scenario)
            let unit = DisplayUnit.For(scenario.Model.ByName[id.Name])
            let scale = unit.Scale.ToDouble()
            let values = Array.ConvertAll(years, year => path[id, year] / scale is var value && double.IsFinite(value) ? value : double.NaN)
            where Array.Exists(values, double.IsFinite)
            select ResultColumn.OfNumbers(id.ToString(), values, unit, scenario.Model.ByName[id.Name].Labels.In(Language.English) ?? string.Empty);
        ResultColumn first = ResultColumn.OfWholeNumbers("year", Array.ConvertAll(years, year => (long?)year.Value), "The year.");
        return new ResultTable("path_wide", "One row a year, one column a quantity.", quantities.Prepend(first)).With("scenario", scenario.Id);
    }

    /// <summary>The targets beside the values that a path gives them.</summary>
    /// <param name="path">The path.</param>
    /// <returns>One row a target, also for those that no identity links; the numbers in the row's unit.</returns>
    public static ResultTable TargetsTable(this PathProjection path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new TableMaker<TargetGap>("targets", "One row for each target of the plan.")
            .Text("target", "Short name of the target.", t => t.Target.Id)
            .Text("years", "The year or years it is about.", t => t.Target.Subject.Years.ToString())
            .Text("published", "The figure as printed.", t => t.Target.Figure.Published.Text)
            .Text("unit", "The printed unit.", t => t.Target.Figure.Unit.Text)
            .Truth("linked", "Whether the model works the quantity out.", t => t.Target.IsLinked)
            .Number("value", "The path's value, in the row's unit.", t => t.PrintedValue)
            .Number("gap", "Distance from the nearest value that would print as the figure: 0 inside, negative below, positive above; in the row's unit.", t => t.PrintedGap)
            .Truth("met", "Whether the value would print as the figure.", t => t.IsMet)
            .Of(path.Targets)
            .With("scenario", path.Scenario.Id);
    }

    private static IEnumerable<IndicatorId> Quantities(Scenario scenario) => scenario.Model.Indicators.SelectMany(i => i.Ids());

    private static YearRange Years(Scenario scenario) => new(scenario.BaseYear, scenario.Horizon);

    private readonly record struct PathValue(IndicatorId Id, Year Year, Unit Unit, double Value);
}
