using Projection.Arithmetic;
using static Projection.Reporting.Worksheets.Formula;

namespace Projection.Reporting.Worksheets;

/// <summary>Interval arithmetic as formulas of a worksheet: right whatever figures the cells hold, and never an error.</summary>
/// <remarks>Where a spreadsheet cannot tell what an operation gives, the result is without bounds, from which nothing follows. All ends come and go in one scale of their own.</remarks>
internal static class Intervals
{
    private static readonly Formula Nothing = -Ends.Endless;
    private static readonly Formula Everything = Ends.Endless;

    public static Formula Scaled(Formula value, Rational factor) =>
        factor == Rational.One ? value : factor.Numerator.IsOne && factor.IsInteger is false ? value / Formula.Of(Rational.One / factor) : value * Formula.Of(factor);

    public static (Formula Low, Formula High) Add(Ends a, Ends b) => (a.Low + b.Low, a.High + b.High);

    public static (Formula Low, Formula High) Subtract(Ends a, Ends b) => (a.Low - b.High, a.High - b.Low);

    public static (Formula Low, Formula High) Multiply(Ends a, Ends b)
    {
        if (a.Constant is null && b.Constant is null)
        {
            Formula[] products = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
            return (Minimum(products), Maximum(products));
        }

        (Ends factor, Ends other) = a.Constant is null ? (b, a) : (a, b);
        return factor.Constant!.Value.Sign >= 0 ? (other.Low * factor.Low, other.High * factor.Low) : (other.High * factor.Low, other.Low * factor.Low);
    }

    /// <summary>a / b; where b may be zero there are no bounds.</summary>
    public static (Formula Low, Formula High) Divide(Ends a, Ends b)
    {
        if (b.Constant is { Sign: not 0 } divisor)
        {
            return divisor.Sign > 0 ? (a.Low / b.Low, a.High / b.Low) : (a.High / b.Low, a.Low / b.Low);
        }

        Formula isApart = IsApart(b);
        Formula[] quotients = a.Constant is null ? [a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High] : [a.Low / b.Low, a.Low / b.High];
        return (If(isApart, Minimum(quotients), Nothing), If(isApart, Maximum(quotients), Everything));
    }

    /// <summary>The same where b may be or reach zero: of two pieces those count that lie within what is known of the quotient.</summary>
    public static (Formula Low, Formula High) DivideWithin(Ends a, Ends b, Ends own)
    {
        (Formula low, Formula high) = Divide(a, b);

        // One end of b is zero: the quotients go on without end on one side.
        Formula positive = Function("AND", Is(b.Low, "=", 0), Is(b.High, ">", 0));
        Formula negative = Function("AND", Is(b.High, "=", 0), Is(b.Low, "<", 0));
        Formula lowBeside = If(positive, If(Is(a.Low, ">=", 0), a.Low / b.High, Nothing), If(negative, If(Is(a.High, "<=", 0), a.High / b.Low, Nothing), Nothing));
        Formula highBeside = If(positive, If(Is(a.High, "<=", 0), a.High / b.High, Everything), If(negative, If(Is(a.Low, ">=", 0), a.Low / b.Low, Everything), Everything));

        // Zero inside b, and a on one side of zero: one piece below, one above.
        Formula inside = Function("AND", Is(b.Low, "<", 0), Is(b.High, ">", 0));
        Formula lowInside = If(
            Is(a.Low, ">", 0),
            If(Is(a.Low / b.Low, ">=", own.Low), Nothing, a.Low / b.High),
            If(Is(a.High, "<", 0), If(Is(a.High / b.High, ">=", own.Low), Nothing, a.High / b.Low), Nothing));
        Formula highInside = If(
            Is(a.Low, ">", 0),
            If(Is(a.Low / b.High, "<=", own.High), Everything, a.Low / b.Low),
            If(Is(a.High, "<", 0), If(Is(a.High / b.Low, "<=", own.High), Everything, a.High / b.High), Everything));
        Formula isApart = IsApart(b);
        return (If(isApart, low, If(inside, lowInside, lowBeside)), If(isApart, high, If(inside, highInside, highBeside)));
    }

