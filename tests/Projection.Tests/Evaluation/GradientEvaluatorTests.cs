using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Tests.Properties;

namespace Projection.Tests.Evaluation;

public class GradientEvaluatorTests
{
    [Theory]
    [InlineData(Operation.Add, 2, 3, 1, 1)]
    [InlineData(Operation.Subtract, 2, 3, 1, -1)]
    [InlineData(Operation.Multiply, 2, 3, 3, 2)]
    [InlineData(Operation.Divide, 3, 4, 0.25, -0.1875)]
    [InlineData(Operation.Minimum, 2, 3, 1, 0)]
    [InlineData(Operation.Minimum, 3, 2, 0, 1)]
    [InlineData(Operation.Maximum, 2, 3, 0, 1)]
    [InlineData(Operation.Maximum, 3, 2, 1, 0)]
    [InlineData(Operation.Minimum, 2, 2, 1, 0)]
    [InlineData(Operation.Maximum, 2, 2, 1, 0)]
    public void Evaluate_TwoOperands_GivesBothDerivatives(Operation operation, double x, double y, double byX, double byY)
    {
        var builder = new ProgramBuilder();
        int left = builder.Input(Variable("x"));
        int right = builder.Input(Variable("y"));
        int output = operation switch
        {
            Operation.Add => builder.Add(left, right),
            Operation.Subtract => builder.Subtract(left, right),
            Operation.Multiply => builder.Multiply(left, right),
            Operation.Divide => builder.Divide(left, right),
            _ => builder.Extreme(operation, left, right),
        };

        double[] slopes = Slopes(builder.Build(), output, [x, y]);

        Assert.Equal(operation, builder.Build().Instructions[output].Operation);
        Assert.Equal([byX, byY], slopes);
    }

    [Theory]
    [InlineData("2", 3.0, 6.0)]
    [InlineData("2", 0.0, 0.0)]
    [InlineData("2", -1e-200, -2e-200)]
    [InlineData("2", 1e200, 2e200)]
    [InlineData("3", -2.0, 12.0)]
    [InlineData("-1", 4.0, -0.0625)]
    [InlineData("1/2", 4.0, 0.25)]
    [InlineData("1/2", 0.0, double.PositiveInfinity)]
    [InlineData("-2", 1e200, 0.0)]
    public void Evaluate_Power_GivesTheDerivative(string exponent, double x, double expected)
    {
        Rational[] parts = [.. exponent.Split('/').Select(Rational.Parse)];
        var builder = new ProgramBuilder();
        int output = builder.Power(builder.Input(Variable("x")), parts.Length == 1 ? parts[0] : parts[0] / parts[1]);

        Assert.Equal(expected, Slopes(builder.Build(), output, [x])[0]);
    }

    [Fact]
    public void Evaluate_ExpAndLog_GiveTheDerivatives()
    {
        var builder = new ProgramBuilder();
        int x = builder.Input(Variable("x"));
        int exp = builder.Apply(Operation.Exp, x);
        int log = builder.Apply(Operation.Log, x);
        Program program = builder.Build();

        Assert.Equal(Math.Exp(1.5), Slopes(program, exp, [1.5])[0]);
        Assert.Equal(0.25, Slopes(program, log, [4])[0]);
    }

    [Fact]
    public void Evaluate_SecondOutputIntoTheSameRoom_ForgetsTheFirst()
    {
        var builder = new ProgramBuilder();
        int x = builder.Input(Variable("x"));
        int y = builder.Input(Variable("y"));
        int product = builder.Multiply(x, y);
        int sum = builder.Add(x, y);
        Program program = builder.Build();
        int[] order = program.NeededBy([product, sum]);
        double[] values = PointEvaluator.Evaluate(program, [2, 5]);
        double[] adjoints = new double[values.Length];

        GradientEvaluator.Evaluate(program, order, values, product, adjoints);
        GradientEvaluator.Evaluate(program, order, values, sum, adjoints);

        Assert.Equal((1, 1), (adjoints[x], adjoints[y]));
    }

