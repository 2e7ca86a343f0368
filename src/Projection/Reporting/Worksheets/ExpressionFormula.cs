using Projection.Arithmetic;
using Projection.Modelling;
using static Projection.Reporting.Worksheets.Formula;

namespace Projection.Reporting.Worksheets;

/// <summary>Puts expressions of the model language into formulas over cells that hold quantities by year, each in the unit in which people read it.</summary>
/// <param name="model">The model.</param>
/// <param name="baseYear">The year the projection starts from.</param>
/// <param name="cellOf">The cell of a quantity in a year; <see langword="null"/> where there is none.</param>
/// <param name="scaleOf">What one unit of an indicator's cells is in base units.</param>
internal sealed class ExpressionFormula(ModelDefinition model, Year baseYear, Func<IndicatorId, Year, CellAddress?> cellOf, Func<string, Rational> scaleOf)
{
    /// <summary>An equation's right side for one quantity and year.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="element">The element of its set; <see langword="null"/> for a single quantity.</param>
    /// <param name="year">The year.</param>
    /// <returns>The formula in the unit of the equation's indicator; <see langword="null"/> where a quantity has no cell.</returns>
    public Formula? Of(Equation equation, string? element, Year year)
    {
        Dictionary<string, string> binding = equation.Index is null ? [] : new() { [equation.Index] = element! };
        return Of(equation.Right, binding, year) is { } found ? found.In(scaleOf(equation.Target)) : null;
    }

    /// <summary>The sum of terms in one unit: of cells side by side or one below the other as a range.</summary>
    public static ScaledFormula SumOf(IReadOnlyList<ScaledFormula> terms)
    {
        if (terms.Count == 0)
        {
            return new ScaledFormula(0, Rational.One);
        }

        Rational scale = terms.All(t => t.Scale == terms[0].Scale) ? terms[0].Scale : Rational.One;
        Formula[] values = [.. terms.Select(t => t.In(scale))];
        return new ScaledFormula(RangeOf(values) is { } range ? Function("SUM", range) : values.Aggregate((a, b) => a + b), scale);
    }

    /// <summary>References to more than two cells in a row or a column as a range.</summary>
    public static Formula? RangeOf(IReadOnlyList<Formula> values)
    {
        if (values.Count < 3 || !values.All(v => v is Reference))
        {
            return null;
        }

        CellAddress[] cells = [.. values.Cast<Reference>().Select(r => r.Address)];
        bool isDown = Enumerable.Range(1, cells.Length - 1).All(i => cells[i] == cells[i - 1] with { Row = cells[i - 1].Row + 1 });
        bool isAcross = Enumerable.Range(1, cells.Length - 1).All(i => cells[i] == cells[i - 1] with { Column = cells[i - 1].Column + 1 });
        return isDown || isAcross ? new Formula.Range(cells[0], cells[^1]) : null;
    }

    private ScaledFormula? Of(Expr expression, Dictionary<string, string> binding, Year year)
    {
        switch (expression)
        {
            case Expr.Number number:
                return new ScaledFormula(Formula.Of(number.Value), Rational.One);
            case Expr.Reference reference:
                string? element = reference.Index is null ? null : binding.GetValueOrDefault(reference.Index, reference.Index);
                Year of = reference.Shift.IsBase ? baseYear : year - reference.Shift.Lag;
                return cellOf(new IndicatorId(reference.Name, element), of) is { } cell ? new ScaledFormula(cell, scaleOf(reference.Name)) : null;
            case Expr.Negate negate:
                return Of(negate.Operand, binding, year) is { } operand ? operand with { Value = 0 - operand.Value } : null;
            case Expr.Sum sum:
                return All(model.Sets[sum.Set!].Elements.Select(e => Of(sum.Body, new Dictionary<string, string>(binding) { [sum.Variable] = e }, year))) is { } terms ? SumOf(terms) : null;
            case Expr.Call call:
                return Of(call, binding, year);
            case Expr.Binary binary:
                return Of(binary, binding, year);
            default:
                return null;
        }
    }