    /// <summary>a to a constant power.</summary>
    public static (Formula Low, Formula High)? Power(Ends a, Rational exponent)
    {
        Formula p = Formula.Of(exponent);
        if (exponent.Sign < 0)
        {
            return Power(a, -exponent) is { } below ? Divide(Ends.Of(Rational.One), new Ends(below.Low, below.High, Rational.One)) : null;
        }

        if (!exponent.IsInteger)
        {
            return (Formula.Power(Minimum(Maximum(a.Low, 0), Ends.Beyond), p), If(Is(a.High, ">=", Ends.Beyond), Everything, If(Is(a.High, "<", 0), Everything, Formula.Power(Maximum(a.High, 0), p))));
        }

        bool isEven = exponent.Numerator.IsEven;
        (Formula low, Formula high) = (Whole(a.Low, p, isEven), Whole(a.High, p, isEven));
        return isEven
            ? (If(Function("AND", Is(a.Low, "<=", 0), Is(a.High, ">=", 0)), 0, Minimum(low, high)), Maximum(low, high))
            : (low, high);
    }

    /// <summary>The bases whose constant power is in c, within what is known of them.</summary>
    public static (Formula Low, Formula High)? Root(Ends c, Rational exponent, Ends own)
    {
        if (exponent == -Rational.One)
        {
            return DivideWithin(Ends.Of(Rational.One), c, own);
        }

        if (exponent.Sign <= 0)
        {
            return null;
        }

        Rational inverse = Rational.One / exponent;
        Formula p = Formula.Of(inverse);
        if (!exponent.IsInteger)
        {
            return Power(c with { Low = Maximum(c.Low, 0) }, inverse);
        }

        Formula RootOf(Formula end) => Function("SIGN", end) * Formula.Power(Size(end), p);
        Formula low = If(Is(c.Low, "<=", -Ends.Beyond), Nothing, RootOf(c.Low));
        Formula high = If(Is(c.High, ">=", Ends.Beyond), Everything, RootOf(c.High));
        if (!exponent.Numerator.IsEven)
        {
            return (low, high);
        }

        // Two branches; without a real root nothing follows here.
        Formula least = Formula.Power(Maximum(c.Low, 0), p);
        Formula most = If(Is(c.High, ">=", Ends.Beyond), Everything, Formula.Power(Maximum(c.High, 0), p));
        Formula hasRoot = Is(c.High, ">=", 0);
        return (
            If(hasRoot, If(Is(own.Low, ">", 0 - least), least, 0 - most), Nothing),
            If(hasRoot, If(Is(own.High, "<", least), 0 - least, most), Everything));
    }

    public static (Formula Low, Formula High) Exp(Ends a) =>
        (Function("EXP", Minimum(Maximum(a.Low, -200), 200)), If(Is(a.High, ">", 200), Everything, Function("EXP", Maximum(a.High, -200))));

    public static (Formula Low, Formula High) Log(Ends a) =>
        (If(Is(a.Low, ">", 0), Function("LN", a.Low), Nothing), If(Function("AND", Is(a.High, ">", 0), Is(a.High, "<", Ends.Beyond)), Function("LN", a.High), Everything));

    public static (Formula Low, Formula High) Extreme(Ends a, Ends b, bool smaller) =>
        smaller ? (Minimum(a.Low, b.Low), Minimum(a.High, b.High)) : (Maximum(a.Low, b.Low), Maximum(a.High, b.High));

    /// <summary>An operand of min or max from the result: neither is below a minimum, and it is the operand where the other one cannot be.</summary>
    public static (Formula Low, Formula High) OfExtreme(Ends result, Ends other, bool smaller) => smaller
        ? (result.Low, If(Is(other.Low, ">", result.High), result.High, Everything))
        : (If(Is(other.High, "<", result.Low), result.Low, Nothing), result.High);

    // Both ends on one side of zero; also false, and never an error, where the ends are the wrong way round.
    private static Formula IsApart(Ends b) => Is(b.Low * b.High, ">", 0);

    private static Formula Whole(Formula end, Formula p, bool isEven) =>
        If(Is(Size(end), ">=", Ends.Beyond), isEven ? Everything : Function("SIGN", end) * Ends.Endless, Formula.Power(end, p));
}
