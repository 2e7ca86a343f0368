using FsCheck;
using FsCheck.Fluent;
using Projection.Evaluation;

namespace Projection.Tests.Properties;

public class GradientLaws
{
    [Fact]
    public void Gradient_OfPositives_EqualsTheDifferenceQuotient() => Law.Holds(
        from formula in Formula.Positive from inputs in Gen.ArrayOf(Gen.Choose(300, 3000), Formula.MostInputs) select (formula, inputs),
        given =>
        {
            (Program program, int[] numbers) = given.formula.Build();
            int output = numbers[^1];
            int[] order = program.NeededBy([output]);
            double[] at = [.. given.inputs.Select(x => x / 1000.0).Take(program.Inputs.Length)];
            double[] values = PointEvaluator.Evaluate(program, at);
            if (order.Any(i => values[i] is < 1e-3 or > 1e3) || order.Any(i => IsNearKink(program.Instructions[i], values)))
            {
                return;
            }

            var adjoints = new double[values.Length];
            Array.Fill(adjoints, double.NaN);
            GradientEvaluator.Evaluate(program, order, values, output, adjoints);
            foreach (int i in order.Where(i => program.Instructions[i].Operation == Operation.Input))
            {
                const double Step = 1e-5;
                int input = program.Instructions[i].Left;
                double Moved(double by) => PointEvaluator.Evaluate(program, [.. at.Select((x, k) => k == input ? x + by : x)])[output];
                double slope = (Moved(Step) - Moved(-Step)) / (2 * Step);
                Assert.True(Math.Abs(slope - adjoints[i]) <= 1e-4 * (1 + Math.Abs(slope) + values[output]), $"{slope} and {adjoints[i]}");
            }
        });

    // Close to where both sides of an extreme are equal, the difference quotient mixes the two slopes.
    private static bool IsNearKink(Instruction instruction, double[] values) =>
        instruction.Operation is Operation.Minimum or Operation.Maximum
        && Math.Abs(values[instruction.Left] - values[instruction.Right]) < 0.05 * values[instruction.Left];
}
