using Projection.Arithmetic;

namespace Projection.Statistics;

/// <summary>Student's t distribution, moved and stretched: like the normal one, with heavier tails.</summary>
/// <remarks>
/// Density of <c>t = (x - location) / scale</c>: <c>(1 + t^2 / n)^(-(n + 1) / 2) / (sqrt(n) B(n/2, 1/2))</c> with n degrees of freedom, which need not be whole.
/// Quantiles are within 1e-13 of t itself from n = 0.1 on, for every probability that a double can hold.
///  Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
public sealed record StudentT : IDistribution
{
    // From here on the distribution is the normal one to the last digit.
    private const double Normal = 1e20;

    // So near to the middle, and beyond the reciprocal of it, one term has all digits.
    private const double OneTerm = 1e-9;

    private readonly BetaShape _shape;
    private readonly double _degrees;

    /// <summary>Student's t distribution.</summary>
    /// <param name="degrees">Degrees of freedom, finite and above 0.</param>
    /// <param name="location">The middle, finite.</param>
    /// <param name="scale">Factor of t, finite and above 0; in the unit of the location. It is less than the standard deviation.</param>
    /// <exception cref="ArgumentException">A number is outside its range.</exception>
    public StudentT(double degrees, double location = 0, double scale = 1)
    {
        if (!(double.IsFinite(degrees) && degrees > 0 && double.IsFinite(location) && double.IsFinite(scale) && scale > 0))
        {
            throw new ArgumentException(
                "A Student t distribution needs finite degrees of freedom above 0, a finite location and a finite scale above 0; found degrees "
                + $"{Probability.Text(degrees)}, location {Probability.Text(location)}, scale {Probability.Text(scale)}.",
                !(double.IsFinite(degrees) && degrees > 0) ? nameof(degrees) : double.IsFinite(location) ? nameof(scale) : nameof(location));
        }

        Degrees = degrees;
        Location = location;
        Scale = scale;
        _degrees = Math.Min(degrees, Normal);
        _shape = new BetaShape(_degrees / 2, 0.5);
    }

    /// <summary>Degrees of freedom, above 0, a pure number.</summary>
    public double Degrees { get; }

    /// <summary>The middle: median and mode.</summary>
    public double Location { get; }

    /// <summary>Factor of t, in the unit of the location.</summary>
    public double Scale { get; }

    /// <summary>The location; NaN up to 1 degree of freedom, where there is no mean.</summary>
    public double Mean => Degrees > 1 ? Location : double.NaN;

    /// <summary><c>scale sqrt(n / (n - 2))</c>; plus infinity up to 2 degrees of freedom.</summary>
    public double StandardDeviation => Degrees > 2 ? Scale * Math.Sqrt(Degrees / (Degrees - 2)) : double.PositiveInfinity;

    /// <summary>The location.</summary>
    public double Central => Location;

    /// <summary>Minus infinity.</summary>
    public double Low => double.NegativeInfinity;

    /// <summary>Plus infinity.</summary>
    public double High => double.PositiveInfinity;

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);
        return Location + (Scale * (p < 0.5 ? -Beyond(p) : Beyond(1 - p)));
    }

    /// <inheritdoc/>
    public double Cumulative(double x) => Below((x - Location) / Scale);

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return Location + (Scale * (q < 0.5 ? Beyond(q) : -Beyond(1 - q)));
    }

    /// <inheritdoc/>
    public double UpperTail(double x) => Below((Location - x) / Scale);

    /// <summary>The distribution and its parameters.</summary>
    /// <returns>For example <c>student-t(degrees 5, location 0.065, scale 0.01)</c>.</returns>
    public override string ToString() =>
        $"student-t(degrees {Probability.Text(Degrees)}, location {Probability.Text(Location)}, scale {Probability.Text(Scale)})";

    /// <summary>The t that is exceeded with a probability up to 1/2.</summary>
    private double Beyond(double tail)
    {
        if (tail is 0 or 0.5)
        {
            return tail == 0 ? double.PositiveInfinity : 0;
        }

        // n / (n + t^2) is a beta quantity, and twice the tail its lower tail.
        double p = 2 * tail;
        double q = 2 * (0.5 - tail);
        if (_shape.FarLogOdds(p, q) is { } far)
        {
            return Math.Sqrt(_degrees) * Elementary.Exp(-0.5 * far.High, -0.5 * far.Low);
        }

        return Math.Sqrt(_degrees / _shape.QuantileOdds(p, q, Guess(tail)));
    }

    /// <summary>n / t^2 to a few parts in 100 from one degree of freedom on.</summary>
    /// <seealso href="https://doi.org/10.1214/aoms/1177706198">Wallace (1959), Annals of Mathematical Statistics 30(4), 1121-1130</seealso>
    private double Guess(double tail)
    {
        if (_degrees < 1)
        {
            return 0;
        }

        double z = StandardNormal.Quantile(tail) * ((8 * _degrees) + 3) / ((8 * _degrees) + 1);
        return 1 / Elementary.ExpMinusOne(z * z / _degrees);
    }

    /// <summary>Probability that the standard quantity is at most t.</summary>
    private double Below(double t)
    {
        if (double.IsNaN(t))
        {
            return double.NaN;
        }

        double ratio = Math.Abs(t) / Math.Sqrt(_degrees);
        double tail, centre;
        if (ratio * Math.Sqrt(1 + _degrees) < OneTerm)
        {
            centre = ratio * _shape.OneOverBeta;
            tail = 0.5 - centre;
        }
        else if (ratio > 1 / OneTerm)
        {
            tail = double.IsInfinity(ratio) ? 0 : 0.5 * _shape.FirstTerm(Elementary.Times(Elementary.LogInTwoParts(ratio), -2));
            centre = 0.5 - tail;
        }
        else
        {
            BetaTails tails = _shape.At(Place(t));
            (tail, centre) = (0.5 * tails.Lower, 0.5 * tails.Upper);
        }

        return t < 0 ? tail : 0.5 + centre;
    }

    /// <summary>n / (n + t^2) with all its digits, which far out its logarithm times n needs.</summary>
    private BetaPlace Place(double t)
    {
        (double square, double squareRest) = Elementary.TwoProduct(t, t);
        (double sum, double sumRest) = Elementary.TwoSum(_degrees, square);
        double smaller = Math.Min(_degrees, square);
        double quotient = smaller / sum;
        double rest = (Math.FusedMultiplyAdd(-quotient, sum, smaller) + (_degrees < square ? 0 : squareRest) - (quotient * (sumRest + squareRest))) / sum;
        return _degrees < square ? BetaPlace.OfX(quotient, rest) : BetaPlace.OfY(quotient, rest);
    }
}