    private ScaledFormula? Of(Expr.Binary binary, Dictionary<string, string> binding, Year year)
    {
        if (Of(binary.Left, binding, year) is not { } left)
        {
            return null;
        }

        if (binary.Operator == BinaryOperator.Power)
        {
            return ConstantExponent.TryRead(binary.Right, out Rational exponent) ? Raised(left, exponent) : null;
        }

        if (Of(binary.Right, binding, year) is not { } right)
        {
            return null;
        }

        switch (binary.Operator)
        {
            case BinaryOperator.Multiply:
                return new ScaledFormula(left.Value * right.Value, left.Scale * right.Scale);
            case BinaryOperator.Divide:
                return new ScaledFormula(left.Value / right.Value, left.Scale / right.Scale);
            default:
                Rational scale = left.Scale == right.Scale ? left.Scale : Rational.One;
                (Formula a, Formula b) = (left.In(scale), right.In(scale));
                return new ScaledFormula(binary.Operator == BinaryOperator.Add ? a + b : a - b, scale);
        }
    }

    private ScaledFormula? Of(Expr.Call call, Dictionary<string, string> binding, Year year)
    {
        ModelFunction function = call.Function;
        if (function == ModelFunction.Growth)
        {
            return Of(call.Arguments[0], binding, year) is { } now && Of(call.Arguments[0], binding, year - 1) is { } before ? GrowthOf(now, before, 1) : null;
        }

        if (function == ModelFunction.AverageGrowth)
        {
            return Of(call.Arguments[0], binding, year) is { } now && Of(call.Arguments[0], binding, baseYear) is { } then ? GrowthOf(now, then, year - baseYear) : null;
        }

        if (function == ModelFunction.Cumulative)
        {
            return year <= baseYear ? new ScaledFormula(0, Rational.One)
                : All(new YearRange(baseYear + 1, year).Select(y => Of(call.Arguments[0], binding, y))) is { } terms ? SumOf(terms)
                : null;
        }

        return All(call.Arguments.Select(a => Of(a, binding, year))) is { } arguments ? Called(function, arguments) : null;
    }

    private static ScaledFormula? Called(ModelFunction function, ScaledFormula[] arguments)
    {
        if (function == ModelFunction.SquareRoot)
        {
            return Raised(arguments[0], new Rational(1, 2));
        }

        if (function == ModelFunction.Exp || function == ModelFunction.Log)
        {
            return new ScaledFormula(Function(function == ModelFunction.Exp ? "EXP" : "LN", arguments[0].In(Rational.One)), Rational.One);
        }

        Rational scale = arguments.All(a => a.Scale == arguments[0].Scale) ? arguments[0].Scale : Rational.One;
        Formula[] values = [.. arguments.Select(a => a.In(scale))];
        return function == ModelFunction.Minimum ? new ScaledFormula(Minimum(values), scale)
            : function == ModelFunction.Maximum ? new ScaledFormula(Maximum(values), scale)
            : function == ModelFunction.Clamp ? new ScaledFormula(Maximum(values[1], Minimum(values[0], values[2])), scale)
            : null;
    }

    private static ScaledFormula GrowthOf(ScaledFormula now, ScaledFormula before, int years)
    {
        Formula quotient = Intervals.Scaled(now.Value / before.Value, now.Scale / before.Scale);
        return new ScaledFormula((years == 1 ? quotient : Power(quotient, (Formula)1 / years)) - 1, Rational.One);
    }

    // Whole powers keep their unit; other ones are taken in base units.
    private static ScaledFormula Raised(ScaledFormula operand, Rational exponent) => exponent.IsInteger
        ? new ScaledFormula(Power(operand.Value, Formula.Of(exponent)), operand.Scale.Pow((int)exponent.Numerator))
        : new ScaledFormula(Power(operand.In(Rational.One), Formula.Of(exponent)), Rational.One);

    private static ScaledFormula[]? All(IEnumerable<ScaledFormula?> formulas)
    {
        ScaledFormula?[] all = [.. formulas];
        return all.All(f => f is not null) ? [.. all.Select(f => f!.Value)] : null;
    }
}
