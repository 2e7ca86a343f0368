using Projection.Arithmetic;

namespace Projection;

public sealed partial record PublishedFigure
{
    /// <summary>The values that the figure allows in its most lenient meaning: whatever could have been printed so.</summary>
    /// <remarks>
    /// With <c>h</c> half a unit of the last printed decimal: a value <c>v</c> allows <c>[v - h, v + h]</c>; at least or above <c>v</c> allows
    /// <c>[v - h, …)</c>; at most or below <c>v</c> allows <c>(…, v + h]</c>; a range reaches from its lower end less <c>h</c> to its upper end plus
    /// <c>h</c>, each with its own decimals. About <c>v</c> moves each bound outward by <c>tolerance * |v|</c> more, nearly <c>v</c> only the lower
    /// one. Blanks and words allow everything.
    /// </remarks>
    /// <param name="tolerance">A fraction of the value, at least 0; <see cref="DefaultTolerance"/> where not given. Matters to approximate figures only.</param>
    /// <param name="decimals">Decimals to assume in place of the printed ones, where the print is finer or coarser than what was known; -1000 to 1000.</param>
    /// <returns>Exact ends in the printed unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative, or the decimals are out of range.</exception>
    public FigureInterval Interval(Rational? tolerance = null, int? decimals = null)
    {
        Rational share = tolerance ?? DefaultTolerance;
        if (share.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(tolerance), share, "A tolerance is a fraction of at least 0; 0.05 means 5 %.");
        }

        Rational slackBelow = IsApproximate ? share * Low.Abs() : Rational.Zero;
        Rational slackAbove = IsApproximate && !IsNearly ? share * High.Abs() : Rational.Zero;
        Rational low = Low - HalfUnit(decimals ?? LowDecimals) - slackBelow;
        Rational high = High + HalfUnit(decimals ?? HighDecimals) + slackAbove;
        return Kind switch
        {
            FigureKind.Value or FigureKind.Range => new FigureInterval(low, high),
            FigureKind.AtLeast or FigureKind.Above => new FigureInterval(low, null),
            FigureKind.AtMost or FigureKind.Below => new FigureInterval(null, high),
            _ => default,
        };
    }

    /// <summary>The number nearest the middle of what is allowed that can be printed with this figure's decimals.</summary>
    /// <remarks>What is printed so may stand for an allowed value, however narrow the allowed interval: the middle itself rounds to it.</remarks>
    /// <param name="allowed">What is allowed, in the printed unit. With one end unbounded, the number nearest the other end is taken; with both, this figure's own.</param>
    /// <returns>A multiple of one unit of the last decimal.</returns>
    /// <exception cref="ArgumentException">Nothing is allowed: the lower end is above the upper one.</exception>
    public Rational NearestPrintable(FigureInterval allowed)
    {
        if (allowed.Low > allowed.High)
        {
            throw new ArgumentException($"The allowed interval {allowed} is empty.", nameof(allowed));
        }

        Rational middle = allowed switch
        {
            { Low: { } low, High: { } high } => (low + high) / 2,
            { Low: { } low } => low,
            { High: { } high } => high,
            _ => Low,
        };
        return middle.RoundToDecimals(Decimals);
    }

    /// <summary>The number nearest the middle of what is allowed that can be printed with this figure's decimals.</summary>
    /// <param name="allowed">What is allowed, in the printed unit; ends may be infinite.</param>
    /// <returns>A multiple of one unit of the last decimal.</returns>
    /// <exception cref="ArgumentException">Nothing is allowed.</exception>
    public Rational NearestPrintable(Arithmetic.Interval allowed) => allowed.IsEmpty
        ? throw new ArgumentException("The allowed interval is empty.", nameof(allowed))
        : NearestPrintable(new FigureInterval(Exact(allowed.Low), Exact(allowed.High)));

    private static Rational? Exact(double end) => double.IsFinite(end) ? Rational.FromDouble(end) : null;

    private static Rational HalfUnit(int decimals) => Rational.PowerOfTen(-decimals) / 2;
}
