using Projection.Arithmetic;

namespace Projection.Evaluation.Batch;

/// <summary>What is to be computed in every trial, as a graph: equal nodes are one, constants are folded in double precision.</summary>
/// <remarks>Not thread-safe. Operands have smaller numbers than their node. Plain arrays: a graph is built at every start of the program.</remarks>
internal sealed class BatchGraph
{
    // Whole powers become products: logarithms would know none of a negative number.
    private const int LargestProduct = int.MaxValue;

    private BatchNode[] _nodes = new BatchNode[256];
    private int[] _table = new int[1024];

    /// <summary>Number of nodes.</summary>
    public int Count { get; private set; }

    /// <summary>A node.</summary>
    /// <param name="number">Its number.</param>
    public ref readonly BatchNode this[int number] => ref _nodes[number];

    /// <summary>A number that is the same in every trial.</summary>
    public int Constant(double value) => Write(BatchOperation.Constant, 0, 0, value);

    /// <summary>A column that the source fills.</summary>
    /// <param name="source">Its number there.</param>
    public int Source(int source) => Write(BatchOperation.Source, source, 0, 0);

    /// <summary>A column that the source makes from another one.</summary>
    /// <param name="map">Number of the map there.</param>
    /// <param name="operand">Number of a node.</param>
    public int Map(int map, int operand) => Write(BatchOperation.Map, operand, map, 0);

    /// <summary>left + right.</summary>
    public int Add(int left, int right) =>
        IsConstant(left, out double a) && IsConstant(right, out double b) ? Constant(a + b)
        : IsConstant(right, out double zero) && zero == 0 ? left
        : IsConstant(left, out zero) && zero == 0 ? right
        : Write(BatchOperation.Add, Math.Min(left, right), Math.Max(left, right), 0);

    /// <summary>left - right.</summary>
    public int Subtract(int left, int right) =>
        IsConstant(left, out double a) && IsConstant(right, out double b) ? Constant(a - b)
        : IsConstant(right, out double zero) && zero == 0 ? left
        : Write(BatchOperation.Subtract, left, right, 0);

    /// <summary>left * right.</summary>
    public int Multiply(int left, int right) =>
        IsConstant(left, out double a) && IsConstant(right, out double b) ? Constant(a * b)
        : IsConstant(right, out double one) && one == 1 ? left
        : IsConstant(left, out one) && one == 1 ? right
        : Write(BatchOperation.Multiply, Math.Min(left, right), Math.Max(left, right), 0);

    /// <summary>left / right.</summary>
    public int Divide(int left, int right) =>
        IsConstant(left, out double a) && IsConstant(right, out double b) ? Constant(a / b)
        : IsConstant(right, out double one) && one == 1 ? left
        : Write(BatchOperation.Divide, left, right, 0);

    /// <summary>An operand to a constant power.</summary>
    public int Power(int operand, double exponent)
    {
        if (exponent == 0)
        {
            return Constant(1);
        }

        if (Math.Abs(exponent) > LargestProduct || exponent != Math.Floor(exponent))
        {
            return IsConstant(operand, out double value) ? Constant(ElementaryLanes.Power(value, exponent)) : Write(BatchOperation.Power, operand, 0, exponent);
        }

        int power = -1;
        int square = operand;
        for (int rest = (int)Math.Abs(exponent); rest > 0; rest >>= 1)
        {
            power = (rest & 1) == 0 ? power : power < 0 ? square : Multiply(power, square);
            square = rest > 1 ? Multiply(square, square) : square;
        }

        return exponent < 0 ? Divide(Constant(1), power) : power;
    }

    /// <summary>e to the power of an operand.</summary>
    public int Exp(int operand) => IsConstant(operand, out double value) ? Constant(ElementaryLanes.Exp(value)) : Write(BatchOperation.Exp, operand, 0, 0);

    /// <summary>Natural logarithm of an operand.</summary>
    public int Log(int operand) => IsConstant(operand, out double value) ? Constant(ElementaryLanes.Log(value)) : Write(BatchOperation.Log, operand, 0, 0);

