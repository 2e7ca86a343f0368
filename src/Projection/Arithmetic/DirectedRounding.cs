namespace Projection.Arithmetic;

/// <summary>Sums, products, quotients and roots of doubles, rounded towards one side.</summary>
/// <remarks>
/// The processor rounds to nearest. What it rounded away is found exactly (Knuth's two-sum, a fused multiply-add), and the result steps by one
/// unit in the last place only where it lies on the wrong side, so results are the tightest ones away from underflow. Where the rest itself may
/// underflow, a rest of zero proves nothing and the result steps too.
/// </remarks>
internal static class DirectedRounding
{
    /// <summary>The smallest normal double, 2^-1022: where a step leaves zero, it goes here, because sums and products of smaller ones are slow.</summary>
    internal const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>2^-969: a product at least as large has a rest that is a double.</summary>
    private const double SmallestWithExactRest = 2.0041683600089728e-292;

    internal static double AddDown(double left, double right) => 0 - AddUp(-left, -right);

    internal static double AddUp(double left, double right)
    {
        double sum = left + right;
        if (!double.IsFinite(sum))
        {
            return Overflowed(sum, double.IsFinite(left) && double.IsFinite(right));
        }

        double shadow = sum - left;
        double rest = (left - (sum - shadow)) + (right - shadow);

        // Near the largest double an intermediate term may overflow; then the rest is unknown.
        return double.IsFinite(rest) && rest <= 0 ? sum : Math.BitIncrement(sum);
    }

    internal static double MultiplyDown(double left, double right) => 0 - MultiplyUp(-left, right);

    internal static double MultiplyUp(double left, double right)
    {
        // An infinite end stands for arbitrarily large reals, not for a number: zero times any of them is zero.
        if (left == 0 || right == 0)
        {
            return 0;
        }

        double product = left * right;
        if (!double.IsFinite(product))
        {
            return Overflowed(product, double.IsFinite(left) && double.IsFinite(right));
        }

        if (product == 0)
        {
            return (left > 0) == (right > 0) ? AboveZero(left, right) : 0;
        }

        double rest = Math.FusedMultiplyAdd(left, right, -product);
        return StepUp(product, rest, Math.Abs(product));
    }

    internal static double DivideDown(double numerator, double denominator) => 0 - DivideUp(-numerator, denominator);

    /// <summary>The quotient rounded up; the denominator is not zero, and not both are infinite.</summary>
    internal static double DivideUp(double numerator, double denominator)
    {
        if (numerator == 0 || double.IsInfinity(denominator))
        {
            return 0;
        }

        double quotient = numerator / denominator;
        if (!double.IsFinite(quotient))
        {
            return Overflowed(quotient, double.IsFinite(numerator));
        }

        if (quotient == 0)
        {
            return (numerator > 0) == (denominator > 0) ? AboveZero(numerator, denominator) : 0;
        }

        double rest = Math.FusedMultiplyAdd(-quotient, denominator, numerator);
        return StepUp(quotient, denominator > 0 ? rest : -rest, Math.Abs(numerator));
    }

    internal static double SquareRootDown(double value)
    {
        double root = Math.Sqrt(value);
        return root == 0 || double.IsInfinity(root) ? root : -StepUp(-root, Math.FusedMultiplyAdd(root, root, -value), value);
    }

    internal static double SquareRootUp(double value)
    {
        double root = Math.Sqrt(value);
        return root == 0 || double.IsInfinity(root) ? root : StepUp(root, Math.FusedMultiplyAdd(-root, root, value), value);
    }

    private static double StepUp(double result, double rest, double sizeOfRounded)
    {
        bool isOnOrAbove = rest < 0 || (rest == 0 && sizeOfRounded >= SmallestWithExactRest);
        return isOnOrAbove ? result : Math.BitIncrement(result);
    }

    // The limits of a set of reals: what overflowed downwards is still above the least double.
    private static double Overflowed(double result, bool fromFinite)
    {
        if (double.IsNaN(result))
        {
            return double.PositiveInfinity;
        }

        return fromFinite && result < 0 ? -double.MaxValue : result;
    }

    // Among subnormal operands nothing is fast any more, and the tightest bound costs nothing.
    private static double AboveZero(double left, double right) =>
        double.IsSubnormal(left) || double.IsSubnormal(right) ? double.Epsilon : SmallestNormal;
}
