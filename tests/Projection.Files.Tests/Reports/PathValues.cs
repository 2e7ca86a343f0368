using Projection.Modelling;
using Projection.Reporting.Worksheets;
using Projection.Scenarios;

namespace Projection.Files.Tests.Reports;

/// <summary>Which cell of the sheet of the path holds which quantity.</summary>
internal static class PathValues
{
    private const int Header = 3;

    /// <summary>Every number on the English sheet: the quantity, the year, the cell, and what one unit of the cell is in base units.</summary>
    public static IEnumerable<(IndicatorId Id, Year Year, string Place, double Scale)> Of(Scenario scenario, Worksheet sheet)
    {
        Dictionary<string, IndicatorId> labels = scenario.Model.Indicators.SelectMany(i => i.Ids()).ToDictionary(id => scenario.Model.LabelOf(id, Language.English));
        Dictionary<int, Year> years = sheet.Cells.Where(c => c.Key.Row == Header && c.Value.Value is double).ToDictionary(c => c.Key.Column, c => new Year((int)(double)c.Value.Value));
        foreach (((int row, int column), SheetCell cell) in sheet.Cells.Where(c => c.Key.Row > Header && c.Value.Value is double && years.ContainsKey(c.Key.Column)))
        {
            IndicatorId id = labels[(string)sheet.Cells[(row, 1)].Value];
            Unit unit = DisplayUnit.For(scenario.Model.ByName[id.Name]);
            yield return (id, years[column], new CellAddress(sheet.Name, row, column).Local, unit.IsPercent ? 1 : unit.Scale.ToDouble());
        }
    }
}
