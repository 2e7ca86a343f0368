using System.Collections.Immutable;

namespace Projection.Reporting.Worksheets;

public abstract partial record Formula
{
    /// <summary>Works the formula out.</summary>
    /// <param name="valueOf">The values of cells: a number, a text, or <see langword="null"/> for an empty one.</param>
    /// <returns>A number, a text or a truth value.</returns>
    /// <exception cref="InvalidOperationException">A text stands where a number is needed, or a function is not known.</exception>
    public object Evaluate(Func<CellAddress, object?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return this switch
        {
            Number number => number.Value,
            Text text => text.Value,
            Reference reference => valueOf(reference.Address) ?? 0.0,
            Binary binary => Joined(binary, valueOf),
            Call call => Called(call, valueOf),
            _ => throw new InvalidOperationException("A range has a value inside a function only."),
        };
    }

    private static object Joined(Binary binary, Func<CellAddress, object?> valueOf)
    {
        object left = binary.Left.Evaluate(valueOf);
        object right = binary.Right.Evaluate(valueOf);
        if (left is string || right is string)
        {
            bool same = string.Equals(left as string, right as string, StringComparison.OrdinalIgnoreCase);
            return binary.Operator switch
            {
                "=" => same,
                "<>" => !same,
                _ => throw new InvalidOperationException($"Texts cannot be joined by {binary.Operator}."),
            };
        }

        (double a, double b) = (NumberOf(left), NumberOf(right));
        return binary.Operator switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" => a / b,
            "^" => Math.Pow(a, b),
            "=" => a == b,
            "<>" => a != b,
            "<" => a < b,
            ">" => a > b,
            "<=" => a <= b,
            ">=" => a >= b,
            _ => throw new InvalidOperationException($"The operator {binary.Operator} is not known."),
        };
    }

    private static object Called(Call call, Func<CellAddress, object?> valueOf)
    {
        ImmutableArray<Formula> arguments = call.Arguments;
        double First() => NumberOf(arguments[0].Evaluate(valueOf));
        return call.Name switch
        {
            "IF" => (bool)arguments[0].Evaluate(valueOf) ? arguments[1].Evaluate(valueOf) : arguments[2].Evaluate(valueOf),
            "AND" => arguments.All(a => (bool)a.Evaluate(valueOf)),
            "OR" => arguments.Any(a => (bool)a.Evaluate(valueOf)),
            "MIN" => Numbers(arguments, valueOf).Min(),
            "MAX" => Numbers(arguments, valueOf).Max(),
            "SUM" => Numbers(arguments, valueOf).Sum(),
            "AVERAGE" => Numbers(arguments, valueOf).Average(),
            "ABS" => Math.Abs(First()),
            "SIGN" => (double)Math.Sign(First()),
            "EXP" => Math.Exp(First()),
            "LN" => Math.Log(First()),
            "SQRT" => Math.Sqrt(First()),
            "SUMIF" => SumWhere(arguments, valueOf),
            _ => throw new InvalidOperationException($"The function {call.Name} is not known."),
        };
    }

    private static double SumWhere(ImmutableArray<Formula> arguments, Func<CellAddress, object?> valueOf)
    {
        double wanted = NumberOf(arguments[1].Evaluate(valueOf));
        double[] keys = [.. Numbers([arguments[0]], valueOf)];
        return Numbers([arguments[2]], valueOf).Where((_, i) => keys[i] == wanted).Sum();
    }

    private static IEnumerable<double> Numbers(ImmutableArray<Formula> arguments, Func<CellAddress, object?> valueOf) =>
        arguments.SelectMany(a => a is Range range ? CellsOf(range).Select(valueOf).OfType<double>() : [NumberOf(a.Evaluate(valueOf))]);

    private static IEnumerable<CellAddress> CellsOf(Range range)
    {
        for (int row = range.First.Row; row <= range.Last.Row; row++)
        {
            for (int column = range.First.Column; column <= range.Last.Column; column++)
            {
                yield return range.First with { Row = row, Column = column };
            }
        }
    }

    private static double NumberOf(object value) => value switch
    {
        double number => number,
        bool truth => truth ? 1 : 0,
        _ => throw new InvalidOperationException($"\"{value}\" is no number."),
    };
}
