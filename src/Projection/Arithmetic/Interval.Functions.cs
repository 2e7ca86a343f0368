namespace Projection.Arithmetic;

public readonly partial record struct Interval
{
    /// <summary>All square roots of the members that have one.</summary>
    /// <param name="value">Any interval; its part below zero is left out.</param>
    /// <returns>Empty where every member is negative.</returns>
    public static Interval Sqrt(Interval value)
    {
        Interval inside = value.Intersect(NonNegative);
        return inside.IsEmpty
            ? Empty
            : new Interval(DirectedRounding.SquareRootDown(inside.Low), DirectedRounding.SquareRootUp(inside.High));
    }

    /// <summary>All powers of e.</summary>
    /// <param name="value">The exponents.</param>
    /// <returns>A part of [0, infinity).</returns>
    public static Interval Exp(Interval value) => value.IsEmpty
        ? Empty
        : new Interval(FunctionDown(Math.Exp(value.Low), value.Low >= 0 ? 1 : 0), FunctionUp(Math.Exp(value.High), value.High <= 0 ? 1 : double.PositiveInfinity));

    /// <summary>All natural logarithms of the members that have one.</summary>
    /// <param name="value">Any interval; its part at and below zero is left out.</param>
    /// <returns>Empty where no member is positive; without lower bound where members come arbitrarily near zero.</returns>
    public static Interval Log(Interval value)
    {
        Interval inside = value.Intersect(NonNegative);
        return inside.IsEmpty || inside.High == 0
            ? Empty
            : new Interval(
                FunctionDown(Math.Log(inside.Low), inside.Low >= 1 ? 0 : double.NegativeInfinity),
                FunctionUp(Math.Log(inside.High), inside.High <= 1 ? 0 : double.PositiveInfinity));
    }

    private static Interval NonNegative => new(0, double.PositiveInfinity);

    // The C libraries below .NET state errors under 1 unit in the last place for exp and log (glibc 0.52, UCRT and Apple below 1); two units leave
    // room for one more and are the most that keeps the bound within two units of the tightest one. exp(0) = 1 and log(1) = 0 are known bounds on
    // either side of them, which also makes these two values exact. Infinite results are limits, and exact.
    private static double FunctionDown(double result, double knownBound) =>
        double.IsNegativeInfinity(result) ? result : Math.Max(knownBound, Math.BitDecrement(Math.BitDecrement(Math.Min(result, double.MaxValue))));

    // Only an underflowing exponential is zero away from the known bounds; it steps to the smallest normal number, because subnormal operands are slow.
    private static double FunctionUp(double result, double knownBound)
    {
        double above = result == 0 ? DirectedRounding.SmallestNormal : Math.BitIncrement(Math.BitIncrement(result));
        return Math.Min(above, knownBound);
    }
}
