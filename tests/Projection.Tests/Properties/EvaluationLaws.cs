using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Evaluation;
using Interval = Projection.Arithmetic.Interval;

namespace Projection.Tests.Properties;

public class EvaluationLaws
{
    private static readonly Gen<int[]> Small = Gen.ArrayOf(Gen.Choose(-6, 6), Formula.MostInputs);

    [Fact]
    public void Builder_Rewriting_ChangesNoExactValue() => Law.Holds(from formula in Formula.OfFractions from inputs in Small select (formula, inputs), given =>
    {
        (Program program, int[] numbers) = given.formula.Build();
        Rational[] inputs = [.. given.inputs.Select(x => new Rational(x, 3))];
        Rational?[] expected = given.formula.Follow(inputs, Short(Formula.Exactly));
        Rational?[] found = Exact(program, inputs);
        for (int i = 0; i < numbers.Length; i++)
        {
            // The short form also has values where a cancelled divisor is zero; where the long one has a value, it is the same.
            if (expected[i] is { } value)
            {
                Assert.True(numbers[i] >= 0);
                Assert.Equal(value, found[numbers[i]]);
            }
        }
    });

    [Fact]
    public void Builder_OperandsComeBeforeTheirInstruction() => Law.Holds(Formula.OfEverything, formula =>
    {
        (Program program, int[] numbers) = formula.Build();
        Assert.Equal(program.Instructions.Length, program.Instructions.Distinct().Count());
        for (int i = 0; i < program.Instructions.Length; i++)
        {
            Instruction instruction = program.Instructions[i];
            Assert.True(!instruction.HasLeft || instruction.Left < i);
            Assert.True(!instruction.HasRight || instruction.Right < i);
        }

        int[] asked = [.. numbers.Where(number => number >= 0)];
        int[] needed = program.NeededBy(asked);
        Assert.Equal(needed.Order().Distinct(), needed);
        Assert.Empty(asked.Except(needed));
        Assert.All(needed, i => Assert.True(!program.Instructions[i].HasLeft || needed.Contains(program.Instructions[i].Left)));
        Assert.All(needed, i => Assert.True(!program.Instructions[i].HasRight || needed.Contains(program.Instructions[i].Right)));
    });

    [Fact]
    public void Point_OfPositives_EqualsDirectEvaluation() => Law.Holds(
        from formula in Formula.Positive from inputs in Gen.ArrayOf(Gen.Choose(1, 5000), Formula.MostInputs) select (formula, inputs),
        given =>
        {
            (Program program, int[] numbers) = given.formula.Build();
            double[] inputs = [.. given.inputs.Select(x => x / 1000.0)];
            double?[] expected = given.formula.Follow(inputs, (step, left, right) =>
                Formula.Directly(step, left, right) is { } value and > 1e-12 and < 1e12 ? value : null);
            double[] found = PointEvaluator.Evaluate(program, inputs.AsSpan(0, program.Inputs.Length));
            for (int i = 0; i < numbers.Length; i++)
            {
                if (expected[i] is { } value)
                {
                    Assert.Equal(1, found[numbers[i]] / value, 1e-12);
                }
            }
        });

    [Fact]
    public void Point_OfSomeInstructions_EqualsTheWhole() => Law.Holds(from formula in Formula.OfEverything from box in Box.Any from which in Gen.Choose(0, 100) select (formula, box, which), given =>
    {
        (Program program, int[] numbers) = given.formula.Build();
        double[] inputs = given.box.Point[..program.Inputs.Length];
        double[] whole = PointEvaluator.Evaluate(program, inputs);
        var part = new double[whole.Length];
        int number = numbers[given.which % numbers.Length];
        int[] order = program.NeededBy(number < 0 ? [] : [number]);
        PointEvaluator.Evaluate(program, order, inputs, part);
        Assert.All(order, i => Assert.Equal(BitConverter.DoubleToInt64Bits(whole[i]), BitConverter.DoubleToInt64Bits(part[i])));
    });

    [Fact]
    public void Interval_OfPlainOperations_ContainsThePoint() => Law.Holds(from formula in Formula.Plain from box in Box.Any select (formula, box), given =>
    {
        (Program program, _) = given.formula.Build();
        Interval[] values = Start(program, given.box.Sides);
        int stop = IntervalEvaluator.Forward(program, Everything(program), values);
        double[] point = PointEvaluator.Evaluate(program, given.box.Point.AsSpan(0, program.Inputs.Length));
        for (int i = 0; i < (stop < 0 ? point.Length : stop); i++)
        {
            // One rounding to nearest stays within one rounding outward, as long as the operands do.
            if (double.IsFinite(point[i]) && Operands(program.Instructions[i]).All(operand => double.IsFinite(point[operand])))
            {
                Assert.True(values[i].Contains(point[i]) || HasUnknownBehind(program, i, point), $"{program.Instructions[i]}: {values[i]} has no {point[i]:R}");
            }
        }
    });

