using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Finds the figure that a plan could print instead.</summary>
internal static class FigureProposal
{
    // Steps inward, in units of the last decimal, that are tried where the nearest figure is not shown to do.
    private static readonly int[] Steps = [0, 1, 2, 5, 10, 20, 50, 100];

    /// <summary>Figures at the printed decimals and with the printed operator that some allowed value would print as.</summary>
    /// <param name="figure">The printed figure; it has digits.</param>
    /// <param name="allowed">The allowed values in printed units.</param>
    /// <returns>The nearest to the printed one first, then such as lie further inside what is allowed.</returns>
    public static IEnumerable<PublishedFigure> Near(Figure figure, ValueRange allowed)
    {
        PublishedFigure published = figure.Published;
        int decimals = figure.Decimals ?? published.Decimals;
        Rational unit = Rational.PowerOfTen(-decimals);
        Rational down = Down(published.Low, allowed.High, unit, allowed);
        Rational up = Up(published.High, allowed.Low, unit, allowed);
        Rational shift = published.Kind switch
        {
            FigureKind.AtLeast or FigureKind.Above => down,
            FigureKind.AtMost or FigureKind.Below => up,
            _ => down + up,
        };
        Rational direction = shift.Sign * unit;
        return Steps
            .Select(step => Shifted(published, shift + (direction * step), decimals))
            .Where((proposal, i) => i == 0 || proposal.Interval(figure.Tolerance, decimals).Meets(allowed));
    }

    private static PublishedFigure Shifted(PublishedFigure published, Rational shift, int decimals)
    {
        string low = published.Format.Format(published.Low + shift, decimals);
        string number = published.Kind == FigureKind.Range ? $"{low}-{published.Format.Format(published.High + shift, decimals)}" : low;
        string sign = published.Kind switch
        {
            FigureKind.AtLeast => "≥ ",
            FigureKind.Above => "> ",
            FigureKind.AtMost => "≤ ",
            FigureKind.Below => "< ",
            _ => string.Empty,
        };
        return PublishedFigure.Parse((published.IsApproximate ? "khoảng " : string.Empty) + sign + number, published.Format).ValueOrThrow();
    }

    private static Rational Down(Rational value, Rational? limit, Rational unit, ValueRange allowed) =>
        limit is { } high && value > high ? Inside(high, unit, allowed, up: false) - value : Rational.Zero;

    private static Rational Up(Rational value, Rational? limit, Rational unit, ValueRange allowed) =>
        limit is { } low && value < low ? Inside(low, unit, allowed, up: true) - value : Rational.Zero;

    // The printable figure next to a limit: inside what is allowed where there is one, else the one that the limit rounds to.
    private static Rational Inside(Rational limit, Rational unit, ValueRange allowed, bool up)
    {
        Rational nearest = (limit / unit).RoundToDecimals(0) * unit;
        Rational inward = up ? nearest < limit ? nearest + unit : nearest : nearest > limit ? nearest - unit : nearest;
        return allowed.Contains(inward) ? inward : nearest;
    }
}
