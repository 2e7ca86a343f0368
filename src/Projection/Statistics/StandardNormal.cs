using Projection.Arithmetic;

namespace Projection.Statistics;

/// <summary>The normal distribution with mean 0 and standard deviation 1.</summary>
/// <remarks>
/// Made of + - * / and square roots only, so it gives the same bits on every machine. The coefficients were fitted for this class by rational
/// interpolation at 60 digits; what they leave out is below 1.2e-16 of a correction that is itself a fraction of the result.
/// </remarks>
public static class StandardNormal
{
    private const double SquareRootOf2Pi = 2.5066282746310007;
    private const double SquareRootOf2PiRest = -1.8328579980459167e-16;

    // The quantile is q (K + q^2 S(q^2)) for |q| = |p - 1/2| up to 0.425, K the square root of 2 pi; S is expanded in 0.425^2 - q^2.
    private const double CentreLimit = 0.425;
    private const double CentreLimitSquared = 0.180625;

    // Beyond, it is t - C(t) with t = sqrt(-2 ln p); C is expanded from the lower end of each interval.
    private const double NearStart = 2.25;
    private const double MiddleStart = 6.5;
    private const double FarStart = 16;

    // The upper tail is exp(-x^2 / 2) T((x - 4) / (x + 4)) / (x + 4).
    private const double TailCentre = 4;

    /// <summary>The value that a standard normal quantity stays below with a given probability.</summary>
    /// <remarks>
    /// <para>Solves <c>Cumulative(x) = p</c>. Within 2 units in the last place for every probability that a double can hold, from 5e-324 on;
    /// exactly odd: <c>Quantile(1 - p) = -Quantile(p)</c> wherever 1 - p is exact.</para>
    /// <para>Strictly increasing over the numbers of <see cref="RandomSource"/>. Between neighbouring doubles, which can lie 10^16 times closer,
    /// it may fall back by a unit or two in the last place.</para>
    /// </remarks>
    /// <param name="p">Probability in [0, 1].</param>
    /// <returns>-38.5 to 8.3, or minus infinity at 0 and plus infinity at 1; NaN outside [0, 1] and for NaN.</returns>
    /// <seealso href="https://doi.org/10.2307/2347330">Wichura (1988), Algorithm AS 241, Applied Statistics 37(3), 477-484: the same partition, other coefficients</seealso>
    public static double Quantile(double p)
    {
        if (!(p > 0 && p < 1))
        {
            return p == 0 ? double.NegativeInfinity : p == 1 ? double.PositiveInfinity : double.NaN;
        }

        double q = p - 0.5;
        if (Math.Abs(q) <= CentreLimit)
        {
            // Below 1/4 the difference p - 1/2 is rounded; what it lost is put back by the slope, of which 1 part in 3 is near enough.
            double lost = p - (q + 0.5);
            return Centre(q, lost);
        }

        return q < 0 ? -Tail(p) : Tail(1 - p);
    }

    /// <summary>The value that a standard normal quantity exceeds with a given probability.</summary>
    /// <remarks><c>UpperQuantile(q) = -Quantile(q)</c>. Use it for small q, where <c>1 - q</c> would round to 1.</remarks>
    /// <param name="q">Probability in [0, 1].</param>
    /// <returns>-8.3 to 38.5, or plus infinity at 0 and minus infinity at 1; NaN outside [0, 1] and for NaN.</returns>
    public static double UpperQuantile(double q) => -Quantile(q);

    /// <summary>Probability that a standard normal quantity is at most <paramref name="x"/>.</summary>
    /// <remarks><c>Cumulative(x) = UpperTail(-x)</c>; a small result keeps its relative accuracy.</remarks>
    /// <param name="x">Any number; infinities too.</param>
    /// <returns>In [0, 1], relative error below 1e-15; subnormal below -37.5 and 0 from about -38.5 on; NaN for NaN.</returns>
    public static double Cumulative(double x) => UpperTail(-x);

    /// <summary>Probability that a standard normal quantity is greater than <paramref name="x"/>.</summary>
    /// <remarks><c>UpperTail(x) = erfc(x / sqrt 2) / 2</c>; a small result keeps its relative accuracy, as 1 - Cumulative(x) would not.</remarks>
    /// <param name="x">Any number; infinities too.</param>
    /// <returns>In [0, 1], relative error below 1e-15; subnormal above 37.5 and 0 from about 38.5 on; NaN for NaN.</returns>
    public static double UpperTail(double x)
    {
        if (double.IsNaN(x))
        {
            return double.NaN;
        }

        if (x < 0)
        {
            return 1 - UpperTail(-x);
        }

        if (x > 40)
        {
            return 0; // below half of the least subnormal number
        }

        // The square needs both words: at x = 38 the rounding of x^2 alone would cost 10^-13.
        (double square, double rest) = Elementary.TwoProduct(x, x);
        (double mantissa, int exponent) = Elementary.ExpInTwoParts(-0.5 * square, -0.5 * rest);
        double tail = Elementary.Polynomial(TailCoefficients, (x - TailCentre) / (x + TailCentre));
        return Elementary.Scale(mantissa * tail / (x + TailCentre), exponent);
    }

