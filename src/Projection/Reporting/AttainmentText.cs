using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Reporting;

/// <summary>How the share of the trials that attain something is written for people.</summary>
public static class AttainmentText
{
    /// <summary>The share and its 95 % interval, in percent, to as many decimals as the error supports, at least two.</summary>
    internal static (string Probability, string Interval) Of(ProportionEstimate share, PageWriter page)
    {
        int decimals = DecimalsOf(share.StandardError);
        return (Percent(share.Probability) + " %", $"{Percent(share.Lower)} {page.Texts.To} {Percent(share.Upper)} %");

        string Percent(double fraction) => page.Format.Format(fraction * 100, decimals);
    }

    /// <summary>What is known of the joint share while a simulation goes on.</summary>
    /// <param name="result">What a simulation gave so far.</param>
    /// <param name="language">The language.</param>
    /// <returns>The number of targets, the share and its 95 % interval; empty where no target has a value.</returns>
    public static string SoFar(SimulationResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Joint is not { } joint)
        {
            return string.Empty;
        }

        var page = new PageWriter(language);
        (string probability, string interval) = Of(joint, page);
        return TextTemplate.Fill(page.Texts.SoFar, result.Targets.Length, probability, interval);
    }

    private static int DecimalsOf(double error) => error > 0 ? Math.Clamp(-(int)Math.Floor(Math.Log10(error * 100)), 2, 8) : 2;
}
