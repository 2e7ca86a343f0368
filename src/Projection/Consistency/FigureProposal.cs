using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Finds the figure that a plan could print instead.</summary>
internal static class FigureProposal
{
    // Where the nearest figure is not shown to do, figures that lie this part of the way to the middle of what is allowed are tried.
    private static readonly Rational[] PartsOfTheWay = [0, new(1, 50), new(1, 10), new(1, 4), new(1, 2), 1];

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
        Rational nearest = (up.Sign > 0 ? published.High : published.Low) + shift;
        Rational way = allowed is { Low: { } bottom, High: { } top } ? ((bottom + top) / 2) - nearest : Rational.Zero;
        return PartsOfTheWay
            .Select(part => Shifted(published, shift + (way * part), decimals))
            .DistinctBy(proposal => proposal.Text);
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
