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
        : new Interval(Math.Max(0, FunctionDown(Math.Exp(value.Low), value.Low == 0)), FunctionUp(Math.Exp(value.High), value.High == 0));

    /// <summary>All natural logarithms of the members that have one.</summary>
    /// <param name="value">Any interval; its part at and below zero is left out.</param>
    /// <returns>Empty where no member is positive; without lower bound where members come arbitrarily near zero.</returns>
    public static Interval Log(Interval value)
    {
        Interval inside = value.Intersect(NonNegative);
        return inside.IsEmpty || inside.High == 0
            ? Empty
            : new Interval(FunctionDown(Math.Log(inside.Low), inside.Low == 1), FunctionUp(Math.Log(inside.High), inside.High == 1));
    }

    private static Interval NonNegative => new(0, double.PositiveInfinity);

    // The C libraries below .NET state errors under 1 unit in the last place for exp and log (glibc 0.52, UCRT and Apple below 1); two units leave
    // room for one more and are the most that keeps the bound within two units of the tightest one. Infinite results are limits, and exact.
    private static double FunctionDown(double result, bool isExact) =>
        isExact || double.IsNegativeInfinity(result) ? result : DownFromZero(Math.BitDecrement(DownFromZero(Math.BitDecrement(result))));

    private static double FunctionUp(double result, bool isExact) =>
        isExact || double.IsPositiveInfinity(result) ? result : UpFromZero(Math.BitIncrement(UpFromZero(Math.BitIncrement(result))));

    // A step from zero goes to the smallest normal number: subnormal operands are slow.
    private static double DownFromZero(double value) => value == -double.Epsilon ? -DirectedRounding.SmallestNormal : value;

    private static double UpFromZero(double value) => value == double.Epsilon ? DirectedRounding.SmallestNormal : value;
}
