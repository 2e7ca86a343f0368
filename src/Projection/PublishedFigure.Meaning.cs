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
    public ValueRange Interval(Rational? tolerance = null, int? decimals = null)
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
            FigureKind.Value or FigureKind.Range => new ValueRange(low, high),
            FigureKind.AtLeast or FigureKind.Above => new ValueRange(low, null),
            FigureKind.AtMost or FigureKind.Below => new ValueRange(null, high),
            _ => default,
        };
    }

    private static Rational HalfUnit(int decimals) => Rational.PowerOfTen(-decimals) / 2;
}
