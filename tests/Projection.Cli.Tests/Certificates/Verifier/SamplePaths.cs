using System.Globalization;
using Projection.Arithmetic;
using Projection.Modelling;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>A few paths of the economy with arbitrary values of the free quantities, on which two formulas for one quantity must agree.</summary>
/// <remarks>
/// Definitions and equations are sums, products, quotients and powers of the free quantities. Two different ones of that kind agree only on a
/// set of no volume (Schwartz and Zippel: for fractions out of a thousand values a wrong polynomial of degree 20 passes one point with a
/// chance of at most 2 %), so agreement to 60 decimals on several arbitrary points leaves no room for a wrong definition. Where a smaller or
/// larger of two is taken, only the branch of the points is compared.
/// </remarks>
internal sealed class SamplePaths(Plan plan)
{
    private const int Count = 4;

    public IReadOnlyList<ModelPath> Paths { get; } = [.. Enumerable.Range(1, Count).Select(p => new ModelPath(plan.Model, plan.BaseYear, q => Span.Point(ValueOf(plan.Model, q, p))))];

    public static bool Agree(Span a, Span b)
    {
        Fraction size = Fraction.Larger(Fraction.One, Fraction.Larger(a.High.Abs(), b.High.Abs()));
        Fraction most = size * Fraction.TenTo(-60);
        return (a.High - b.Low).Abs() <= most && (b.High - a.Low).Abs() <= most;
    }

    // Rates of a few percent, shares inside their bounds, levels between 1 and 10: no formula of a plan fails there.
    private static Fraction ValueOf(ModelDefinition model, Quantity quantity, int point)
    {
        IndicatorInfo info = model.ByName[quantity.Indicator];
        Fraction part = Fraction.Of(Hash(string.Create(CultureInfo.InvariantCulture, $"{quantity} {point}")) % 1009 + 1, 1010);
        return info.Kind == MeasureKind.Rate ? Fraction.Of(1, 100) + (part * Fraction.Of(1, 10))
            : info.Range is { Low: { Sign: 0 }, High: { } high } && high <= (Rational)10 ? part * Fraction.Of(high.Numerator, high.Denominator)
            : Fraction.One + (part * Fraction.Of(9, 1));
    }

    // Fowler, Noll and Vo: the same on every machine, unlike the hash codes of strings.
    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u));
}
