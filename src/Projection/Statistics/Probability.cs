using System.Globalization;
using System.Runtime.CompilerServices;

namespace Projection.Statistics;

/// <summary>Checks shared by the distributions, and how their messages print numbers.</summary>
internal static class Probability
{
    internal static void Check(double p, [CallerArgumentExpression(nameof(p))] string? name = null)
    {
        if (!(p >= 0 && p <= 1))
        {
            throw new ArgumentOutOfRangeException(name, p, $"A probability lies in [0, 1]; found {Text(p)}.");
        }
    }

    internal static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
