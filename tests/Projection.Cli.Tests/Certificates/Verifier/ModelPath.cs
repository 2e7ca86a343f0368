using Projection.Modelling;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>One path of the economy, worked out straight from the model's equations, quantity by quantity, in fractions that are 300 binary digits wide.</summary>
/// <remarks>Nothing is unrolled, folded or shortened, which is what the engine does: the two share the model's text and nothing else.</remarks>
internal sealed class ModelPath(ModelDefinition model, int baseYear, Func<Quantity, Span> free)
{
    private readonly Dictionary<Quantity, Span> _values = [];
    private readonly Dictionary<string, bool> _existsInBaseYear = [];

    public Span this[Quantity quantity]
    {
        get
        {
            if (!_values.TryGetValue(quantity, out Span value))
            {
                IndicatorInfo info = model.ByName.GetValueOrDefault(quantity.Indicator) ?? throw new RejectedException($"the model has no {quantity.Indicator}");
                Reject.Unless(info.Set is null ? quantity.Element is null : info.Set.Elements.Contains(quantity.Element!), $"the model has no {quantity}");
                value = EquationOf(info, quantity.Year) is { } equation
                    ? Evaluate(equation.Right, equation.Index is null ? [] : new() { [equation.Index] = quantity.Element! }, quantity.Year).Coarser()
                    : free(quantity);
                _values.Add(quantity, value);
            }

            return value;
        }
    }

    public Span Evaluate(Expr expression, int year) => Evaluate(expression, [], year);

    /// <summary>Whether a quantity follows from an equation in a year.</summary>
    public Equation? EquationOf(IndicatorInfo info, int year) =>
        info.IsInput || year < baseYear ? null
        : year > baseYear ? model.Equations[info.Name]
        : model.BaseEquations.TryGetValue(info.Name, out Equation? atBase) ? atBase
        : ExistsInBaseYear(info) && !model.Equations[info.Name].ReachesBack ? model.Equations[info.Name]
        : null;

    private bool ExistsInBaseYear(IndicatorInfo info)
    {
        if (!_existsInBaseYear.TryGetValue(info.Name, out bool exists))
        {
            Equation? equation = model.Equations.GetValueOrDefault(info.Name);
            exists = model.BaseEquations.ContainsKey(info.Name)
                || (info.Kind != MeasureKind.Rate
                    && (equation is null
                        || (equation.ReachesBack
                            ? equation.IsRecursive
                            : equation.Right.References().All(r => r.Reference.Shift.IsBase || ExistsInBaseYear(model.ByName[r.Reference.Name])))));
            _existsInBaseYear.Add(info.Name, exists);
        }

        return exists;
    }

    private Span Evaluate(Expr expression, Dictionary<string, string> elements, int year) => expression switch
    {
        Expr.Number number => Span.Point(Fraction.Of(number.Value.Numerator, number.Value.Denominator)),
        Expr.Reference reference => this[new Quantity(
            reference.Name,
            reference.Index is null ? null : elements.GetValueOrDefault(reference.Index, reference.Index),
            reference.Shift.IsBase ? baseYear : year - reference.Shift.Lag)],
        Expr.Negate negate => -Evaluate(negate.Operand, elements, year),
        Expr.Sum sum => model.Sets[sum.Set!].Elements
            .Select(element => Evaluate(sum.Body, new Dictionary<string, string>(elements) { [sum.Variable] = element }, year))
            .Aggregate(Span.Point(Fraction.Zero), (a, b) => a + b),
        Expr.Binary { Operator: BinaryOperator.Add } binary => Evaluate(binary.Left, elements, year) + Evaluate(binary.Right, elements, year),
        Expr.Binary { Operator: BinaryOperator.Subtract } binary => Evaluate(binary.Left, elements, year) - Evaluate(binary.Right, elements, year),
        Expr.Binary { Operator: BinaryOperator.Multiply } binary => Evaluate(binary.Left, elements, year) * Evaluate(binary.Right, elements, year),
        Expr.Binary { Operator: BinaryOperator.Divide } binary => Quotient(Evaluate(binary.Left, elements, year), Evaluate(binary.Right, elements, year)),
        Expr.Binary binary => Power(Evaluate(binary.Left, elements, year), Evaluate(binary.Right, elements, year).Low),
        Expr.Call call => Call(call, elements, year),
        _ => throw new RejectedException($"the verifier does not know {expression}"),
    };

    private Span Call(Expr.Call call, Dictionary<string, string> elements, int year)
    {
        Span Argument(int place, int inYear) => Evaluate(call.Arguments[place], elements, inYear);
        Span one = Span.Point(Fraction.One);
        return call.Function.Name switch
        {
            "growth" => Quotient(Argument(0, year), Argument(0, year - 1)) - one,
            "average_growth" => Power(Quotient(Argument(0, year), Argument(0, baseYear)), Fraction.Of(1, year - baseYear)) - one,
            "cumulative" => Enumerable.Range(baseYear + 1, Math.Max(0, year - baseYear)).Select(y => Argument(0, y)).Aggregate(Span.Point(Fraction.Zero), (a, b) => a + b),
            "sqrt" => Power(Argument(0, year), Fraction.Of(1, 2)),
            "min" => Smaller(Argument(0, year), Argument(1, year)),
            "max" => Larger(Argument(0, year), Argument(1, year)),
            "clamp" => Larger(Argument(1, year), Smaller(Argument(0, year), Argument(2, year))),
            _ => throw new RejectedException($"the verifier does not know {call.Function}"),
        };
    }

    public static Span Smaller(Span a, Span b) => new(Fraction.Smaller(a.Low, b.Low), Fraction.Smaller(a.High, b.High));

    public static Span Larger(Span a, Span b) => new(Fraction.Larger(a.Low, b.Low), Fraction.Larger(a.High, b.High));

    /// <exception cref="UndefinedException">The divisor may be zero.</exception>
    public static Span Quotient(Span a, Span b) => b.Contains(Fraction.Zero) ? throw new UndefinedException() : a.Over(b).Single();

    /// <exception cref="UndefinedException">There is no such power.</exception>
    public static Span Power(Span value, Fraction exponent)
    {
        bool isDefined = exponent.IsInteger ? exponent.Sign > 0 || !value.Contains(Fraction.Zero) : value.Low.Sign > 0;
        return isDefined ? value.Coarser().ToThe(exponent).Single() : throw new UndefinedException();
    }
}