    /// <summary>The smaller or the larger of two operands; NaN where either is.</summary>
    /// <param name="operation"><see cref="BatchOperation.Minimum"/> or <see cref="BatchOperation.Maximum"/>.</param>
    /// <param name="left">Number of a node.</param>
    /// <param name="right">Number of a node.</param>
    public int Extreme(BatchOperation operation, int left, int right) =>
        IsConstant(left, out double a) && IsConstant(right, out double b) ? Constant(operation == BatchOperation.Minimum ? Math.Min(a, b) : Math.Max(a, b))
        : left == right ? left
        : Write(operation, Math.Min(left, right), Math.Max(left, right), 0);

    /// <summary>Whether a node is a constant.</summary>
    public bool IsConstant(int number, out double value)
    {
        value = _nodes[number].Value;
        return _nodes[number].Operation == BatchOperation.Constant;
    }

    /// <summary>Writes the instructions that some results of a tape need.</summary>
    /// <param name="program">The tape.</param>
    /// <param name="inputs">For each of its inputs the node that gives it.</param>
    /// <param name="results">Numbers of instructions.</param>
    /// <returns>For each result its node.</returns>
    public int[] Write(Program program, int[] inputs, int[] results)
    {
        int[] nodes = new int[program.Instructions.Length];
        foreach (int number in program.NeededBy(results))
        {
            Instruction instruction = program.Instructions[number];
            int left = instruction.HasLeft ? nodes[instruction.Left] : 0;
            int right = instruction.HasRight ? nodes[instruction.Right] : 0;
            nodes[number] = instruction.Operation switch
            {
                Operation.Constant => Constant(program.ConstantValues[instruction.Left]),
                Operation.Input => inputs[instruction.Left],
                Operation.Add => Add(left, right),
                Operation.Subtract => Subtract(left, right),
                Operation.Multiply => Multiply(left, right),
                Operation.Divide => Divide(left, right),
                Operation.Power => Power(left, program.ConstantValues[instruction.Right]),
                Operation.Exp => Exp(left),
                Operation.Log => Log(left),
                Operation.Minimum => Extreme(BatchOperation.Minimum, left, right),
                Operation.Maximum => Extreme(BatchOperation.Maximum, left, right),
                _ => throw new InvalidOperationException($"Unknown operation {instruction.Operation}."),
            };
        }

        int[] found = new int[results.Length];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = nodes[results[i]];
        }

        return found;
    }

    private int Write(BatchOperation operation, int left, int right, double value)
    {
        int place = Place(operation, left, right, value);
        if (_table[place] > 0)
        {
            return _table[place] - 1;
        }

        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, 2 * Count);
            _table = new int[4 * _nodes.Length];
            for (int i = 0; i < Count; i++)
            {
                _table[Place(_nodes[i].Operation, _nodes[i].Left, _nodes[i].Right, _nodes[i].Value)] = i + 1;
            }

            place = Place(operation, left, right, value);
        }

        _nodes[Count] = new BatchNode(operation, left, right, value);
        _table[place] = ++Count;
        return Count - 1;
    }

    // Where the node is in the table, or would be; bits of the number count, so that 0 and -0 are two and every NaN is itself.
    private int Place(BatchOperation operation, int left, int right, double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        ulong hash = unchecked(((((ulong)operation * 31) + (uint)left) * 0x9E3779B97F4A7C15) ^ (((uint)right + (ulong)bits) * 0xC2B2AE3D27D4EB4F));
        int place = (int)(hash >> 33) & (_table.Length - 1);
        while (_table[place] > 0)
        {
            ref readonly BatchNode node = ref _nodes[_table[place] - 1];
            if (node.Operation == operation && node.Left == left && node.Right == right && BitConverter.DoubleToInt64Bits(node.Value) == bits)
            {
                break;
            }

            place = (place + 1) & (_table.Length - 1);
        }

        return place;
    }
}
