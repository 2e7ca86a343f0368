using Projection.Files.Tables;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>A path as CSV in long form: one line for each quantity and year, inputs too.</summary>
internal static class RunCsv
{
    public static void Write(TextWriter writer, PathProjection path)
    {
        Scenario scenario = path.Scenario;
        CsvTable.Write(
            writer,
            ["indicator", "element", "year", "unit", "value"],
            from id in scenario.Model.Indicators.SelectMany(i => i.Ids())
            from year in new YearRange(scenario.BaseYear, scenario.Horizon)
            let unit = DisplayUnit.For(scenario.Model.ByName[id.Name])
            let value = path[id, year] / unit.Scale.ToDouble()
            where double.IsFinite(value)
            select (IReadOnlyList<string>)[id.Name, id.Element ?? string.Empty, year.ToString(), unit.Text, Numbers.Text(value)]);
    }
}