    // Central differences with step h err by h^2 f'''/6 and by rounding / h: with h = 1e-5 about 1e-9 of the numbers met on the way.
    [Fact]
    public void Evaluate_RandomProgram_AgreesWithCentralDifferences() => Law.Holds(
        from codes in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), 12)
        from inputs in Gen.ArrayOf(Gen.Choose(50, 300), 3)
        select (codes, inputs.Select(i => i / 100.0).ToArray()),
        one =>
        {
            const double Step = 1e-5;
            (int[] codes, double[] inputs) = one;
            var builder = new ProgramBuilder();
            Program program = Grow(builder, codes);
            int output = program.Instructions.Length - 1;
            if (IsNearAKink(program, inputs))
            {
                return;
            }

            double[] slopes = Slopes(program, output, inputs);
            double size = PointEvaluator.Evaluate(program, inputs).Max(Math.Abs);
            for (int k = 0; k < inputs.Length; k++)
            {
                double above = Shifted(k, Step);
                double below = Shifted(k, -Step);
                double numeric = (above - below) / (2 * Step);
                double reach = 1e-6 * Math.Max(1, Math.Max(size, Math.Abs(numeric)));
                Assert.InRange(slopes[k], numeric - reach, numeric + reach);
            }

            double Shifted(int k, double by)
            {
                double[] moved = [.. inputs];
                moved[k] += by;
                return PointEvaluator.Evaluate(program, moved)[output];
            }
        },
        count: 3000);

    // Each code adds one operation on results so far; functions are kept where they are smooth and of moderate size.
    private static Program Grow(ProgramBuilder builder, int[] codes)
    {
        List<int> results = [builder.Input(Variable("x")), builder.Input(Variable("y")), builder.Input(Variable("z"))];
        int one = builder.Constant(1);
        foreach (int code in codes)
        {
            int a = results[code / 16 % results.Count];
            int b = results[code / 1024 % results.Count];
            results.Add((code % 11) switch
            {
                0 => builder.Add(a, b),
                1 => builder.Subtract(a, b),
                2 => builder.Multiply(a, Tamed(b)),
                3 => builder.Divide(a, Positive(b)),
                4 => builder.Power(Positive(a), new Rational(1, 3)),
                5 => builder.Power(Tamed(a), 3),
                6 => builder.Power(Positive(a), -2),
                7 => builder.Apply(Operation.Exp, Tamed(a)),
                8 => builder.Apply(Operation.Log, Positive(a)),
                9 => builder.Extreme(Operation.Minimum, a, b),
                _ => builder.Extreme(Operation.Maximum, a, b),
            });
        }

        // The last instruction needs all of them.
        builder.Apply(Operation.Log, Positive(builder.Sum(results)));
        return builder.Build();

        int Positive(int number) => builder.Add(one, builder.Power(number, 2));

        int Tamed(int number) => builder.Divide(number, Positive(number));
    }

    private static bool IsNearAKink(Program program, double[] inputs)
    {
        double[] values = PointEvaluator.Evaluate(program, inputs);
        return program.Instructions.Any(i => i.Operation is Operation.Minimum or Operation.Maximum
            && Math.Abs(values[i.Left] - values[i.Right]) < 1e-3 * Math.Max(1, Math.Abs(values[i.Left])));
    }

    private static double[] Slopes(Program program, int output, double[] inputs)
    {
        double[] adjoints = new double[program.Instructions.Length];
        GradientEvaluator.Evaluate(program, program.NeededBy([output]), PointEvaluator.Evaluate(program, inputs), output, adjoints);
        return [.. Enumerable.Range(0, inputs.Length).Select(k => adjoints[program.Instructions.IndexOf(new Instruction(Operation.Input, k, 0))])];
    }

    private static InputVariable Variable(string name) => new(new IndicatorId(name), new Year(2026), ValueRange.Unbounded);
}