    [Fact]
    public void Interval_OfABox_EnclosesThatOfAPoint() => Law.Holds(from formula in Formula.OfEverything from box in Box.Any select (formula, box), given =>
    {
        (Program program, _) = given.formula.Build();
        int[] order = Everything(program);
        Interval[] values = Start(program, given.box.Sides);
        Interval[] point = Start(program, given.box.Point);
        int stop = IntervalEvaluator.Forward(program, order, values);
        int stopAtPoint = IntervalEvaluator.Forward(program, order, point);
        Assert.True(stop < 0 || (stopAtPoint >= 0 && stopAtPoint <= stop), "a box without a value has no point with one");
        for (int i = 0; i < (stopAtPoint < 0 ? order.Length : stopAtPoint); i++)
        {
            Assert.True(values[i].Encloses(point[i]), $"{program.Instructions[i]}: {values[i]}, {point[i]}");
        }
    });

    [Fact]
    public void ForwardAndBackward_LoseNoSolution() => Law.Holds(
        from formula in Formula.OfEverything
        from box in Box.Any
        from margins in Gen.ArrayOf(Gen.Elements(0.0, 1e-9, 0.1, 10, double.PositiveInfinity, double.PositiveInfinity), 24)
        select (formula, box, margins),
        given =>
        {
            (Program program, _) = given.formula.Build();
            int[] order = Everything(program);
            Interval[] point = Start(program, given.box.Point);
            if (IntervalEvaluator.Forward(program, order, point) >= 0)
            {
                return;
            }

            Interval[] values = Start(program, given.box.Sides);
            for (int i = 0; i < values.Length; i++)
            {
                double margin = given.margins[i % given.margins.Length];
                values[i] = values[i].Intersect(point[i] + new Interval(-margin, margin));
            }

            for (int pass = 0; pass < 4; pass++)
            {
                Assert.Equal(-1, IntervalEvaluator.Forward(program, order, values));
                Assert.Equal(-1, IntervalEvaluator.Backward(program, order, values));
                for (int i = 0; i < values.Length; i++)
                {
                    bool isInput = program.Instructions[i].Operation == Operation.Input;
                    Assert.True(
                        isInput ? values[i].Contains(point[i].Low) : !values[i].Intersect(point[i]).IsEmpty,
                        $"pass {pass}, {program.Instructions[i]}: {values[i]} lost {point[i]}");
                }
            }
        },
        count: 3000);

    [Fact]
    public void ForwardAndBackward_OnlyNarrow() => Law.Holds(from formula in Formula.OfEverything from box in Box.Any select (formula, box), given =>
    {
        (Program program, _) = given.formula.Build();
        int[] order = Everything(program);
        Interval[] values = Start(program, given.box.Sides);
        for (int pass = 0; pass < 2; pass++)
        {
            Interval[] before = [.. values];
            int stop = IntervalEvaluator.Forward(program, order, values);
            stop = stop < 0 ? IntervalEvaluator.Backward(program, order, values) : stop;
            Assert.All(order, i => Assert.True(before[i].Encloses(values[i])));
            if (stop >= 0)
            {
                Assert.True(values[stop].IsEmpty);
                return;
            }
        }
    });

    // Values with more digits than matter here are left out, so that powers of powers stay cheap.
    private static Func<Step, Rational, Rational, Rational?> Short(Func<Step, Rational, Rational, Rational?> apply) =>
        (step, left, right) => apply(step, left, right) is { } value && value.Numerator.GetBitLength() + value.Denominator.GetBitLength() < 4000 ? value : null;

    private static Rational?[] Exact(Program program, Rational[] inputs)
    {
        var values = new Rational?[program.Instructions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Instruction instruction = program.Instructions[i];
            Rational number = instruction.Operation == Operation.Constant ? program.Constants[instruction.Left]
                : instruction.Operation == Operation.Power ? program.Constants[instruction.Right]
                : 0;
            Rational? left = instruction.HasLeft ? values[instruction.Left] : 0;
            Rational? right = instruction.HasRight ? values[instruction.Right] : 0;
            values[i] = instruction.Operation == Operation.Input ? inputs[instruction.Left]
                : left is { } a && right is { } b ? Short(Formula.Exactly)(new Step(instruction.Operation, 0, 0, number), a, b)
                : null;
        }

        return values;
    }

    private static IEnumerable<int> Operands(Instruction instruction) =>
        [.. instruction.HasLeft ? [instruction.Left] : Array.Empty<int>(), .. instruction.HasRight ? [instruction.Right] : Array.Empty<int>()];

    // Behind an infinity or a not-a-number, such as min(1, 1/0), a finite double says nothing about the real value; nor behind a power.
    private static bool HasUnknownBehind(Program program, int number, double[] point) =>
        program.NeededBy([number]).Any(i => !double.IsFinite(point[i]) || program.Instructions[i].Operation == Operation.Power);

    private static int[] Everything(Program program) => [.. Enumerable.Range(0, program.Instructions.Length)];

    private static Interval[] Start(Program program, double[] point) => Start(program, [.. point.Select(Interval.Point)]);

    private static Interval[] Start(Program program, Interval[] sides)
    {
        Interval[] values = IntervalEvaluator.Start(program);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = program.Instructions[i].Operation == Operation.Input ? sides[program.Instructions[i].Left] : values[i];
        }

        return values;
    }
}
