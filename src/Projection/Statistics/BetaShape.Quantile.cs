using Projection.Arithmetic;

namespace Projection.Statistics;

internal readonly partial record struct BetaShape
{
    // The last step is of third order, so that this much before it leaves 1e-15.
    private const double LastStep = 1e-5;

    // Below this x the first term of the series alone has all digits.
    private const double Far = 4e-18;

    /// <summary>The odds below which the quantity stays with probability <paramref name="p"/>.</summary>
    /// <param name="p">Probability below, in (0, 1).</param>
    /// <param name="q">1 - p with all its digits.</param>
    internal double QuantileOdds(double p, double q) => QuantileOdds(p, q, Guess(p, q));

    /// <summary>The same from a guess of the caller's.</summary>
    /// <remarks>
    /// With respect to the logarithm u of the odds the density is log-concave, so that both tails are, and Newton's method on the logarithm
    /// of the smaller tail converges from everywhere, from one side at last. Steps are of third order (Halley) once they are short, and kept between
    /// the nearest places known to lie below and above.
    /// </remarks>
    /// <param name="p">Probability below, in (0, 1).</param>
    /// <param name="q">1 - p with all its digits.</param>
    /// <param name="guess">Odds to begin with; any number above 0, better a near one; 0 where there is none.</param>
    internal double QuantileOdds(double p, double q, double guess)
    {
        if (FarLogOdds(p, q) is { } far)
        {
            return Elementary.Exp(far.High, far.Low);
        }

        bool isLower = p <= q;
        double bound = isLower ? Elementary.Exp(LogOfFirstTerm(A, p).High) : 1 / Elementary.Exp(LogOfFirstTerm(B, q).High);
        double odds = isLower ? Math.Max(guess, bound) : guess > 0 ? Math.Min(guess, bound) : bound;
        double below = 0, above = double.PositiveInfinity;
        while (true)
        {
            BetaPlace place = BetaPlace.OfOdds(odds);
            BetaTails tails = At(place);
            double ratio = isLower ? tails.Lower / p : q / tails.Upper;
            double slope = tails.Weight / (isLower ? tails.Lower : tails.Upper);
            double step = -Elementary.Log(ratio) / slope;
            double bend = 0.5 * step * ((A * place.Y) - (B * place.X) + (isLower ? -slope : slope));
            step /= Math.Abs(bend) < 0.5 ? 1 + bend : 1;
            if (Math.Abs(step) * Math.Max(1, slope) < LastStep)
            {
                return odds + (odds * Elementary.ExpMinusOne(step));
            }

            (below, above) = ratio < 1 ? (odds, above) : (below, odds);
            odds = Between(odds * Elementary.Exp(step), below, above);
        }
    }

    /// <summary>ln of the odds of a quantile so near to an end that <c>x^a / (a B(a, b))</c> is the probability below it, or its mirror image above.</summary>
    /// <param name="p">Probability below, in (0, 1).</param>
    /// <param name="q">1 - p with all its digits.</param>
    /// <returns><see langword="null"/> where more than the first term matters.</returns>
    internal (double High, double Low)? FarLogOdds(double p, double q)
    {
        (double High, double Low) x = LogOfFirstTerm(A, p);
        if (Elementary.Exp(x.High) * (1 + B) < Far)
        {
            return x;
        }

        (double High, double Low) y = LogOfFirstTerm(B, q);
        return Elementary.Exp(y.High) * (1 + A) < Far ? (-y.High, -y.Low) : null;
    }

    /// <summary>ln of <c>(p a B(a, b))^(1/a)</c>, which no quantile's odds are below.</summary>
    private (double High, double Low) LogOfFirstTerm(double a, double p) =>
        Elementary.Over(
            Elementary.Plus(Elementary.Plus(Elementary.LogInTwoParts(p), Elementary.LogInTwoParts(a)), (-_logScale.High, -_logScale.Low)), a);

    /// <summary>Odds to a few parts in 100 where both exponents are 1 or more; else 0.</summary>
    /// <seealso>Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.5.22</seealso>
    private double Guess(double p, double q)
    {
        if (Math.Min(A, B) < 1)
        {
            return 0;
        }

        double z = p < q ? StandardNormal.UpperQuantile(p) : StandardNormal.Quantile(q);
        double left = 1 / ((2 * A) - 1);
        double right = 1 / ((2 * B) - 1);
        double size = 2 / (left + right);
        double bend = ((z * z) - 3) / 6;
        double shift = (z * Math.Sqrt(size + bend) / size) - ((right - left) * (bend + (5.0 / 6) - (2 / (3 * size))));
        return A / B * Elementary.Exp(-2 * shift);
    }

    private static double Between(double odds, double below, double above) =>
        odds > below && odds < above ? odds
            : double.IsPositiveInfinity(above) ? below * 4
            : below == 0 ? above / 4
            : Math.Sqrt(below) * Math.Sqrt(above);
}
