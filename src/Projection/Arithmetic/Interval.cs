using System.Globalization;

namespace Projection.Arithmetic;

/// <summary>All reals from <paramref name="Low"/> to <paramref name="High"/>, both included; the ends may be infinite.</summary>
/// <remarks>
/// Immutable. Every operation is rounded outward: the result contains each value that the operation takes on reals of the operands. A value
/// outside a result is therefore impossible, whatever the rounding did. Any pair without <c>Low &lt;= High</c> is the empty set and operations
/// give it back as <see cref="Empty"/>. The default value is [0, 0]. An infinite end means "without bound"; infinity itself is no member.
/// </remarks>
/// <param name="Low">Lower end, or negative infinity.</param>
/// <param name="High">Upper end, or positive infinity.</param>
public readonly partial record struct Interval(double Low, double High)
{
    /// <summary>The set without members; both ends are not a number.</summary>
    public static Interval Empty => new(double.NaN, double.NaN);

    /// <summary>All reals.</summary>
    public static Interval Entire => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether the set has no member.</summary>
    public bool IsEmpty => !(Low <= High);

    /// <summary>Whether the set has exactly one member.</summary>
    public bool IsPoint => Low == High;

    /// <summary>The distance of the ends, rounded up: infinite where an end is; not a number for the empty set.</summary>
    public double Width => IsEmpty ? double.NaN : DirectedRounding.AddUp(High, -Low);

    /// <summary>A finite member about halfway, where one would cut the interval in two; not a number for the empty set.</summary>
    /// <remarks>With an infinite end: 0 where it is inside, otherwise twice the finite end, at least 1 away from zero.</remarks>
    public double Middle
    {
        get
        {
            if (IsEmpty)
            {
                return double.NaN;
            }

            if (double.IsFinite(Low) && double.IsFinite(High))
            {
                double sum = Low + High;
                return Math.Clamp(double.IsFinite(sum) ? sum / 2 : (Low / 2) + (High / 2), Low, High);
            }

            if (Low < 0 && High > 0)
            {
                return 0;
            }

            return Low >= 0
                ? Math.Min(Math.Max(2 * Low, 1), double.MaxValue)
                : Math.Max(Math.Min(2 * High, -1), -double.MaxValue);
        }
    }

    /// <summary>The set with one member.</summary>
    /// <param name="value">A finite number.</param>
    /// <returns>[value, value].</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or not a number.</exception>
    public static Interval Point(double value) => double.IsFinite(value)
        ? new Interval(value, value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "An interval of one member holds a finite number.");

    /// <summary>The smallest interval of doubles around exact ends.</summary>
    /// <param name="low">Exact lower end.</param>
    /// <param name="high">Exact upper end.</param>
    /// <returns>The lower end rounded down and the upper end rounded up; <see cref="Empty"/> where they are the wrong way round.</returns>
    public static Interval FromRational(Rational low, Rational high) =>
        low > high ? Empty : new Interval(low.RoundDown(), high.RoundUp());

    /// <summary>Whether a number is a member.</summary>
    /// <param name="value">A number; infinities and not-a-number are never members.</param>
    /// <returns>True at both ends too.</returns>
    public bool Contains(double value) => double.IsFinite(value) && Low <= value && value <= High;

    /// <summary>Whether an exact number is a member.</summary>
    /// <param name="value">An exact number.</param>
    /// <returns>True at both ends too.</returns>
    public bool Encloses(Rational value) => Low <= value.RoundDown() && value.RoundUp() <= High;

    /// <summary>Whether every member of another interval is a member of this one.</summary>
    /// <param name="other">Another interval; the empty set is in every set.</param>
    /// <returns>True for equal intervals too.</returns>
    public bool Encloses(Interval other) => other.IsEmpty || (Low <= other.Low && other.High <= High);

    /// <summary>The members of both.</summary>
    /// <param name="other">Another interval.</param>
    /// <returns><see cref="Empty"/> where they have none in common.</returns>
    public Interval Intersect(Interval other)
    {
        double low = Math.Max(Low, other.Low);
        double high = Math.Min(High, other.High);
        return low <= high ? new Interval(low, high) : Empty;
    }

    /// <summary>The smallest interval that encloses both.</summary>
    /// <param name="other">Another interval.</param>
    /// <returns>The other one where one of them is empty.</returns>
    public Interval Hull(Interval other)
    {
        if (IsEmpty)
        {
            return other.IsEmpty ? Empty : other;
        }

        return other.IsEmpty ? this : new Interval(Math.Min(Low, other.Low), Math.Max(High, other.High));
    }

    /// <summary>Both ends, so that they can be read back exactly.</summary>
    /// <returns>For example <c>[195.88, 195.95]</c>, or <c>empty</c>.</returns>
    public override string ToString() => IsEmpty ? "empty" : string.Create(CultureInfo.InvariantCulture, $"[{Low:R}, {High:R}]");
}