    private static double Centre(double q, double lost)
    {
        double square = q * q;
        double y = CentreLimitSquared - square;
        double bend = Elementary.Polynomial(CentreNumerator, y) / Elementary.Polynomial(CentreDenominator, y);
        (double straight, double rest) = Elementary.TwoProduct(q, SquareRootOf2Pi);
        double slope = SquareRootOf2Pi / (1 - (4 * square));
        return straight + ((q * square * bend) + (rest + (q * SquareRootOf2PiRest) + (lost * slope)));
    }

    /// <summary>Positive quantile for an upper probability below 0.075.</summary>
    private static double Tail(double probability)
    {
        (double high, double low) = Elementary.LogInTwoParts(probability);
        double w = -2 * high;
        double t = Math.Sqrt(w);
        (double square, double squareRest) = Elementary.TwoProduct(t, t);
        double rest = (w - square - squareRest - (2 * low)) / (2 * t); // what the square root lost
        double slope = 1 + (1.1 / w);                                // of the quantile in t, to a few parts in 100
        return t - (Correction(t) - (rest * slope));
    }

    private static double Correction(double t) => t switch
    {
        < MiddleStart => Elementary.Polynomial(NearNumerator, t - NearStart) / Elementary.Polynomial(NearDenominator, t - NearStart),
        < FarStart => Elementary.Polynomial(MiddleNumerator, t - MiddleStart) / Elementary.Polynomial(MiddleDenominator, t - MiddleStart),
        _ => Elementary.Polynomial(FarNumerator, t - FarStart) / Elementary.Polynomial(FarDenominator, t - FarStart),
    };

    private static ReadOnlySpan<double> CentreNumerator =>
    [
        4.874765941399952, 187.77636895734037, 2710.0513253629238, 18235.741136373224, 58002.45712203521,
        78111.99704746329, 32114.87352028879, 472.96890548292305,
    ];

    private static ReadOnlySpan<double> CentreDenominator =>
    [
        1.0, 44.54439677925021, 772.7840214429979, 6618.436219832318, 29316.767294927053, 64374.31049539877,
        60956.79965811349, 17355.429824167975,
    ];

    private static ReadOnlySpan<double> NearNumerator =>
    [
        0.8419592959009244, 1.0073140120141528, 0.4616341162197506, 0.10243051024302964, 0.01133251704353493,
        0.0005568969658841863, 8.553655652544814e-6, 6.6699130818288304e-9,
    ];

    private static ReadOnlySpan<double> NearDenominator =>
    [
        1.0, 1.444787704413157, 0.8331759940397572, 0.2455751673421981, 0.03918893571848299, 0.0032640054493535114,
        0.00012172754830811002, 1.3550366969317852e-6,
    ];

    private static ReadOnlySpan<double> MiddleNumerator =>
    [
        0.43727179720536713, 0.14736111128728338, 0.01721433184850371, 0.0008362522380505015, 1.594524620861425e-5,
        8.795488533350856e-8, 2.149144133115633e-11,
    ];

    private static ReadOnlySpan<double> MiddleDenominator =>
    [
        1.0, 0.44005648221457616, 0.07250520879959922, 0.005540085179851737, 0.0001975296971233991,
        2.897766138945535e-6, 1.202247762032586e-8,
    ];

    private static ReadOnlySpan<double> FarNumerator =>
    [
        0.23173567672744733, 0.033303869931511736, 0.0017084982939189325, 3.765407080350505e-5, 3.3666951523246136e-7,
        8.972507281660426e-10, 1.0262039801207005e-13,
    ];

    private static ReadOnlySpan<double> FarDenominator =>
    [
        1.0, 0.18973109980829017, 0.013727963716495695, 0.00047173933091860127, 7.785677872216449e-6,
        5.4623502353738713e-8, 1.1216957494166302e-10,
    ];

    private static ReadOnlySpan<double> TailCoefficients =>
    [
        0.7552851304157515, -0.6078966419718921, 0.3871374007422145, -0.18652185795965473, 0.06039657489094285,
        -0.007540188966828071, -0.003479692367597778, 0.0016308184594349203, 0.00013334431569876615,
        -0.000231094953562083, -1.9082891229431116e-6, 3.5144796375948626e-5, 7.168454813833569e-7,
        -5.9205916412860635e-6, -6.303827237271143e-7, 1.0225715175515716e-6, 2.735553067099946e-7,
        -1.5651866434607109e-7, -8.836619569126603e-8, 1.4646717608478525e-8, 2.281718958450826e-8,
        1.4229543969952314e-9, -4.560985282531475e-9, -8.510067291525694e-10, 6.292078679667772e-10,
        1.1696529105076675e-10, -4.445136353605862e-11,
    ];
}
