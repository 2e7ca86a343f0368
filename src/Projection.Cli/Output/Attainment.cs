using Projection.Statistics;

namespace Projection.Cli.Output;

/// <summary>How the share of the trials that attain something is written for people.</summary>
internal static class Attainment
{
    /// <summary>The share and its 95 % interval, in percent, to as many decimals as the error supports, at least two.</summary>
    public static (string Probability, string Interval) Text(ProportionEstimate share, Screen screen)
    {
        int decimals = DecimalsOf(share.StandardError);
        return (Percent(share.Probability) + " %", $"{Percent(share.Lower)} {screen.Texts.To} {Percent(share.Upper)} %");

        string Percent(double fraction) => screen.Format.Format(fraction * 100, decimals);
    }

    private static int DecimalsOf(double error) => error > 0 ? Math.Clamp(-(int)Math.Floor(Math.Log10(error * 100)), 2, 8) : 2;
}
