using Projection.Evaluation.Batch;

namespace Projection.Tests.Evaluation.Batch;

/// <summary>Each kernel against its definition, bit for bit, on edge values, at every width.</summary>
public class BatchKernelTests
{
    private static readonly double[] First = BatchRun.Column(
        0, -0.0, 1, -1, 0.1, 1.5, -7.25, 1e-310, 1e160, -1e160, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 3, 100, 0.7);

    private static readonly double[] Second = BatchRun.Column(
        1.1, 3, -2, 0, 7, double.NaN, 0.3, -0.0, 1e-3, double.NegativeInfinity, 1e5, 4.75, -1);

    private readonly BatchGraph _graph = new();

    [Fact]
    public void Pairs_ByDefinition()
    {
        (int x, int y) = (_graph.Source(0), _graph.Source(1));
        Check([_graph.Multiply(x, y)], (a, b) => a * b);
        Check([_graph.Divide(x, y)], (a, b) => a / b);
        Check([_graph.Divide(_graph.Constant(3), y)], (_, b) => 3 / b);
        Check([_graph.Extreme(BatchOperation.Minimum, x, y)], Math.Min);
        Check([_graph.Extreme(BatchOperation.Maximum, x, y)], Math.Max);
        Check([_graph.Power(x, 0.5)], (a, _) => Math.Sqrt(a));
        Check([_graph.Power(x, 0.3)], (a, _) => ElementaryLanes.Power(a, 0.3));
        Check([_graph.Exp(x)], (a, _) => ElementaryLanes.Exp(a));
        Check([_graph.Log(x)], (a, _) => ElementaryLanes.Log(a));
        Check([_graph.Constant(6.5)], (_, _) => 6.5);
        Check([_graph.Map(2, x)], (a, _) => (a * a) + 2);
        Check([x], (a, _) => a);
        Check([_graph.Extreme(BatchOperation.Maximum, _graph.Extreme(BatchOperation.Minimum, x, _graph.Constant(1.25)), _graph.Constant(-1))], (a, _) => Math.Max(-1, Math.Min(a, 1.25)));
        Check([_graph.Add(_graph.Multiply(x, x), _graph.Multiply(y, y))], (a, b) => Math.FusedMultiplyAdd(b, b, a * a));
        Check([_graph.Subtract(_graph.Multiply(x, x), _graph.Multiply(y, y))], (a, b) => Math.FusedMultiplyAdd(-b, b, a * a));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Linear_ByFusedMultiplyAddsFromTheConstantOn(int terms)
    {
        double[][] sources = Columns(terms + 1);
        int form = Form(1, terms, out double[] c);
        double[][] found = BatchRun.Run(_graph, [form], sources);

        for (int trial = 0; trial < BatchProgram.BlockSize; trial++)
        {
            Assert.Equal(Linear(c, sources, trial), found[0][trial]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void ScaledLinear_IsTheFormTimesTheFactor(int terms)
    {
        double[][] sources = Columns(terms + 1);
        int product = _graph.Multiply(_graph.Source(0), Form(1, terms, out double[] c));
        Assert.Contains(BatchCompiler.Compile(_graph, [product]).Instructions, i => i.Kernel == BatchKernel.ScaledLinear && i.Terms == terms);
        double[][] found = BatchRun.Run(_graph, [product], sources);

        for (int trial = 0; trial < BatchProgram.BlockSize; trial++)
        {
            Assert.Equal(sources[0][trial] * Linear(c, sources, trial), found[0][trial]);
        }
    }

    private static double Linear(double[] c, double[][] sources, int trial)
    {
        double sum = c[0];
        for (int i = 1; i < c.Length; i++)
        {
            sum = Math.FusedMultiplyAdd(sources[i][trial], c[i], sum);
        }

        return sum;
    }

    private int Form(int firstSource, int terms, out double[] c)
    {
        c = [0.3, .. Enumerable.Range(0, terms).Select(i => 1 / (i + 3.0))];
        int form = _graph.Constant(c[0]);
        for (int i = 0; i < terms; i++)
        {
            form = _graph.Add(form, _graph.Multiply(_graph.Constant(c[i + 1]), _graph.Source(firstSource + i)));
        }

        return form;
    }

    private static double[][] Columns(int count)
    {
        var source = new Projection.Statistics.RandomSource(7);
        return [.. Enumerable.Range(0, count).Select(dimension => Enumerable.Range(0, BatchProgram.BlockSize).Select(i => source.Uniform((uint)dimension, (ulong)i) - 0.4).ToArray())];
    }

    private void Check(int[] outputs, Func<double, double, double> expected)
    {
        double[] found = BatchRun.Run(_graph, outputs, First, Second)[0];
        for (int trial = 0; trial < found.Length; trial++)
        {
            double wanted = expected(First[trial], Second[trial]);
            Assert.True(
                double.IsNaN(wanted) ? double.IsNaN(found[trial]) : BitConverter.DoubleToInt64Bits(wanted) == BitConverter.DoubleToInt64Bits(found[trial]),
                $"{First[trial]:R}, {Second[trial]:R}: found {found[trial]:R}, expected {wanted:R}");
        }
    }
}
