using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Evaluation;

/// <summary>A model written out over its sets and the years from the base year to the horizon.</summary>
/// <remarks>
/// A year that an equation reaches back to and cannot work out becomes a free quantity: the base year's population of
/// <c>population = population(-1) * ...</c>, for example. Statistics over years can be added until <see cref="Build"/> is called.
/// Not thread-safe before that.
/// </remarks>
public sealed class UnrolledModel
{
    // Stands in for the number of a value that is being worked out.
    private const int InProgress = -1;

    private readonly ProgramBuilder _builder = new();
    private readonly Dictionary<(IndicatorId Id, Year Year), int> _numbers = [];
    private readonly HashSet<string> _existsInBaseYear = [];
    private readonly List<LogicalBound> _bounds = [];
    private readonly List<(IndicatorId Id, Year Year)> _path = [];
    private readonly List<(int Number, int SameAs)> _links = [];

    private UnrolledModel(ModelDefinition model, Year baseYear, Year horizon)
    {
        Model = model;
        BaseYear = baseYear;
        Horizon = horizon;
    }

    /// <summary>The model.</summary>
    public ModelDefinition Model { get; }

    /// <summary>The year that the projection starts from.</summary>
    public Year BaseYear { get; }

    /// <summary>The last year.</summary>
    public Year Horizon { get; }

    /// <summary>The conditions that every path meets by its nature.</summary>
    public IReadOnlyList<LogicalBound> Bounds => _bounds;

    /// <summary>The quantities that have a value, with the number of the instruction that gives it.</summary>
    public IReadOnlyDictionary<(IndicatorId Id, Year Year), int> Numbers => _numbers;

    /// <summary>Pairs of instructions that have one value, written in two ways.</summary>
    /// <remarks>
    /// A level after several years is the first one times the product of the years' growth factors. Interval evaluation goes
    /// through the levels year by year and would not see what a stated average says about the product as a whole.
    /// </remarks>
    public IReadOnlyList<(int Number, int SameAs)> Links => _links;

