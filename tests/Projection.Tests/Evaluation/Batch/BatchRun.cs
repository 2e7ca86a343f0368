using System.Globalization;
using Projection.Arithmetic.Lanes;
using Projection.Evaluation.Batch;

namespace Projection.Tests.Evaluation.Batch;

/// <summary>Compiles graphs, writes their instructions as text and runs them on columns of a test.</summary>
internal static unsafe class BatchRun
{
    public static readonly LaneWidth[] Widths = [LaneWidth.Bits128, LaneWidth.Bits256, LaneWidth.Bits512];

    /// <summary>The instructions in order; operands are named by the instruction that wrote their column last.</summary>
    public static string[] Text(BatchGraph graph, params int[] outputs) => Text(BatchCompiler.Compile(graph, outputs));

    public static string[] Text(BatchProgram program)
    {
        string[] lines = new string[program.Instructions.Length];
        int[] writer = new int[program.Columns];
        Array.Fill(writer, -1);
        for (int i = 0; i < lines.Length; i++)
        {
            BatchInstruction instruction = program.Instructions[i];
            int operands = (i + 1 < lines.Length ? program.Instructions[i + 1].Operand : program.Operands.Length) - instruction.Operand;
            string[] x = [.. Enumerable.Range(0, operands).Select(k => "#" + writer[program.Operands[instruction.Operand + k]])];
            string[] c = [.. Enumerable.Range(0, 8).Where(k => instruction.Number + k < program.Numbers.Length)
                .Select(k => program.Numbers[instruction.Number + k].ToString(CultureInfo.InvariantCulture))];
            string linear = string.Join(' ', Enumerable.Range(0, instruction.Terms).Select(k => $"+{c[k + 1]}{x[x.Length - instruction.Terms + k]}").Prepend(c[0]));
            lines[i] = instruction.Kernel switch
            {
                BatchKernel.Constant => c[0],
                BatchKernel.Source => $"source {instruction.Source}",
                BatchKernel.Map => $"map {instruction.Source} {x[0]}",
                BatchKernel.Linear => linear,
                BatchKernel.ScaledLinear => $"{x[0]} * ({linear})",
                BatchKernel.Reciprocal => $"{c[0]} / {x[0]}",
                BatchKernel.Clamp => $"Clamp {x[0]} {c[0]} {c[1]}",
                BatchKernel.Power => $"{x[0]} ^ {c[0]}",
                _ => string.Join(' ', x.Prepend(instruction.Kernel.ToString())),
            };
            writer[instruction.To] = i;
        }

        return lines;
    }

    /// <summary>The outputs' columns on given sources, at every width: all must be the same bits.</summary>
    public static double[][] Run(BatchGraph graph, int[] outputs, params double[][] sources)
    {
        BatchProgram program = BatchCompiler.Compile(graph, outputs);
        double[][]? first = null;
        foreach (LaneWidth width in Widths)
        {
            var evaluator = new BatchEvaluator(program, width);
            var source = new Columns(sources);
            evaluator.Run(source);
            double[][] found = Read(evaluator, outputs.Length);

            // A second block in the memory of the first gives the same.
            evaluator.Run(source);
            Assert.Equal(Bits(found), Bits(Read(evaluator, outputs.Length)));
            Assert.Equal(Bits(first ??= found), Bits(found));
        }

        return first!;
    }

    /// <summary>An evaluator that has run a block whose outputs are the given columns.</summary>
    public static BatchEvaluator Ran(LaneWidth width, params double[][] columns)
    {
        var graph = new BatchGraph();
        var evaluator = new BatchEvaluator(BatchCompiler.Compile(graph, [.. Enumerable.Range(0, columns.Length).Select(graph.Source)]), width);
        evaluator.Run(new Columns(columns));
        return evaluator;
    }

    /// <summary>A column that repeats some numbers.</summary>
    public static double[] Column(params double[] numbers) => [.. Enumerable.Range(0, BatchProgram.BlockSize).Select(i => numbers[i % numbers.Length])];

    private static double[][] Read(BatchEvaluator evaluator, int outputs) =>
        [.. Enumerable.Range(0, outputs).Select(i => new ReadOnlySpan<double>(evaluator.Output(i), BatchProgram.BlockSize).ToArray())];

    // Every NaN counts as the same.
    private static IEnumerable<long> Bits(double[][] columns) => columns.SelectMany(column => column).Select(x => double.IsNaN(x) ? -1 : BitConverter.DoubleToInt64Bits(x));

    private sealed class Columns(double[][] sources) : BatchSource
    {
        public override void Fill(int source, double* to) => sources[source].CopyTo(new Span<double>(to, BatchProgram.BlockSize));

        public override void Map(int map, double* from, double* to)
        {
            for (int i = 0; i < BatchProgram.BlockSize; i++)
            {
                to[i] = (from[i] * from[i]) + map;
            }
        }
    }
}
