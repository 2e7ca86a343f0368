using Projection.Arithmetic;

namespace Projection.Reporting.Worksheets;

/// <summary>An interval in cells: formulas for its ends, in multiples of a scale; or an exact number.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Scale">What one unit of the cells is in base units.</param>
/// <param name="Constant">The number in base units, where it is one.</param>
internal readonly record struct Ends(Formula Low, Formula High, Rational Scale, Rational? Constant = null)
{
    /// <summary>Stands for "without bound": no quantity of a plan comes near it, and products of three such numbers can still be written.</summary>
    public const double Endless = 1e100;

    /// <summary>From here on a number stands for "without bound".</summary>
    public const double Beyond = 1e50;

    public static Ends Unbounded(Rational scale) => new(-Endless, Endless, scale);

    public static Ends Of(Rational constant) => new(Formula.Of(constant), Formula.Of(constant), Rational.One, constant);

    /// <summary>The same interval in multiples of another scale.</summary>
    public Ends In(Rational scale)
    {
        if (Scale == scale)
        {
            return this;
        }

        return Constant is { } value
            ? new Ends(Formula.Of(value / scale), Formula.Of(value / scale), scale, value)
            : new Ends(Intervals.Scaled(Low, Scale / scale), Intervals.Scaled(High, Scale / scale), scale);
    }
}
