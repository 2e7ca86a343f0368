using FsCheck;
using FsCheck.Fluent;
using Projection.Evaluation;
using Projection.Evaluation.Batch;
using Projection.Tests.Properties;

namespace Projection.Tests.Evaluation.Batch;

/// <summary>Random graphs and programs: what the batch computes is what the operations themselves give, at every width the same bits.</summary>
public class BatchLaws
{
    private const int Sources = 5;

    private static readonly double[] Constants = [1, 2, -1, 0.5, 3, 1.08, -0.25, 100, 0];

    private static readonly Gen<(BatchOperation Operation, int Left, int Right, double Number)> Node =
        from operation in Gen.Frequency(
            (2, Gen.Constant(BatchOperation.Constant)),
            (9, Gen.Elements(BatchOperation.Add, BatchOperation.Subtract, BatchOperation.Multiply)),
            (3, Gen.Elements(BatchOperation.Divide, BatchOperation.Minimum, BatchOperation.Maximum)),
            (2, Gen.Elements(BatchOperation.Power, BatchOperation.Exp, BatchOperation.Log, BatchOperation.Map)))
        from left in Gen.Choose(0, 999)
        from right in Gen.Choose(0, 999)
        from number in operation == BatchOperation.Power ? Gen.Elements(2.0, 3, -1, 0.5, 0.2, -2.5) : Gen.Elements(Constants)
        select (operation, left, right, number);

    private static readonly Gen<double[]> Numbers = Gen.ArrayOf(Gen.Elements(0.02, 1, 1.05, 2.5, -1, -0.3, 0.7, 12, 1e-3, 150), Sources * 7);

    [Fact]
    public void Graph_AnyOperations_AgreesWithTheOperationsThemselves()
    {
        (int sharp, int all) = (0, 0);
        Law.Holds(
            from size in Gen.Choose(1, 40)
            from nodes in Gen.ArrayOf(Node, size)
            from numbers in Numbers
            select (nodes, numbers),
            given =>
            {
                (BatchGraph graph, int[] written) = Write(given.nodes);
                double[][] sources = [.. Enumerable.Range(0, Sources).Select(i => BatchRun.Column(given.numbers[(i * 7)..((i * 7) + 7)]))];

                // The last nodes and every fifth one: most are kept back, some are pinned on the way.
                int[] outputs = [.. written.Where((_, i) => i % 5 == 0).Concat(written[^Math.Min(3, written.Length)..])];
                double[][] found = BatchRun.Run(graph, outputs, sources);
                for (int trial = 0; trial < 7; trial++)
                {
                    BoundedValue[] expected = BoundedValue.Follow(graph, [.. sources.Select(source => source[trial])]);
                    for (int i = 0; i < outputs.Length; i++)
                    {
                        all++;
                        sharp += AssertNear(expected[outputs[i]], found[i][trial], $"node {outputs[i]}") ? 1 : 0;
                    }
                }
            },
            count: 700);
        Assert.True(sharp > all / 2, $"only {sharp} of {all} comparisons to 1e-11");
    }

    [Fact]
    public void Program_AnyFormula_AgreesWithThePointEvaluator()
    {
        (int sharp, int all) = (0, 0);
        Law.Holds(from formula in Formula.OfEverything from numbers in Numbers select (formula, numbers), given =>
        {
            (Program program, int[] steps) = given.formula.Build();
            int[] results = [.. steps.Where(step => step >= 0)];
            var graph = new BatchGraph();
            int[] inputs = [.. Enumerable.Range(0, program.Inputs.Length).Select(graph.Source)];
            int[] nodes = graph.Write(program, inputs, results);
            double[][] sources = [.. Enumerable.Range(0, Sources).Select(i => BatchRun.Column(given.numbers[(i * 7)..((i * 7) + 7)]))];
            double[][] found = BatchRun.Run(graph, nodes, sources);
            for (int trial = 0; trial < 7; trial++)
            {
                double[] point = PointEvaluator.Evaluate(program, [.. sources[..inputs.Length].Select(source => source[trial])]);
                BoundedValue[] bounds = BoundedValue.Follow(graph, [.. sources.Select(source => source[trial])]);
                for (int i = 0; i < nodes.Length; i++)
                {
                    all++;
                    sharp += AssertNear(bounds[nodes[i]] with { Value = point[results[i]] }, found[i][trial], program.Instructions[results[i]].ToString()) ? 1 : 0;
                }
            }
        },
        count: 700);
        Assert.True(sharp > all / 2, $"only {sharp} of {all} comparisons to 1e-11");
    }

    [Fact]
    public void Program_WithoutCancellation_AgreesToElevenDigits() => Law.Holds(from formula in Formula.Positive from numbers in Numbers select (formula, numbers), given =>
    {
        (Program program, int[] steps) = given.formula.Build();
        int[] results = [.. steps.Where(step => step >= 0)];
        var graph = new BatchGraph();
        int[] nodes = graph.Write(program, [.. Enumerable.Range(0, program.Inputs.Length).Select(graph.Source)], results);
        double[][] sources = [.. Enumerable.Range(0, Sources).Select(i => BatchRun.Column([.. given.numbers[(i * 7)..((i * 7) + 7)].Select(Math.Abs)]))];
        double[][] found = BatchRun.Run(graph, nodes, sources);
        for (int trial = 0; trial < 7; trial++)
        {
            double[] point = PointEvaluator.Evaluate(program, [.. sources[..program.Inputs.Length].Select(source => source[trial])]);
            for (int i = 0; i < nodes.Length; i++)
            {
                // Powers of powers multiply the relative error; beyond 1e20 it no longer fits eleven digits.
                double expected = point[results[i]];
                if (expected is > 1e-20 and < 1e20)
                {
                    Assert.True(Math.Abs(found[i][trial] - expected) <= 1e-11 * expected, $"{program.Instructions[results[i]]}: {found[i][trial]:R}, {expected:R}");
                }
            }
        }
    },
    count: 500);

    // True where the comparison was to eleven digits.
    private static bool AssertNear(BoundedValue expected, double found, string what)
    {
        if (!double.IsFinite(expected.Error))
        {
            return false;
        }

        Assert.True(Math.Abs(found - expected.Value) <= (4 * expected.Error) + 1e-280, $"{what}: found {found:R}, expected {expected.Value:R} within {4 * expected.Error:R}");
        return 4 * expected.Error <= 1e-11 * Math.Abs(expected.Value);
    }

    private static (BatchGraph Graph, int[] Written) Write((BatchOperation Operation, int Left, int Right, double Number)[] nodes)
    {
        var graph = new BatchGraph();
        List<int> known = [.. Enumerable.Range(0, Sources).Select(graph.Source)];
        foreach ((BatchOperation operation, int leftChoice, int rightChoice, double number) in nodes)
        {
            int left = known[known.Count - 1 - (leftChoice * leftChoice / 1000 * known.Count / 1000)];
            int right = known[known.Count - 1 - (rightChoice * known.Count / 1000)];
            known.Add(operation switch
            {
                BatchOperation.Constant => graph.Constant(number),
                BatchOperation.Add => graph.Add(left, right),
                BatchOperation.Subtract => graph.Subtract(left, right),
                BatchOperation.Multiply => graph.Multiply(left, right),
                BatchOperation.Divide => graph.Divide(left, right),
                BatchOperation.Power => graph.Power(left, number),
                BatchOperation.Exp => graph.Exp(left),
                BatchOperation.Log => graph.Log(left),
                BatchOperation.Map => graph.Map(rightChoice % 3, left),
                _ => graph.Extreme(operation, left, right),
            });
        }

        return (graph, [.. known]);
    }
}
