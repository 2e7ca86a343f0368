namespace Projection.Statistics;

/// <summary>A quantity without uncertainty.</summary>
/// <remarks>Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
public sealed record Constant : IDistribution
{
    /// <summary>A single value.</summary>
    /// <param name="value">The value, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public Constant(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"A constant is a finite number; found {Probability.Text(value)}.");
        }

        Value = value;
    }

    /// <summary>The value, in the quantity's unit.</summary>
    public double Value { get; }

    /// <summary>The value.</summary>
    public double Mean => Value;

    /// <summary>0.</summary>
    public double StandardDeviation => 0;

    /// <summary>The value.</summary>
    public double Central => Value;

    /// <summary>The value.</summary>
    public double Low => Value;

    /// <summary>The value.</summary>
    public double High => Value;

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);
        return Value;
    }

    /// <inheritdoc/>
    public double Cumulative(double x) => double.IsNaN(x) ? double.NaN : x >= Value ? 1 : 0;

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return Value;
    }

    /// <inheritdoc/>
    public double UpperTail(double x) => double.IsNaN(x) ? double.NaN : x >= Value ? 0 : 1;

    /// <summary>The value.</summary>
    /// <returns>For example <c>constant(0.065)</c>.</returns>
    public override string ToString() => $"constant({Probability.Text(Value)})";
}
