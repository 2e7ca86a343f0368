using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>Points of sampling plans for tests: by coordinate, then by point.</summary>
internal static class PlanPoints
{
    /// <summary>Uniform numbers of a plan; the inputs' lasting numbers are scattered.</summary>
    public static double[][] Uniform(WordSource plan, int inputs, int points)
    {
        var words = new ulong[points];
        return
        [
            .. Enumerable.Range(0, inputs).Select(index =>
            {
                plan.Fill(index, unchecked((uint)index * 2654435761), 0, words);
                return Array.ConvertAll(words, RandomSource.ToUniform);
            }),
        ];
    }

    /// <summary>The first 32 digits of a plan's words.</summary>
    public static uint[][] Digits(WordSource plan, int inputs, int points)
    {
        var words = new ulong[points];
        return
        [
            .. Enumerable.Range(0, inputs).Select(index =>
            {
                plan.Fill(index, 0, 0, words);
                return Array.ConvertAll(words, word => (uint)(word >> 32));
            }),
        ];
    }

    /// <summary>The Sobol' points themselves, in units of 2^-32.</summary>
    public static uint[][] Sobol(int inputs, int points) =>
        [.. Enumerable.Range(0, inputs).Select(index => new SobolPoints(index)).Select(p => Enumerable.Range(0, points).Select(n => p.At((uint)n)).ToArray())];

    public static double[][] Real(uint[][] points) => Array.ConvertAll(points, one => Array.ConvertAll(one, x => x / 4294967296.0));
}
