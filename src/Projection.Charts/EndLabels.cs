using System.Text.Json.Nodes;

namespace Projection.Charts;

/// <summary>The last year's figures, written at the right end of lines and kept apart from each other.</summary>
internal static class EndLabels
{
    // Pixels from one label to the next, and between the ends of the vertical axis where titles and legends leave least.
    private const double Gap = 13;
    private const double AxisHeight = 165;

    /// <summary>The layers.</summary>
    /// <param name="year">The last year.</param>
    /// <param name="ends">The figures, and which of them are set in bold.</param>
    /// <param name="extent">What the vertical axis reaches over, as <see cref="Extent"/> gives it.</param>
    /// <param name="unit">The unit of the axis.</param>
    /// <param name="language">The language.</param>
    public static IEnumerable<JsonObject> Of(Year year, IReadOnlyList<(double Value, bool IsBold)> ends, (double Low, double High) extent, string unit, Language language)
    {
        int decimals = ChartText.DecimalsWithin(extent.High - extent.Low);
        FigureFormat format = FigureFormat.In(language);

        // Lines that end together have one figure.
        (double Value, bool IsBold)[] sorted =
        [
            .. ends.Where(end => double.IsFinite(end.Value)).GroupBy(end => format.Format(end.Value, decimals)).Select(group => (group.First().Value, group.Any(end => end.IsBold))).OrderBy(end => end.Item1),
        ];
        double[] places = Apart([.. sorted.Select(end => end.Value)], Gap / AxisHeight * (extent.High - extent.Low));
        return sorted.Select((end, i) => (end.IsBold, Row: new JsonObject { [Spec.Year] = year.ToString(), ["at"] = Spec.Number(places[i]), ["label"] = format.Format(end.Value, decimals) }))
            .GroupBy(label => label.IsBold)
            .SelectMany(group => Spec.Label(
                new JsonObject { ["align"] = "left", ["dx"] = 9, ["color"] = Palette.Black, ["fontWeight"] = group.Key ? "bold" : "normal" },
                new JsonObject { ["y"] = Spec.ValueOverYears("at", unit, language), ["text"] = Spec.Nominal("label") },
                Spec.Data(group.Select(label => label.Row))));
    }

    /// <summary>The least and the greatest of finite values.</summary>
    /// <returns>Never an empty range, so that a quantity without any uncertainty has an axis too.</returns>
    public static (double Low, double High) Extent(IEnumerable<double> values)
    {
        (double low, double high) = values.Where(double.IsFinite).DefaultIfEmpty(0).Aggregate((double.PositiveInfinity, double.NegativeInfinity), (all, value) => (Math.Min(all.Item1, value), Math.Max(all.Item2, value)));
        return high > low ? (low, high) : (low, low + Math.Max(1, Math.Abs(low)));
    }

    /// <summary>Moves rising numbers as little as is needed to keep them apart by a gap, in groups around their means.</summary>
    internal static double[] Apart(double[] rising, double gap)
    {
        // Least squares under the order: with the gaps taken off, runs that fall are pooled into their mean.
        List<(double Sum, int Count)> pools = [];
        for (int i = 0; i < rising.Length; i++)
        {
            pools.Add((rising[i] - (i * gap), 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Count > pools[^1].Sum / pools[^1].Count)
            {
                (double sum, int count) = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (pools[^1].Sum + sum, pools[^1].Count + count);
            }
        }

        return [.. pools.SelectMany(pool => Enumerable.Repeat(pool.Sum / pool.Count, pool.Count)).Select((place, i) => place + (i * gap))];
    }
}
