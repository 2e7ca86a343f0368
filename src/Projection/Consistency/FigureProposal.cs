using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Finds the figure that a plan could print instead.</summary>
internal static class FigureProposal
{
    /// <summary>The figure nearest to the printed one, at its decimals and with its operator, that some allowed value would print as.</summary>
    /// <param name="figure">The printed figure; it has digits.</param>
    /// <param name="allowed">The allowed values in printed units.</param>
    public static PublishedFigure Nearest(Figure figure, ValueRange allowed)
    {
        PublishedFigure published = figure.Published;
        Rational shift = published.Kind switch
        {
            FigureKind.AtLeast or FigureKind.Above => Down(published.Low, allowed.High),
            FigureKind.AtMost or FigureKind.Below => Up(published.High, allowed.Low),
            _ => Down(published.Low, allowed.High) + Up(published.High, allowed.Low),
        };
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

    private static Rational Down(Rational value, Rational? limit) => limit is { } high && value > high ? high - value : Rational.Zero;

    private static Rational Up(Rational value, Rational? limit) => limit is { } low && value < low ? low - value : Rational.Zero;
}
