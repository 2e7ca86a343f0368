using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Finds the figure that a plan could print instead.</summary>
internal static class FigureProposal
{
    // From the nearest figure that is not refuted towards one that is known to do.
    private static readonly Rational[] PartsOfTheWay = [0, new(1, 50), new(1, 10), new(1, 4), new(1, 2)];

    /// <summary>The figure at the printed decimals and with the printed operator that a value prints as.</summary>
    /// <param name="figure">The printed figure; it has digits.</param>
    /// <param name="value">The value in printed units.</param>
    public static PublishedFigure At(Figure figure, Rational value) => Shifted(figure, ShiftTo(figure.Published, value));

    /// <summary>Figures between the printed one and a value that is known to do: the nearest that some allowed value would print as first.</summary>
    /// <param name="figure">The printed figure; it has digits.</param>
    /// <param name="allowed">The allowed values in printed units, an outer range.</param>
    /// <param name="value">A value that is known to do, in printed units.</param>
    public static IEnumerable<PublishedFigure> Between(Figure figure, ValueRange allowed, Rational value)
    {
        PublishedFigure published = figure.Published;
        Rational unit = Rational.PowerOfTen(-(figure.Decimals ?? published.Decimals));
        Rational down = Down(published.Low, allowed.High, unit, allowed);
        Rational up = Up(published.High, allowed.Low, unit, allowed);
        Rational nearest = published.Kind switch
        {
            FigureKind.AtLeast or FigureKind.Above => down,
            FigureKind.AtMost or FigureKind.Below => up,
            _ => down + up,
        };
        Rational known = ShiftTo(published, value);
        return PartsOfTheWay.Select(part => Shifted(figure, nearest + ((known - nearest) * part))).DistinctBy(proposal => proposal.Text);
    }

    // How far the figure has to move to say a value; an open side moves only where the value lies beyond it.
    private static Rational ShiftTo(PublishedFigure published, Rational value) => published.Kind switch
    {
        FigureKind.AtLeast or FigureKind.Above => Rational.Minimum(value - published.Low, Rational.Zero),
        FigureKind.AtMost or FigureKind.Below => Rational.Maximum(value - published.High, Rational.Zero),
        _ => value < published.Low ? value - published.Low : value > published.High ? value - published.High : Rational.Zero,
    };

    /// <summary>The same print with other numbers: so much more or less.</summary>
    /// <param name="figure">The printed figure; it has digits.</param>
    /// <param name="shift">In printed units.</param>
    public static PublishedFigure Shifted(Figure figure, Rational shift)
    {
        PublishedFigure published = figure.Published;
        int decimals = figure.Decimals ?? published.Decimals;
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
