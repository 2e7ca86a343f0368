namespace Projection.Simulation;

/// <summary>Counts values in bars of equal width, and those beyond the first and the last one.</summary>
internal sealed class BarCount(double low, double high, int bars)
{
    /// <summary>Lower end of the first bar.</summary>
    public double Low => low;

    /// <summary>Upper end of the last bar.</summary>
    public double High => high;

    /// <summary>Values below the first bar, in each bar, and from the end of the last one on.</summary>
    public long[] Counts { get; } = new long[bars + 2];

    /// <summary>The same bars with nothing counted.</summary>
    public BarCount Empty() => new(low, high, bars);

    /// <summary>Counts finite values.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        double perWidth = bars / (high - low);
        foreach (double value in values)
        {
            Counts[value < low ? 0 : value >= high ? bars + 1 : 1 + Math.Min(bars - 1, (int)((value - low) * perWidth))]++;
        }
    }

    /// <summary>Adds the counts of other values in the same bars.</summary>
    public void Add(BarCount other)
    {
        for (int i = 0; i < Counts.Length; i++)
        {
            Counts[i] += other.Counts[i];
        }
    }
}
