using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Finds the figure that a plan could print instead.</summary>
internal static class FigureProposal
{
    /// <summary>The figure nearest to the printed one, at its decimals and with its operator, that some allowed value would print as.</summary>
    /// <param name="figure">The printed figure; it has bounds.</param>
    /// <param name="allowed">The allowed values in printed units.</param>
    public static PublishedFigure Nearest(Figure figure, ValueRange allowed)
    {
        PublishedFigure published = figure.Published;
        int decimals = figure.Decimals ?? published.Decimals;
        Rational low = published.Low ?? published.High ?? Rational.Zero;
        Rational high = published.High ?? low;
        Rational shift = published.Kind switch
        {
            FigureKind.AtLeast or FigureKind.Above => Below(low, allowed.High),
            FigureKind.AtMost or FigureKind.Below => Above(high, allowed.Low),
            _ when allowed.High is { } top && low > top => top - low,
            _ when allowed.Low is { } bottom && high < bottom => bottom - high,
            _ => Rational.Zero,
        };
        return published.WithValues((low + shift).RoundToDecimals(decimals), (high + shift).RoundToDecimals(decimals), decimals);
    }

    private static Rational Below(Rational value, Rational? limit) => limit is { } high && value > high ? high - value : Rational.Zero;

    private static Rational Above(Rational value, Rational? limit) => limit is { } low && value < low ? low - value : Rational.Zero;
}
