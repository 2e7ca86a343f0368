using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>A distribution's value by a standard normal number: <c>Quantile(Cumulative(z))</c> from a table where that is smooth.</summary>
/// <remarks>
/// Immutable. A polynomial of degree 5 in each eighth of a standard deviation up to 5 of them. Where it misses the exact value by more than 1e-10 of the
/// segment's largest value, as at the mode of a triangular distribution, and beyond, the exact value is worked out trial by trial.
/// </remarks>
internal sealed unsafe class MarginalTable
{
    private const double End = 5;
    private const double PerUnit = 8;
    private const int Segments = (int)(2 * End * PerUnit);
    private const int Degree = 5;
    private const int PerSegment = Degree + 1;
    private const double Tolerance = 1e-10;

    // Chebyshev points cos((2 i + 1) pi / 12).
    private static readonly double[] Nodes =
        [-0.9659258262890683, -0.7071067811865475, -0.2588190451025207, 0.2588190451025207, 0.7071067811865475, 0.9659258262890683];

    // Where the fit is tried: between the points and at the ends.
    private static readonly double[] Trials = [-1, -0.85, -0.5, 0, 0.5, 0.85, 1];

    private readonly IDistribution _distribution;
    private readonly double[] _coefficients = new double[Segments * PerSegment];
    private readonly bool[] _isSmooth = new bool[Segments];

    /// <param name="distribution">The distribution.</param>
    public MarginalTable(IDistribution distribution)
    {
        _distribution = distribution;
        Span<double> values = stackalloc double[PerSegment];
        for (int segment = 0; segment < Segments; segment++)
        {
            double middle = ((segment + 0.5) / PerUnit) - End;
            for (int i = 0; i < PerSegment; i++)
            {
                values[i] = Exact(middle + (Nodes[i] / (2 * PerUnit)));
            }

            Span<double> coefficients = _coefficients.AsSpan(segment * PerSegment, PerSegment);
            Interpolate(values, coefficients);
            _isSmooth[segment] = Fits(middle, values, coefficients);
        }
    }

    /// <summary>Whether every segment up to 5 standard deviations is smooth.</summary>
    internal bool IsSmooth => !Array.Exists(_isSmooth, smooth => !smooth);

    /// <summary>The value at a standard normal number.</summary>
    public double At(double z)
    {
        double place = (z + End) * PerUnit;
        int segment = place >= 0 && place < Segments ? (int)place : -1;
        return segment >= 0 && _isSmooth[segment]
            ? Polynomial(_coefficients.AsSpan(segment * PerSegment, PerSegment), (2 * (place - segment)) - 1)
            : Exact(z);
    }

    /// <summary>The values of a column.</summary>
    /// <param name="from">Standard normal numbers.</param>
    /// <param name="to">Takes the values; may be the same memory.</param>
    /// <param name="count">Number of values.</param>
    public void Map(double* from, double* to, int count)
    {
        for (int i = 0; i < count; i++)
        {
            to[i] = At(from[i]);
        }
    }

    // By the nearer tail, which keeps its digits.
    private double Exact(double z) => z > 0 ? _distribution.UpperQuantile(StandardNormal.UpperTail(z)) : _distribution.Quantile(StandardNormal.Cumulative(z));

    private static double Polynomial(ReadOnlySpan<double> coefficients, double t)
    {
        double sum = coefficients[Degree];
        for (int j = Degree - 1; j >= 0; j--)
        {
            sum = Math.FusedMultiplyAdd(sum, t, coefficients[j]);
        }

        return sum;
    }

    // Newton's divided differences, then multiplied out.
    private static void Interpolate(ReadOnlySpan<double> values, Span<double> coefficients)
    {
        Span<double> differences = stackalloc double[PerSegment];
        values.CopyTo(differences);
        for (int order = 1; order <= Degree; order++)
        {
            for (int i = Degree; i >= order; i--)
            {
                differences[i] = (differences[i] - differences[i - 1]) / (Nodes[i] - Nodes[i - order]);
            }
        }

        coefficients.Clear();
        for (int i = Degree; i >= 0; i--)
        {
            for (int j = Degree; j > 0; j--)
            {
                coefficients[j] = coefficients[j - 1] - (Nodes[i] * coefficients[j]);
            }

            coefficients[0] = differences[i] - (Nodes[i] * coefficients[0]);
        }
    }

    private bool Fits(double middle, ReadOnlySpan<double> values, ReadOnlySpan<double> coefficients)
    {
        double scale = 0;
        foreach (double value in values)
        {
            scale = Math.Max(scale, Math.Abs(value));
        }

        foreach (double t in Trials)
        {
            double miss = Math.Abs(Polynomial(coefficients, t) - Exact(middle + (t / (2 * PerUnit))));
            if (!(miss <= Tolerance * scale))
            {
                return false;
            }
        }

        return true;
    }
}
