using Projection.Evaluation.Batch;

namespace Projection.Tests.Evaluation.Batch;

/// <summary>What instructions come out of a graph: each fusion, where it ends, and how columns are used again.</summary>
public class BatchCompilerTests
{
    private readonly BatchGraph _graph = new();

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    public void Sum_UpToSixTerms_IsOneForm(int terms)
    {
        int sum = Enumerable.Range(0, terms).Select(i => Times(i + 2, _graph.Source(i))).Aggregate(_graph.Constant(0.5), _graph.Add);

        string form = string.Join(' ', Enumerable.Range(0, terms).Select(i => $"+{i + 2}#{i}").Prepend("0.5"));
        Assert.Equal([.. Enumerable.Range(0, terms).Select(i => $"source {i}"), form], BatchRun.Text(_graph, sum));
    }

    [Fact]
    public void Sum_SevenTerms_WritesTheLongerPartFirst()
    {
        int sum = Enumerable.Range(0, 7).Select(_graph.Source).Aggregate(_graph.Add);

        Assert.Equal(
            ["source 0", "source 1", "source 2", "source 3", "source 4", "source 5", "0 +1#0 +1#1 +1#2 +1#3 +1#4 +1#5", "source 6", "0 +1#6 +1#7"],
            BatchRun.Text(_graph, sum));
    }

    [Fact]
    public void Difference_FourTermsLessFour_WritesOneSide()
    {
        int left = Enumerable.Range(0, 4).Select(_graph.Source).Aggregate(_graph.Add);
        int right = Enumerable.Range(4, 4).Select(i => Times(2, _graph.Source(i))).Aggregate(_graph.Add);

        Assert.Equal("0 +1#4 +-2#5 +-2#6 +-2#7 +-2#8", BatchRun.Text(_graph, _graph.Subtract(left, right))[^1]);
    }

    [Fact]
    public void Difference_WithCancellingTerms_LeavesThemOut()
    {
        (int x, int y, int z) = (_graph.Source(0), _graph.Source(1), _graph.Source(2));
        int difference = _graph.Subtract(_graph.Add(_graph.Add(x, y), _graph.Constant(2)), _graph.Subtract(x, z));

        Assert.Equal(["source 1", "source 2", "2 +1#0 +1#1"], BatchRun.Text(_graph, difference));
    }

    [Fact]
    public void Sum_OfOneMultiple_IsOneTerm()
    {
        int x = _graph.Source(0);

        // (3 x + 1) / 2 - 0.5 + x
        int form = _graph.Add(_graph.Subtract(_graph.Divide(_graph.Add(Times(3, x), _graph.Constant(1)), _graph.Constant(2)), _graph.Constant(0.5)), x);

        Assert.Equal(["source 0", "0 +2.5#0"], BatchRun.Text(_graph, form));
    }

    [Fact]
    public void Sum_NeededTwice_IsAColumn()
    {
        (int x, int y) = (_graph.Source(0), _graph.Source(1));
        int sum = _graph.Add(x, y);

        Assert.Equal(
            ["source 0", "source 1", "0 +1#0 +1#1", "Log #2", "0 +3#2 +2#3"], BatchRun.Text(_graph, _graph.Add(Times(3, sum), Times(2, _graph.Log(sum)))));
    }