    /// <summary>Writes a model out.</summary>
    /// <param name="model">The model.</param>
    /// <param name="baseYear">The year it starts from.</param>
    /// <param name="horizon">The last year, after the base year.</param>
    /// <returns>The unrolled model, or what stands in the way.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not after the base year.</exception>
    public static Parsed<UnrolledModel> Unroll(ModelDefinition model, Year baseYear, Year horizon)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(horizon, baseYear);
        var unrolled = new UnrolledModel(model, baseYear, horizon);
        try
        {
            unrolled.UnrollAll();
            return Parsed<UnrolledModel>.Of(unrolled);
        }
        catch (UnrollException stop)
        {
            return Parsed<UnrolledModel>.Failed(stop.Problem);
        }
    }

    /// <summary>The program with everything asked for so far.</summary>
    /// <returns>An immutable program; numbers given out before keep their meaning.</returns>
    public Program Build() => _builder.Build();

    /// <summary>The instruction that gives a quantity in a year.</summary>
    /// <param name="id">A quantity of the model.</param>
    /// <param name="year">A year.</param>
    /// <returns>Its number; the quantity becomes a free one where nothing determines it.</returns>
    /// <exception cref="ArgumentException">The model has no such quantity.</exception>
    public int NumberOf(IndicatorId id, Year year) => ValueOf(id, year);

    /// <summary>The mean over years: arithmetic, but compound for a rate, (product of (1 + x)) ^ (1/n) - 1.</summary>
    /// <param name="id">A quantity of the model.</param>
    /// <param name="years">The years.</param>
    /// <returns>Number of the instruction.</returns>
    public int Average(IndicatorId id, YearRange years)
    {
        if (Model.ByName[id.Name].Kind != MeasureKind.Rate)
        {
            return _builder.Divide(Sum(id, years), _builder.Constant(years.Count));
        }

        int one = _builder.Constant(Rational.One);
        int product = years.Select(year => _builder.Add(one, ValueOf(id, year))).Aggregate(_builder.Multiply);
        LinkLevels(product, years);
        return _builder.Subtract(_builder.Power(product, Rational.One / years.Count), one);
    }

    /// <summary>The sum over years.</summary>
    /// <param name="id">A quantity of the model.</param>
    /// <param name="years">The years.</param>
    /// <returns>Number of the instruction.</returns>
    public int Sum(IndicatorId id, YearRange years) => _builder.Sum([.. years.Select(year => ValueOf(id, year))]);

    /// <summary>The largest or the smallest value over years.</summary>
    /// <param name="operation"><see cref="Operation.Maximum"/> or <see cref="Operation.Minimum"/>.</param>
    /// <param name="id">A quantity of the model.</param>
    /// <param name="years">The years.</param>
    /// <returns>Number of the instruction.</returns>
    public int Extreme(Operation operation, IndicatorId id, YearRange years) =>
        years.Select(year => ValueOf(id, year)).Aggregate((a, b) => _builder.Extreme(operation, a, b));

    /// <summary>One instruction's value divided by another's.</summary>
    /// <param name="numerator">Number of an instruction.</param>
    /// <param name="denominator">Number of an instruction.</param>
    /// <returns>Number of the instruction.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is the constant zero.</exception>
    public int Quotient(int numerator, int denominator) => _builder.Divide(numerator, denominator);

    /// <summary>The mean over years of one quantity divided by another.</summary>
    /// <param name="numerator">A quantity of the model.</param>
    /// <param name="denominator">A quantity of the model.</param>
    /// <param name="years">The years.</param>
    /// <returns>Number of the instruction.</returns>
    public int MeanQuotient(IndicatorId numerator, IndicatorId denominator, YearRange years) => _builder.Divide(
        _builder.Sum([.. years.Select(year => _builder.Divide(ValueOf(numerator, year), ValueOf(denominator, year)))]),
        _builder.Constant(years.Count));

    private void LinkLevels(int product, YearRange years)
    {
        foreach (((IndicatorId level, Year year), int last) in _numbers.ToArray())
        {
            if (year == years.Last
                && _numbers.TryGetValue((level, years.First - 1), out int first)
                && _builder.TryLink(first, last, product, out int link))
            {
                _links.Add((link, last));
            }
        }
    }

    private void UnrollAll()
    {
        foreach (IndicatorInfo info in Model.EvaluationOrder.Where(ExistsInBaseYear))
        {
            _existsInBaseYear.Add(info.Name);
        }

        for (Year year = BaseYear; year <= Horizon; year += 1)
        {
            // In evaluation order every value finds the ones it needs already there, so the recursion stays shallow.
            foreach (IndicatorInfo info in Model.EvaluationOrder)
            {
                if (year == BaseYear && (info.IsInput || !_existsInBaseYear.Contains(info.Name)))
                {
                    continue;
                }

                foreach (IndicatorId id in info.Ids())
                {
                    ValueOf(id, year);
                }
            }

            if (year > BaseYear)
            {
                AddRequirements(year);
            }
        }
    }

    // What the base year has of its own: a base equation, an input that is no rate, a state that starts there,
    // or an equation within the year all of whose quantities exist. A rate looks back and has no value there.
    private bool ExistsInBaseYear(IndicatorInfo info)
    {
        if (Model.BaseEquations.ContainsKey(info.Name))
        {
            return true;
        }

        if (info.Kind == MeasureKind.Rate)
        {
            return false;
        }

        if (info.IsInput)
        {
            return true;
        }

        Equation equation = Model.Equations[info.Name];
        return equation.ReachesBack
            ? equation.IsRecursive
            : equation.Right.References().All(r => r.Reference.Shift.IsBase || _existsInBaseYear.Contains(r.Reference.Name));
    }

    private int ValueOf(IndicatorId id, Year year)
    {
        if (_numbers.TryGetValue((id, year), out int number))
        {
            return number == InProgress ? throw Circular(id, year) : number;
        }

        IndicatorInfo info = Model.Find(id) ?? throw new ArgumentException($"The model has no {id}.", nameof(id));
        Equation? equation = EquationFor(info, year);
        number = equation is null ? _builder.Input(new InputVariable(id, year, info.Range)) : WorkOut(equation, id, year);
        _numbers[(id, year)] = number;
        if (equation is not null && !info.Range.IsUnbounded)
        {
            _bounds.Add(new LogicalBound(number, info.Range, $"{id} in {info.Range}", year));
        }

        return number;
    }

    private int WorkOut(Equation equation, IndicatorId id, Year year)
    {
        _numbers[(id, year)] = InProgress;
        _path.Add((id, year));
        Binding? binding = equation.Index is null ? null : new Binding(equation.Index, id.Element!, null);
        int number = Evaluate(equation.Right, binding, year, new Place(equation.Where, id.Name, equation));
        _path.RemoveAt(_path.Count - 1);
        return number;
    }

    // Within a year the order of evaluation excludes cycles; only values of the base year can need each other by (base).
    private UnrollException Circular(IndicatorId id, Year year)
    {
        string[] cycle = [.. _path.Select(step => step.Id.Name).SkipWhile(name => name != id.Name), id.Name];
        return new UnrollException(Problem.CyclicDefinition(Model.ByName[id.Name].Where, cycle, inBaseYear: true));
    }

    private Equation? EquationFor(IndicatorInfo info, Year year)
    {
        if (info.IsInput || year < BaseYear)
        {
            return null;
        }

        if (year > BaseYear)
        {
            return Model.Equations[info.Name];
        }

        return Model.BaseEquations.TryGetValue(info.Name, out Equation? atBase) ? atBase
            : _existsInBaseYear.Contains(info.Name) && !Model.Equations[info.Name].ReachesBack ? Model.Equations[info.Name]
            : null;
    }

    private void AddRequirements(Year year)
    {
        foreach (Requirement requirement in Model.Requirements)
        {
            var place = new Place(requirement.Where, requirement.ToString(), requirement);
            int room = _builder.Subtract(Evaluate(requirement.Larger, null, year, place), Evaluate(requirement.Smaller, null, year, place));
            var range = new ValueRange(Rational.Zero, requirement.IsEquality ? Rational.Zero : null);
            _bounds.Add(new LogicalBound(room, range, requirement.ToString()["require ".Length..], year));
        }
    }

    // Translates the failures of a formula into a finding about the equation or requirement that it stands in.
    private int Evaluate(Expr expression, Binding? binding, Year year, Place place)
    {
        bool isOutermost = _path.Count <= 1;
        try
        {
            return Evaluate(expression, binding, year);
        }
        catch (DivideByZeroException)
        {
            throw new UnrollException(Problem.DivisionByZero(place.Where, place.Statement.ToString()!));
        }
        catch (InsufficientExecutionStackException) when (isOutermost)
        {
            throw new UnrollException(Problem.DefinitionsTooDeep(place.Where, place.Name));
        }
    }

    private int Evaluate(Expr expression, Binding? binding, Year year)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case Expr.Number number:
                return _builder.Constant(number.Value);
            case Expr.Reference reference:
                string? element = reference.Index is null ? null : binding?.Find(reference.Index) ?? reference.Index;
                return ValueOf(new IndicatorId(reference.Name, element), reference.Shift.IsBase ? BaseYear : year - reference.Shift.Lag);
            case Expr.Negate negate:
                return _builder.Subtract(_builder.Constant(Rational.Zero), Evaluate(negate.Operand, binding, year));
            case Expr.Sum sum:
                return _builder.Sum([.. Model.Sets[sum.Set!].Elements.Select(e => Evaluate(sum.Body, new Binding(sum.Variable, e, binding), year))]);
            case Expr.Call call:
                return Evaluate(call, binding, year);
            case Expr.Binary { Operator: BinaryOperator.Power } power:
                ConstantExponent.TryRead(power.Right, out Rational exponent);
                return _builder.Power(Evaluate(power.Left, binding, year), exponent);
            case Expr.Binary binary:
                int left = Evaluate(binary.Left, binding, year);
                int right = Evaluate(binary.Right, binding, year);
                return binary.Operator switch
                {
                    BinaryOperator.Add => _builder.Add(left, right),
                    BinaryOperator.Subtract => _builder.Subtract(left, right),
                    BinaryOperator.Multiply => _builder.Multiply(left, right),
                    _ => _builder.Divide(left, right),
                };
            default:
                throw new InvalidOperationException($"Unknown expression {expression}.");
        }
    }

    private int Evaluate(Expr.Call call, Binding? binding, Year year)
    {
        ImmutableArray<Expr> arguments = call.Arguments;
        ModelFunction function = call.Function;
        int one = _builder.Constant(Rational.One);
        if (function == ModelFunction.Growth)
        {
            return _builder.Subtract(_builder.Divide(Evaluate(arguments[0], binding, year), Evaluate(arguments[0], binding, year - 1)), one);
        }

        if (function == ModelFunction.AverageGrowth)
        {
            int quotient = _builder.Divide(Evaluate(arguments[0], binding, year), Evaluate(arguments[0], binding, BaseYear));
            return _builder.Subtract(_builder.Power(quotient, Rational.One / (year - BaseYear)), one);
        }

        if (function == ModelFunction.Cumulative)
        {
            return year <= BaseYear
                ? _builder.Constant(Rational.Zero)
                : _builder.Sum([.. new YearRange(BaseYear + 1, year).Select(y => Evaluate(arguments[0], binding, y))]);
        }

        int[] operands = [.. arguments.Select(argument => Evaluate(argument, binding, year))];
        return function switch
        {
            var f when f == ModelFunction.Exp => _builder.Apply(Operation.Exp, operands[0]),
            var f when f == ModelFunction.Log => _builder.Apply(Operation.Log, operands[0]),
            var f when f == ModelFunction.SquareRoot => _builder.Power(operands[0], new Rational(1, 2)),
            var f when f == ModelFunction.Minimum => _builder.Extreme(Operation.Minimum, operands[0], operands[1]),
            var f when f == ModelFunction.Maximum => _builder.Extreme(Operation.Maximum, operands[0], operands[1]),
            _ => _builder.Extreme(Operation.Maximum, operands[1], _builder.Extreme(Operation.Minimum, operands[0], operands[2])),
        };
    }

    /// <summary>The statement that a formula stands in.</summary>
    private sealed record Place(SourceLocation Where, string Name, object Statement);

    /// <summary>The elements that running indices stand for, innermost first.</summary>
    private sealed record Binding(string Variable, string Element, Binding? Outer)
    {
        public string? Find(string variable) => variable == Variable ? Element : Outer?.Find(variable);
    }
}
