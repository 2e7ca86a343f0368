using Projection.Evaluation.Batch;

namespace Projection.Tests.Evaluation.Batch;

public class BatchGraphTests
{
    [Fact]
    public void Operations_OnConstants_AreFolded()
    {
        var graph = new BatchGraph();
        (int two, int five) = (graph.Constant(2), graph.Constant(5));

        AssertConstant(graph, 7, graph.Add(two, five));
        AssertConstant(graph, -3, graph.Subtract(two, five));
        AssertConstant(graph, 10, graph.Multiply(two, five));
        AssertConstant(graph, 0.4, graph.Divide(two, five));
        AssertConstant(graph, 2, graph.Extreme(BatchOperation.Minimum, five, two));
        AssertConstant(graph, 5, graph.Extreme(BatchOperation.Maximum, two, five));
        AssertConstant(graph, 32, graph.Power(two, 5));
        AssertConstant(graph, 0.04, graph.Power(five, -2));
        AssertConstant(graph, ElementaryLanes.Power(5, 0.3), graph.Power(five, 0.3));
        AssertConstant(graph, ElementaryLanes.Exp(2), graph.Exp(two));
        AssertConstant(graph, ElementaryLanes.Log(5), graph.Log(five));
        AssertConstant(graph, double.PositiveInfinity, graph.Divide(two, graph.Constant(0)));
        AssertConstant(graph, double.NaN, graph.Add(two, graph.Constant(double.NaN)));
    }

    [Fact]
    public void Operations_WithNeutralConstants_AreTheirOperand()
    {
        var graph = new BatchGraph();
        int x = graph.Source(0);
        (int zero, int one) = (graph.Constant(0), graph.Constant(1));
        int count = graph.Count;

        Assert.Equal(x, graph.Add(x, zero));
        Assert.Equal(x, graph.Add(zero, x));
        Assert.Equal(x, graph.Subtract(x, zero));
        Assert.Equal(x, graph.Multiply(x, one));
        Assert.Equal(x, graph.Multiply(one, x));
        Assert.Equal(x, graph.Divide(x, one));
        Assert.Equal(x, graph.Power(x, 1));
        Assert.Equal(x, graph.Extreme(BatchOperation.Minimum, x, x));
        Assert.Equal(count, graph.Count);
        Assert.NotEqual(x, graph.Subtract(zero, x));
        Assert.NotEqual(x, graph.Divide(one, x));
        AssertConstant(graph, 1, graph.Power(x, 0));
    }

    [Fact]
    public void Operations_Equal_AreOneNode()
    {
        var graph = new BatchGraph();
        (int x, int y) = (graph.Source(0), graph.Source(1));

        Assert.Equal(graph.Add(x, y), graph.Add(y, x));
        Assert.Equal(graph.Multiply(x, y), graph.Multiply(y, x));
        Assert.Equal(graph.Extreme(BatchOperation.Maximum, x, y), graph.Extreme(BatchOperation.Maximum, y, x));
        Assert.NotEqual(graph.Extreme(BatchOperation.Maximum, x, y), graph.Extreme(BatchOperation.Minimum, x, y));
        Assert.NotEqual(graph.Subtract(x, y), graph.Subtract(y, x));
        Assert.NotEqual(graph.Divide(x, y), graph.Divide(y, x));
        Assert.NotEqual(graph.Power(x, 0.3), graph.Power(x, 0.4));
        Assert.Equal(graph.Power(x, 0.3), graph.Power(x, 0.3));
        Assert.NotEqual(graph.Map(0, x), graph.Map(1, x));
        Assert.NotEqual(graph.Map(0, x), graph.Map(0, y));
        Assert.Equal(graph.Map(1, x), graph.Map(1, x));
        Assert.Equal(x, graph.Source(0));
        Assert.Equal(graph.Constant(double.NaN), graph.Constant(double.NaN));
        Assert.NotEqual(graph.Constant(0), graph.Constant(-0.0));
        Assert.NotEqual(graph.Exp(x), graph.Log(x));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(7, 4)]
    [InlineData(64, 6)]
    [InlineData(-3, 4)] // and the constant 1 and a division
    [InlineData(100, 8)]
    public void Power_Whole_BecomesProducts(int exponent, int nodes)
    {
        var graph = new BatchGraph();
        int x = graph.Source(0);
        int power = graph.Power(x, exponent);

        Assert.Equal(nodes + 1, graph.Count);
        double[] found = BatchRun.Run(graph, [power], BatchRun.Column(1.1, -1.1, 0.9, -2))[0];
        double[] expected = [Math.Pow(1.1, exponent), Math.Pow(-1.1, exponent), Math.Pow(0.9, exponent), Math.Pow(-2, exponent)];
        Assert.All(found[..4].Zip(expected), pair => Assert.Equal(1, pair.First / pair.Second, 1e-13));
    }

    [Fact]
    public void Nodes_Thousands_StayShared()
    {
        // The table grows several times; what was written before is found afterwards.
        var graph = new BatchGraph();
        int[] sums = new int[3000];
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = graph.Add(graph.Source(i), graph.Constant(i + 0.5));
        }

        int count = graph.Count;
        Assert.Equal(9000, count);
        for (int i = 0; i < sums.Length; i++)
        {
            Assert.Equal(sums[i], graph.Add(graph.Constant(i + 0.5), graph.Source(i)));
        }

        Assert.Equal(count, graph.Count);
        Assert.Equal(9000, sums.Concat(sums.Select(sum => graph[sum].Left)).Concat(sums.Select(sum => graph[sum].Right)).Distinct().Count());
    }

    private static void AssertConstant(BatchGraph graph, double expected, int node)
    {
        Assert.True(graph.IsConstant(node, out double value));
        Assert.Equal(expected, value);
    }
}
