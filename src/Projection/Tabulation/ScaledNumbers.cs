using System.Collections;

namespace Projection.Tabulation;

/// <summary>Numbers in base units, shown in a unit: divided when they are asked for, so that millions of them stand in memory once.</summary>
internal sealed class ScaledNumbers(ReadOnlyMemory<double> values, double scale) : IReadOnlyList<double>
{
    public int Count => values.Length;

    /// <summary>NaN for what is no finite number.</summary>
    public double this[int index]
    {
        get
        {
            double value = values.Span[index] / scale;
            return double.IsFinite(value) ? value : double.NaN;
        }
    }

    public IEnumerator<double> GetEnumerator()
    {
        for (int i = 0; i < values.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
