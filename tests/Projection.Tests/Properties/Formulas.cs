using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;
using Interval = Projection.Arithmetic.Interval;

namespace Projection.Tests.Properties;

/// <summary>One step of a formula: an operation on the results of earlier steps.</summary>
internal readonly record struct Step(Operation Operation, int Left, int Right, Rational Number);

/// <summary>A formula over a few free quantities, straight from generated steps, before the builder changes anything.</summary>
internal sealed record Formula(int Inputs, Step[] Steps)
{
    public const int MostInputs = 4;

    private static readonly Rational[] Numbers = [0, 1, 2, -1, 3, new(1, 10), new(-5, 2), new(1, 3), 1000];

    private static readonly Rational[] Whole = [2, 3, -1, -2, 1, 0];

    private static readonly Rational[] Broken = [new(1, 2), new(1, 5), new(-1, 3), new(5, 2)];

    /// <summary>Sums, differences, products, quotients, extremes and whole powers: everything that fractions can follow exactly.</summary>
    public static readonly Gen<Formula> OfFractions = Of(Whole, Operation.Add, Operation.Subtract, Operation.Multiply, Operation.Divide, Operation.Power, Operation.Minimum, Operation.Maximum);

    /// <summary>Without powers: every operation is rounded once, in points and in intervals.</summary>
    public static readonly Gen<Formula> Plain = Of(Whole, Operation.Add, Operation.Subtract, Operation.Multiply, Operation.Divide, Operation.Minimum, Operation.Maximum);

    public static readonly Gen<Formula> OfEverything = Of([.. Whole, .. Broken], Enum.GetValues<Operation>()[2..]);

    /// <summary>What keeps positive numbers positive, so that nothing can cancel.</summary>
    public static readonly Gen<Formula> Positive =
        from formula in Of([2, 3, -1, .. Broken[..2]], Operation.Add, Operation.Multiply, Operation.Divide, Operation.Power, Operation.Minimum, Operation.Maximum)
        select formula with { Steps = [.. formula.Steps.Select(step => step with { Number = step.Number.Sign <= 0 && step.Operation == Operation.Constant ? 7 : step.Number })] };

    /// <summary>Writes the formula through the builder.</summary>
    /// <returns>The program and the instruction of each input and step; -1 behind a division by the constant zero.</returns>
    public (Program Program, int[] Numbers) Build(ValueRange[]? ranges = null)
    {
        var builder = new ProgramBuilder();
        var numbers = new int[Inputs + Steps.Length];
        for (int i = 0; i < Inputs; i++)
        {
            numbers[i] = builder.Input(new InputVariable(new IndicatorId("x" + i), new Year(2025), ranges?[i] ?? ValueRange.Unbounded));
        }

        for (int i = Inputs; i < numbers.Length; i++)
        {
            Step step = Steps[i - Inputs];
            (int left, int right) = (numbers[step.Left], numbers[step.Right]);
            numbers[i] = left < 0 || right < 0 ? -1 : Write(builder, step, left, right);
        }

        return (builder.Build(), numbers);
    }

    private static int Write(ProgramBuilder builder, Step step, int left, int right)
    {
        try
        {
            return step.Operation switch
            {
                Operation.Constant => builder.Constant(step.Number),
                Operation.Add => builder.Add(left, right),
                Operation.Subtract => builder.Subtract(left, right),
                Operation.Multiply => builder.Multiply(left, right),
                Operation.Divide => builder.Divide(left, right),
                Operation.Power => builder.Power(left, step.Number),
                Operation.Minimum or Operation.Maximum => builder.Extreme(step.Operation, left, right),
                _ => builder.Apply(step.Operation, left),
            };
        }
        catch (DivideByZeroException)
        {
            return -1;
        }
    }

    /// <summary>The values of inputs and steps by the operations themselves; null where there is none.</summary>
    public T?[] Follow<T>(T[] inputs, Func<Step, T, T, T?> apply)
        where T : struct
    {
        var values = new T?[Inputs + Steps.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = i < Inputs ? inputs[i]
                : values[Steps[i - Inputs].Left] is { } left && values[Steps[i - Inputs].Right] is { } right ? apply(Steps[i - Inputs], left, right)
                : null;
        }

        return values;
    }

    public static Rational? Exactly(Step step, Rational left, Rational right) => step.Operation switch
    {
        Operation.Constant => step.Number,
        Operation.Add => left + right,
        Operation.Subtract => left - right,
        Operation.Multiply => left * right,
        Operation.Divide => right.Sign == 0 ? null : left / right,
        Operation.Minimum => Rational.Minimum(left, right),
        Operation.Maximum => Rational.Maximum(left, right),
        _ => left.Sign == 0 && step.Number.Sign < 0 ? null : left.Pow((int)step.Number.Numerator),
    };

    public static double? Directly(Step step, double left, double right) => step.Operation switch
    {
        Operation.Constant => step.Number.ToDouble(),
        Operation.Add => left + right,
        Operation.Multiply => left * right,
        Operation.Divide => left / right,
        Operation.Minimum => Math.Min(left, right),
        Operation.Maximum => Math.Max(left, right),
        _ => Math.Pow(left, step.Number.ToDouble()),
    };

    private static Gen<Formula> Of(Rational[] exponents, params Operation[] operations) =>
        from inputs in Gen.Choose(1, MostInputs)
        from size in Gen.Choose(1, 14)
        from raw in Gen.ArrayOf(
            from operation in Gen.Frequency((1, Gen.Constant(Operation.Constant)), (7, Gen.Elements(operations)))
            from left in Gen.Choose(0, 999)
            from right in Gen.Choose(0, 999)
            from number in Gen.Elements(operation == Operation.Power ? exponents : Numbers)
            select new Step(operation, left, right, number), size)
        select new Formula(inputs, [.. raw.Select((step, i) => step with { Left = Near(step.Left, inputs + i), Right = Near(step.Right, inputs + i) })]);

    // Later results are taken more often, so that formulas grow deep and share parts.
    private static int Near(int choice, int count) => count - 1 - (int)(count * (choice / 1000.0) * (choice / 1000.0));
}

/// <summary>An interval for each input of a formula and a point in it.</summary>
internal sealed record Box(Interval[] Sides, double[] Point)
{
    public static readonly Gen<Box> Any =
        from centres in Gen.ArrayOf(Gen.OneOf(Gen.Elements(0.0, 1, -1, 2, 0.1, 5), Doubles.Usual.Where(x => Math.Abs(x) < 1e6)), Formula.MostInputs)
        from below in Gen.ArrayOf(Gen.Elements(0.0, 0, 0.001, 0.5, 3, double.PositiveInfinity), Formula.MostInputs)
        from above in Gen.ArrayOf(Gen.Elements(0.0, 0, 0.001, 0.5, 3, double.PositiveInfinity), Formula.MostInputs)
        select new Box([.. centres.Select((x, i) => new Interval(x - below[i], x + above[i]))], centres);
}
