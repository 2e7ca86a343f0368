using System.Globalization;
using Projection.Tabulation;
using ScottPlot;

namespace Recipes;

/// <summary>Columns as a picture: what a simulation expects of a quantity, year by year.</summary>
internal static class Fans
{
    private static readonly Color Band = Color.FromHex("#0072B2");

    public static void Draw(ResultTable table, string file)
    {
        int[] rows = [.. Enumerable.Range(0, table.Rows).Where(row => table["kind"].Texts[row] == "output")];
        double[] years = [.. rows.Select(row => double.Parse(table["years"].Texts[row], CultureInfo.InvariantCulture))];
        double[] Values(string column) => [.. rows.Select(row => table[column].Numbers[row])];

        var plot = new Plot();
        foreach ((string low, string high, string share, double opacity) in new[] { ("q0.05", "q0.95", "90 %", 0.2), ("q0.25", "q0.75", "half", 0.4) })
        {
            ScottPlot.Plottables.FillY band = plot.Add.FillY(years, Values(low), Values(high));
            band.FillColor = Band.WithOpacity(opacity);
            band.LineWidth = 0;
            band.LegendText = $"{share} of the trials";
        }

        ScottPlot.Plottables.Scatter median = plot.Add.Scatter(years, Values("q0.5"));
        median.Color = Band;
        median.LineWidth = 2;
        median.LegendText = "median";
        plot.Title("GRDP at current prices");
        plot.YLabel(table["unit"].Texts[rows[0]]);
        plot.Axes.Bottom.SetTicks(years, [.. years.Select(year => year.ToString("0", CultureInfo.InvariantCulture))]);
        plot.ShowLegend(Alignment.UpperLeft);
        plot.SavePng(file, 800, 500);
    }
}