    [Fact]
    public void Multiple_NeededTwice_StaysInBothForms()
    {
        (int x, int y) = (_graph.Source(0), _graph.Source(1));
        int growth = _graph.Add(_graph.Constant(1), Times(0.5, x));

        Assert.Equal(
            ["source 1", "source 0", "#0 * (1 +0.5#1)", "3 +0.5#1"],
            BatchRun.Text(_graph, _graph.Multiply(y, growth), _graph.Add(growth, _graph.Constant(2))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Product_WithAFormUpToFiveTerms_IsOneInstruction(int terms)
    {
        int form = Enumerable.Range(1, terms).Select(i => Times(3, _graph.Source(i))).Aggregate(_graph.Constant(1), _graph.Add);
        string[] text = BatchRun.Text(_graph, _graph.Multiply(_graph.Source(0), form));

        Assert.Equal("#0 * (1 " + string.Join(' ', Enumerable.Range(1, terms).Select(i => $"+3#{i}")) + ")", text[^1]);
        Assert.Equal(terms + 2, text.Length);
    }

    [Fact]
    public void Product_WithAFormOfSixTerms_IsTwoInstructions()
    {
        int form = Enumerable.Range(1, 6).Select(_graph.Source).Aggregate(_graph.Add);
        string[] text = BatchRun.Text(_graph, _graph.Multiply(_graph.Source(0), form));

        Assert.Equal(["0 +1#0 +1#1 +1#2 +1#3 +1#4 +1#5", "source 0", "Multiply #6 #7"], text[^3..]);
    }

    [Fact]
    public void Product_OfTwoForms_WritesTheFirst()
    {
        int left = _graph.Add(_graph.Source(0), _graph.Source(1));
        int right = _graph.Add(_graph.Source(2), _graph.Constant(4));

        Assert.Equal(["source 0", "source 1", "0 +1#0 +1#1", "source 2", "#2 * (4 +1#3)"], BatchRun.Text(_graph, _graph.Multiply(left, right)));
    }

    [Fact]
    public void Product_FormOnTheLeft_ScalesTheRight()
    {
        int x = _graph.Source(0);
        int form = _graph.Add(x, _graph.Constant(4));
        int y = _graph.Log(_graph.Source(1));

        Assert.Equal(["source 1", "Log #0", "source 0", "#1 * (4 +1#2)"], BatchRun.Text(_graph, _graph.Multiply(form, y)));
    }

    [Fact]
    public void Products_InASum_BecomeFusedMultiplyAdds()
    {
        (int a, int b, int c, int d, int e) = (_graph.Source(0), _graph.Source(1), _graph.Source(2), _graph.Source(3), _graph.Source(4));
        int sum = _graph.Subtract(_graph.Add(e, _graph.Multiply(a, b)), _graph.Multiply(c, d));

        Assert.Equal(
            ["source 0", "source 1", "source 2", "source 3", "source 4", "MultiplyAdd #0 #1 #4", "SubtractProduct #2 #3 #5"], BatchRun.Text(_graph, sum));
    }

    [Fact]
    public void Products_Alone_BeginWithAMultiplication()
    {
        (int a, int b, int c, int d) = (_graph.Source(0), _graph.Source(1), _graph.Source(2), _graph.Source(3));

        Assert.Equal(["Multiply #0 #1", "MultiplyAdd #2 #3 #4"], BatchRun.Text(_graph, _graph.Add(_graph.Multiply(a, b), _graph.Multiply(c, d)))[4..]);
        Assert.Equal(["Multiply #0 #1", "SubtractProduct #2 #3 #4"], BatchRun.Text(_graph, _graph.Subtract(_graph.Multiply(a, b), _graph.Multiply(c, d)))[4..]);
        Assert.Equal(["0", "SubtractProduct #0 #1 #2"], BatchRun.Text(_graph, _graph.Subtract(_graph.Constant(0), _graph.Multiply(a, b)))[2..]);
        Assert.Equal(["1", "MultiplyAdd #0 #1 #2"], BatchRun.Text(_graph, _graph.Add(_graph.Constant(1), _graph.Multiply(a, b)))[2..]);
    }

    [Fact]
    public void Product_TimesAConstantInASum_IsAColumnOfTheForm()
    {
        (int a, int b, int c) = (_graph.Source(0), _graph.Source(1), _graph.Source(2));

        Assert.Equal(["source 0", "source 1", "source 2", "Multiply #0 #1", "0 +1#2 +2#3"], BatchRun.Text(_graph, _graph.Add(c, Times(2, _graph.Multiply(a, b)))));
    }

    [Fact]
    public void Product_WithAFormInASum_IsAColumnOfTheForm()
    {
        (int a, int b, int c) = (_graph.Source(0), _graph.Source(1), _graph.Source(2));
        int product = _graph.Multiply(a, _graph.Add(b, _graph.Constant(1)));

        Assert.Equal(["source 0", "source 2", "source 1", "#0 * (1 +1#2)", "0 +1#1 +1#3"], BatchRun.Text(_graph, _graph.Add(c, product)));
    }

    [Fact]
    public void Product_NeededTwice_IsWrittenOnce()
    {
        (int a, int b, int c) = (_graph.Source(0), _graph.Source(1), _graph.Source(2));
        int product = _graph.Multiply(a, b);

        Assert.Equal(
            ["source 0", "source 1", "Multiply #0 #1", "source 2", "0 +1#3 +1#2", "Log #2"], BatchRun.Text(_graph, _graph.Add(c, product), _graph.Log(product)));
    }

    [Fact]
    public void Divisor_OfSeveral_IsInvertedOnce()
    {
        (int a, int b, int d) = (_graph.Source(0), _graph.Source(1), _graph.Source(2));
        int[] quotients = [_graph.Divide(a, d), _graph.Divide(b, d), _graph.Divide(_graph.Constant(3), d)];

        Assert.Equal(
            ["source 2", "1 / #0", "source 0", "Multiply #1 #2", "source 1", "Multiply #1 #4", "0 +3#1"], BatchRun.Text(_graph, quotients));
    }

    [Fact]
    public void Divisor_OfOne_Divides()
    {
        (int a, int d) = (_graph.Source(0), _graph.Source(1));

        Assert.Equal(["source 0", "source 1", "Divide #0 #1"], BatchRun.Text(_graph, _graph.Divide(a, d)));
        Assert.Equal(["source 1", "3 / #0"], BatchRun.Text(_graph, _graph.Divide(_graph.Constant(3), d)));
        Assert.Equal(["source 0", "0 +0.25#0"], BatchRun.Text(_graph, _graph.Divide(a, _graph.Constant(4))));
    }

    [Fact]
    public void Divisor_WhoseQuotientNobodyNeeds_CountsForNothing()
    {
        (int a, int b, int d) = (_graph.Source(0), _graph.Source(1), _graph.Source(2));
        _graph.Divide(b, d);

        Assert.Equal(["source 0", "source 2", "Divide #0 #1"], BatchRun.Text(_graph, _graph.Divide(a, d)));
    }

    [Fact]
    public void Quotient_OfAFormByASharedDivisor_IsOneInstruction()
    {
        (int a, int b, int d) = (_graph.Source(0), _graph.Source(1), _graph.Source(2));
        int first = _graph.Divide(_graph.Add(a, b), d);

        Assert.Equal("#1 * (0 +1#2 +1#3)", BatchRun.Text(_graph, first, _graph.Divide(a, d))[4]);
    }

    [Fact]
    public void Bounds_BothConstant_AreAClamp()
    {
        int x = _graph.Source(0);
        int below = _graph.Extreme(BatchOperation.Minimum, x, _graph.Constant(5));
        int above = _graph.Extreme(BatchOperation.Maximum, x, _graph.Constant(2));

        Assert.Equal(["source 0", "Clamp #0 2 5"], BatchRun.Text(_graph, _graph.Extreme(BatchOperation.Maximum, below, _graph.Constant(2))));
        Assert.Equal(["source 0", "Clamp #0 -Infinity 5"], BatchRun.Text(_graph, below));
        Assert.Equal(["source 0", "Clamp #0 2 Infinity"], BatchRun.Text(_graph, above));

        // The other way round the lower bound must not win: two instructions.
        Assert.Equal(["source 0", "Clamp #0 2 Infinity", "Clamp #1 -Infinity 5"], BatchRun.Text(_graph, _graph.Extreme(BatchOperation.Minimum, above, _graph.Constant(5))));
    }

    [Fact]
    public void Bounds_InnerNeededTwice_AreTwo()
    {
        int below = _graph.Extreme(BatchOperation.Minimum, _graph.Source(0), _graph.Constant(5));

        Assert.Equal(
            ["source 0", "Clamp #0 -Infinity 5", "Clamp #1 2 Infinity"], BatchRun.Text(_graph, below, _graph.Extreme(BatchOperation.Maximum, below, _graph.Constant(2))));
    }

    [Fact]
    public void Bounds_OfColumns_AreMinimumAndMaximum()
    {
        (int x, int y, int z) = (_graph.Source(0), _graph.Source(1), _graph.Source(2));
        int least = _graph.Extreme(BatchOperation.Minimum, x, y);

        Assert.Equal(["source 0", "source 1", "Minimum #0 #1"], BatchRun.Text(_graph, least));
        Assert.Equal(["source 2", "source 0", "source 1", "Minimum #1 #2", "Maximum #0 #3"], BatchRun.Text(_graph, _graph.Extreme(BatchOperation.Maximum, least, z)));
        Assert.Equal(["source 0", "source 1", "Minimum #0 #1", "Clamp #2 1 Infinity"], BatchRun.Text(_graph, _graph.Extreme(BatchOperation.Maximum, least, _graph.Constant(1))));
    }

    [Fact]
    public void Functions_TakeColumns()
    {
        int x = _graph.Add(_graph.Source(0), _graph.Constant(1));

        Assert.Equal(["source 0", "1 +1#0", "Exp #1"], BatchRun.Text(_graph, _graph.Exp(x)));
        Assert.Equal(["source 0", "1 +1#0", "SquareRoot #1"], BatchRun.Text(_graph, _graph.Power(x, 0.5)));
        Assert.Equal(["source 0", "1 +1#0", "#1 ^ 0.2"], BatchRun.Text(_graph, _graph.Power(x, 0.2)));
        Assert.Equal(["source 0", "1 +1#0", "map 3 #1"], BatchRun.Text(_graph, _graph.Map(3, x)));
    }

    [Fact]
    public void Outputs_ThatAreSourcesOrConstantsOrEqual_HaveTheirColumns()
    {
        (int x, int y) = (_graph.Source(0), _graph.Source(1));
        int same = _graph.Subtract(_graph.Add(x, y), y);
        int[] outputs = [x, _graph.Constant(7), x, _graph.Log(y), same];

        BatchProgram program = BatchCompiler.Compile(_graph, outputs);

        Assert.Equal(["source 0", "7", "source 1", "Log #2"], BatchRun.Text(program));
        Assert.Equal(program.Outputs[0], program.Outputs[2]);
        Assert.Equal(program.Outputs[0], program.Outputs[4]);
        Assert.Equal(3, program.Outputs.Distinct().Count());
        double[][] columns = BatchRun.Run(_graph, outputs, BatchRun.Column(1, 2, 3), BatchRun.Column(1, 1));
        Assert.Equal([1, 7, 1, 0, 1], columns.Select(column => column[0]));
        Assert.Equal([2, 7, 2, 0, 2], columns.Select(column => column[1]));
    }

    [Fact]
    public void Outputs_AreKeptWhileTheirUsersGoOn()
    {
        // Each step is an output and an operand of the next one; nothing may be overwritten.
        int[] steps = new int[10];
        steps[0] = _graph.Log(_graph.Source(0));
        for (int i = 1; i < steps.Length; i++)
        {
            steps[i] = _graph.Add(steps[i - 1], _graph.Constant(1));
        }

        double[][] columns = BatchRun.Run(_graph, steps, BatchRun.Column(1));

        Assert.Equal(Enumerable.Range(0, 10).Select(i => (double)i), columns.Select(column => column[5]));
    }

    [Fact]
    public void Columns_AreUsedAgain()
    {
        // A chain needs the output's column and one more.
        int x = _graph.Source(0);
        for (int i = 0; i < 20; i++)
        {
            x = _graph.Exp(_graph.Log(x));
        }

        BatchProgram program = BatchCompiler.Compile(_graph, [x]);

        Assert.Equal(41, program.Instructions.Length);
        Assert.Equal(2, program.Columns);

        // An operand that ends with its instruction gives its column to the result, the last use twice as once.
        int y = _graph.Source(1);
        int square = _graph.Log(_graph.Multiply(y, y));
        Assert.Equal(2, BatchCompiler.Compile(_graph, [square]).Columns);
    }

    [Fact]
    public void Unneeded_IsNotWritten()
    {
        _graph.Exp(_graph.Source(1));

        Assert.Equal(["source 0"], BatchRun.Text(_graph, _graph.Source(0)));
        Assert.Empty(BatchCompiler.Compile(_graph, []).Instructions);
    }

    [Fact]
    public void Programs_Long_OutgrowTheWritersArrays()
    {
        // More instructions, operands and numbers than the writer starts with.
        int[] logs = [.. Enumerable.Range(0, 300).Select(i => _graph.Log(_graph.Source(i)))];
        double[][] sources = [.. Enumerable.Range(0, 300).Select(i => BatchRun.Column(Math.Exp(i % 5)))];

        double[][] found = BatchRun.Run(_graph, logs, sources);

        Assert.All(Enumerable.Range(0, 300), i => Assert.Equal(i % 5, found[i][64], 1e-15));
    }

    private int Times(double factor, int node) => _graph.Multiply(_graph.Constant(factor), node);
}
