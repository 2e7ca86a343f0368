using Projection.Diagnostics;

namespace Projection.Modelling;

/// <summary>Checks that the two sides of every equation, sum, difference and comparison are counted in the same unit and price basis.</summary>
internal sealed class UnitChecker(IReadOnlyDictionary<string, IndicatorInfo> indicators, List<Diagnostic> problems)
{
    // The price level is treated as one more base unit: current money has it, constant money has not, a price index is it.
    private static readonly Dimension PriceLevel = Dimension.Of("price level");

    private const int HighestPower = 1000;

    public static Dimension DimensionOf(IndicatorInfo info) => info.Basis switch
    {
        PriceBasis.Current => info.Unit.Dimension * PriceLevel,
        PriceBasis.PriceIndex => PriceLevel,
        _ => info.Unit.Dimension,
    };

    public void Check(Equation equation)
    {
        Dimension? left = DimensionOf(indicators[equation.Target]);
        Dimension? right = Of(equation.Right);
        if (right is not null && left != right && equation.Right is not Expr.Number)
        {
            problems.Add(Problem.UnitsDiffer(equation.Where, $"the equation gives {equation.Target} another unit than its declaration", Show(right), Show(left)));
        }
    }

    public void Check(Requirement requirement) => Same(requirement.Smaller, requirement.Larger, requirement.Where);

    private Dimension? Of(Expr expression)
    {
        switch (expression)
        {
            case Expr.Reference reference:
                return DimensionOf(indicators[reference.Name]);
            case Expr.Negate negate:
                return Of(negate.Operand);
            case Expr.Sum sum:
                return Of(sum.Body);
            case Expr.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } binary:
                return Same(binary.Left, binary.Right, binary.Where);
            case Expr.Binary { Operator: BinaryOperator.Multiply } binary:
                return Combine(binary, static (a, b) => a * b);
            case Expr.Binary { Operator: BinaryOperator.Divide } binary:
                return Combine(binary, static (a, b) => a / b);
            case Expr.Binary power:
                return OfPower(power);
            case Expr.Call call:
                return OfCall(call);
            default:
                return Dimension.None;
        }
    }

    private Dimension? Combine(Expr.Binary binary, Func<Dimension, Dimension, Dimension> combine) =>
        Of(binary.Left) is { } left && Of(binary.Right) is { } right ? combine(left, right) : null;

    private Dimension? OfPower(Expr.Binary power)
    {
        if (!ConstantExponent.TryRead(power.Right, out Arithmetic.Rational exponent))
        {
            problems.Add(Problem.ExponentNotConstant(power.Right.Where, power.Right.ToString()));
            return null;
        }

        Dimension? operand = Of(power.Left);
        if (operand is null || operand == Dimension.None)
        {
            return operand;
        }

        if (!exponent.IsInteger)
        {
            problems.Add(Problem.UnitsDiffer(power.Where, "a root is taken of a quantity with a unit", Show(operand), "a number without a unit"));
            return null;
        }

        if (operand.Exponents.Values.Any(e => System.Numerics.BigInteger.Abs(e * exponent.Numerator) > HighestPower))
        {
            problems.Add(Problem.UnitsDiffer(power.Where, "a quantity with a unit is raised too high", Wording.Own(power.ToString()), $"a unit to the power {HighestPower} at most"));
            return null;
        }

        return operand.Power((int)exponent.Numerator);
    }

    private Dimension? OfCall(Expr.Call call)
    {
        ModelFunction function = call.Function;
        if (function == ModelFunction.Cumulative)
        {
            return Of(call.Arguments[0]);
        }

        if (function == ModelFunction.Minimum || function == ModelFunction.Maximum || function == ModelFunction.Clamp)
        {
            return Same(call.Arguments, call.Where);
        }

        Dimension? operand = Of(call.Arguments[0]);
        bool anyUnit = function == ModelFunction.Growth || function == ModelFunction.AverageGrowth;
        if (!anyUnit && operand is not null && operand != Dimension.None)
        {
            problems.Add(Problem.UnitsDiffer(call.Where, $"{function.Name} is taken of a quantity with a unit", Show(operand), "a number without a unit"));
        }

        return Dimension.None;
    }

    private Dimension? Same(Expr left, Expr right, SourceLocation where) => Same([left, right], where);

    // Each part is looked at once, so that a mistake inside it is reported once.
    private Dimension? Same(IReadOnlyList<Expr> parts, SourceLocation where)
    {
        (Expr Part, Dimension? Dimension)[] counted = [.. parts.Select(part => (part, Of(part)))];
        Dimension?[] found = [.. counted.Where(c => !IsFreeNumber(c.Part)).Select(c => c.Dimension).Distinct()];
        if (found.Length <= 1)
        {
            return found.Length == 0 ? Dimension.None : found[0];
        }

        if (Array.TrueForAll(found, d => d is not null))
        {
            problems.Add(Problem.UnitsDiffer(where, "the sides are counted in different units", found.Select(d => Show(d!)).Aggregate(static (all, next) => (Wording)$"{all} and {next}"), "one unit and one price basis"));
        }

        return null;
    }

    // Zero is zero in every unit.
    private static bool IsFreeNumber(Expr expression) => expression is Expr.Number { Value.Sign: 0 };

    private static Wording Show(Dimension dimension)
    {
        if (dimension.IsNone || dimension == PriceLevel)
        {
            return dimension.IsNone ? "a number without a unit" : "a price index";
        }

        bool isMoney = dimension.Exponents.Where(e => e.Key is "VND" or "USD").Sum(e => e.Value) == 1;
        return (isMoney, dimension.Exponents.GetValueOrDefault("price level")) switch
        {
            (true, 0) => (Wording)$"{dimension} at constant prices",
            (true, 1) => (Wording)$"{dimension / PriceLevel} at current prices",
            _ => Wording.Own(dimension.ToString()),
        };
    }
}
