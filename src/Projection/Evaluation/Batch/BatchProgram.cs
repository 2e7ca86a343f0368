namespace Projection.Evaluation.Batch;

/// <summary>A graph as instructions on columns of trials, fused, in an order and with columns that keep a block inside the processor's first cache.</summary>
/// <remarks>Immutable; each thread runs it with a <see cref="BatchEvaluator"/> of its own.</remarks>
internal sealed class BatchProgram(BatchInstruction[] instructions, int[] operands, double[] numbers, int columns, int[] outputs)
{
    /// <summary>Trials in a block: 64 to 128 are fastest, because the columns then fit into 48 KB.</summary>
    public const int BlockSize = 128;

    /// <summary>The instructions in order.</summary>
    public BatchInstruction[] Instructions { get; } = instructions;

    /// <summary>Columns of the instructions' operands.</summary>
    public int[] Operands { get; } = operands;

    /// <summary>Numbers of the instructions.</summary>
    public double[] Numbers { get; } = numbers;

    /// <summary>Number of columns.</summary>
    public int Columns { get; } = columns;

    /// <summary>The column of each output; it holds the output when the block has been run.</summary>
    public int[] Outputs { get; } = outputs;
}
