namespace Projection.Evaluation.Batch;

/// <summary>Fuses the nodes of a graph into the instructions of a <see cref="BatchProgram"/>.</summary>
/// <remarks>
/// What a node gives is kept back while only one other node asks for it: sums and multiples of nodes become one linear form of up to six terms, a product with
/// such a form one instruction, a sum with products fused multiply-adds, two bounds one clamp. A divisor that several nodes share is inverted once.
/// All this decides the last bits of a simulation, the same on every machine, and is part of the version of its numbers. Used once.
/// </remarks>
internal sealed class BatchCompiler
{
    private const int MostTerms = 6;
    private const int MostScaledTerms = 5;
    private const int None = -1;

    private readonly BatchGraph _graph;
    private readonly int[] _uses;
    private readonly int[] _divisions;
    private readonly bool[] _isOutput;

    // By node; behind the nodes of the graph stand the reciprocals of each.
    private readonly int[] _registers;
    private readonly AffineForm?[] _forms;
    private readonly Product?[] _products;
    private readonly Bounds?[] _bounds;
    private readonly InstructionWriter _writer = new();

    private BatchCompiler(BatchGraph graph, int[] outputs)
    {
        _graph = graph;
        _uses = new int[graph.Count];
        _divisions = new int[graph.Count];
        _isOutput = new bool[graph.Count];
        _registers = new int[2 * graph.Count];
        Array.Fill(_registers, None);
        _forms = new AffineForm?[graph.Count];
        _products = new Product?[graph.Count];
        _bounds = new Bounds?[graph.Count];
        foreach (int output in outputs)
        {
            _isOutput[output] = true;
        }

        CountUses();
    }

    /// <summary>Compiles what some nodes need.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="outputs">Numbers of the nodes wanted; one may be there twice.</param>
    public static BatchProgram Compile(BatchGraph graph, int[] outputs)
    {
        var compiler = new BatchCompiler(graph, outputs);
        for (int node = 0; node < graph.Count; node++)
        {
            if (compiler._isOutput[node] || compiler._uses[node] > 0)
            {
                compiler.Take(node);
            }
        }

        int[] registers = new int[outputs.Length];
        for (int i = 0; i < outputs.Length; i++)
        {
            registers[i] = compiler._registers[outputs[i]];
        }

        return compiler._writer.Finish(registers);
    }

    private void CountUses()
    {
        for (int number = _graph.Count - 1; number >= 0; number--)
        {
            ref readonly BatchNode node = ref _graph[number];
            if (!_isOutput[number] && _uses[number] == 0)
            {
                continue;
            }

            if (node.HasLeft)
            {
                _uses[node.Left]++;
            }

            if (node.HasRight)
            {
                _uses[node.Right]++;
                _divisions[node.Right] += node.Operation == BatchOperation.Divide ? 1 : 0;
            }
        }
    }

    private void Take(int number)
    {
        ref readonly BatchNode node = ref _graph[number];
        switch (node.Operation)
        {
            case BatchOperation.Add:
                _forms[number] = Sum(node.Left, node.Right, 1);
                break;
            case BatchOperation.Subtract:
                _forms[number] = Sum(node.Left, node.Right, -1);
                break;
            case BatchOperation.Multiply when _graph.IsConstant(node.Left, out double factor):
                _forms[number] = Multiple(node.Right, factor);
                break;
            case BatchOperation.Multiply when _graph.IsConstant(node.Right, out double factor):
                _forms[number] = Multiple(node.Left, factor);
                break;
            case BatchOperation.Multiply:
                _products[number] = ProductOf(node.Left, node.Right);
                break;
            case BatchOperation.Divide when _graph.IsConstant(node.Right, out double divisor):
                _forms[number] = Multiple(node.Left, 1 / divisor);
                break;
            case BatchOperation.Divide when _divisions[node.Right] > 1 && _graph.IsConstant(node.Left, out double dividend):
                _forms[number] = new AffineForm(0);
                _forms[number]!.Add(ReciprocalOf(node.Right), dividend);
                break;
            case BatchOperation.Divide when _divisions[node.Right] > 1:
                _products[number] = ProductOf(ReciprocalOf(node.Right), node.Left);
                break;
            case BatchOperation.Minimum:
                _bounds[number] = Below(node.Left, node.Right);
                break;
            case BatchOperation.Maximum:
                _bounds[number] = Above(node.Left, node.Right);
                break;
            case BatchOperation.Constant or BatchOperation.Source:
                break;
            default:
                _registers[number] = EmitPlain(in node);
                break;
        }

        if (_isOutput[number] || (_uses[number] > 1 && node.Operation > BatchOperation.Source && !IsMultiple(number)))
        {
            Force(number);
        }
    }

    private int EmitPlain(ref readonly BatchNode node)
    {
        switch (node.Operation)
        {
            case BatchOperation.Map:
                return _writer.Write(BatchKernel.Map, Force(node.Left), source: node.Right);
            case BatchOperation.Divide when _graph.IsConstant(node.Left, out double dividend):
                return _writer.Write(BatchKernel.Reciprocal, Force(node.Right), number: dividend);
            case BatchOperation.Divide:
                return _writer.Write(BatchKernel.Divide, Force(node.Left), Force(node.Right));
            case BatchOperation.Power when node.Value == 0.5:
                return _writer.Write(BatchKernel.SquareRoot, Force(node.Left));
            case BatchOperation.Power:
                return _writer.Write(BatchKernel.Power, Force(node.Left), number: node.Value);
            case BatchOperation.Exp:
                return _writer.Write(BatchKernel.Exp, Force(node.Left));
            case BatchOperation.Log:
                return _writer.Write(BatchKernel.Log, Force(node.Left));
            default:
                throw new InvalidOperationException($"Unknown operation {node.Operation}.");
        }
    }

    // The form of a node that is kept back, or the node as a form of its own.
    private AffineForm FormOf(int node) =>
        _graph.IsConstant(node, out double value) ? new AffineForm(value)
        : _registers[node] == None && _forms[node] is { } form ? form
        : AffineForm.Of(node);

    private AffineForm Multiple(int node, double factor)
    {
        var form = new AffineForm(0);
        form.Add(FormOf(node), factor);
        return form;
    }

    private AffineForm Sum(int left, int right, double sign)
    {
        AffineForm first = FormOf(left);
        AffineForm second = FormOf(right);
        if (first.Count + second.Count > MostTerms)
        {
            // The longer one becomes a column of its own.
            bool isFirst = first.Count >= second.Count;
            Force(isFirst ? left : right);
            first = isFirst ? AffineForm.Of(left) : first;
            second = isFirst ? second : AffineForm.Of(right);
            if (first.Count + second.Count > MostTerms)
            {
                Force(isFirst ? right : left);
                (first, second) = (AffineForm.Of(left), AffineForm.Of(right));
            }
        }

        var sum = new AffineForm(0);
        sum.Add(first, 1);
        sum.Add(second, sign);
        return sum;
    }

    private Product ProductOf(int left, int right)
    {
        int factor = left;
        AffineForm? form = HasShortForm(right) ? _forms[right] : null;
        int other = right;
        if (form is null && left < _graph.Count && HasShortForm(left))
        {
            (factor, form, other) = (right, _forms[left], left);
        }

        Force(factor);
        if (form is null)
        {
            Force(other);
        }

        return new Product(factor, other, form);
    }

    // A multiple of one column, and perhaps a constant more, costs its users nothing: it stays in their forms, however many they are.
    private bool IsMultiple(int node) => _forms[node] is { Count: 1 } form && !IsWaitingProduct(form.Nodes[0]);

    private bool IsWaitingProduct(int node) => node < _graph.Count && _registers[node] == None && _products[node] is not null;

    private bool HasShortForm(int node) => _registers[node] == None && _forms[node] is { Count: > 0 and <= MostScaledTerms };

    private int ReciprocalOf(int node)
    {
        int reciprocal = _graph.Count + node;
        if (_registers[reciprocal] == None)
        {
            _registers[reciprocal] = _writer.Write(BatchKernel.Reciprocal, Force(node), number: 1);
        }

        return reciprocal;
    }

    private Bounds Below(int left, int right) =>
        _graph.IsConstant(left, out double limit) ? new Bounds(right, None, double.NegativeInfinity, limit)
        : _graph.IsConstant(right, out limit) ? new Bounds(left, None, double.NegativeInfinity, limit)
        : new Bounds(left, right, double.NegativeInfinity, double.PositiveInfinity);

    private Bounds Above(int left, int right)
    {
        bool isLeft = _graph.IsConstant(left, out double limit);
        if (!isLeft && !_graph.IsConstant(right, out limit))
        {
            return new Bounds(left, right, double.NegativeInfinity, double.PositiveInfinity) { IsMaximum = true };
        }

        int operand = isLeft ? right : left;
        return _registers[operand] == None && _bounds[operand] is { Right: None } below && double.IsNegativeInfinity(below.Low)
            ? new Bounds(below.Left, None, limit, below.High)
            : new Bounds(operand, None, limit, double.PositiveInfinity);
    }

    // The register of a node, written now where it was kept back so far.
    private int Force(int node)
    {
        if (_registers[node] == None)
        {
            _registers[node] =
                _graph.IsConstant(node, out double value) ? _writer.Write(BatchKernel.Constant, number: value)
                : _graph[node].Operation == BatchOperation.Source ? _writer.Write(BatchKernel.Source, source: _graph[node].Left)
                : _forms[node] is { } form ? Emit(form)
                : _products[node] is { } product ? Emit(product)
                : Emit(_bounds[node]!);
        }

        return _registers[node];
    }

    private int Emit(Product product)
    {
        if (product.Form is not { } form)
        {
            return _writer.Write(BatchKernel.Multiply, _registers[product.Factor], _registers[product.Other]);
        }

        int[] terms = Terms(form);
        return _writer.WriteLinear(BatchKernel.ScaledLinear, _registers[product.Factor], form, terms);
    }

    private int Emit(Bounds bounds) => bounds.Right == None
        ? _writer.Write(BatchKernel.Clamp, Force(bounds.Left), number: bounds.Low, second: bounds.High)
        : _writer.Write(bounds.IsMaximum ? BatchKernel.Maximum : BatchKernel.Minimum, Force(bounds.Left), Force(bounds.Right));

    private int Emit(AffineForm form)
    {
        // Products that wait only for this sum are added to the rest of it one by one.
        List<(Product Product, bool IsNegative)> added = [];
        for (int i = form.Count - 1; i >= 0; i--)
        {
            int node = form.Nodes[i];
            if (Math.Abs(form.Coefficients[i]) == 1 && IsWaitingProduct(node) && _products[node] is { Form: null } product)
            {
                added.Add((product, form.Coefficients[i] < 0));
                form.Remove(i);
            }
        }

        int start = added.Count - 1;
        int sum;
        if (form.Count == 0 && form.Constant == 0 && start >= 0 && !added[start].IsNegative)
        {
            sum = Emit(added[start--].Product);
        }
        else
        {
            sum = EmitLinear(form);
        }

        for (; start >= 0; start--)
        {
            (Product product, bool isNegative) = added[start];
            sum = _writer.Write(isNegative ? BatchKernel.SubtractProduct : BatchKernel.MultiplyAdd, _registers[product.Factor], _registers[product.Other], sum);
        }

        return sum;
    }

    private int EmitLinear(AffineForm form)
    {
        if (form.Count == 0)
        {
            return _writer.Write(BatchKernel.Constant, number: form.Constant);
        }

        int[] terms = Terms(form);
        return form.Count == 1 && form.Constant == 0 && form.Coefficients[0] == 1 ? terms[0] : _writer.WriteLinear(BatchKernel.Linear, None, form, terms);
    }

    private int[] Terms(AffineForm form)
    {
        int[] registers = new int[form.Count];
        for (int i = 0; i < registers.Length; i++)
        {
            registers[i] = Force(form.Nodes[i]);
        }

        return registers;
    }

    /// <summary>A product that is kept back: of two columns, or of a column and a linear form.</summary>
    private sealed record Product(int Factor, int Other, AffineForm? Form);

    /// <summary>A minimum or maximum that is kept back: of two columns, or of one and constants.</summary>
    private sealed record Bounds(int Left, int Right, double Low, double High)
    {
        public bool IsMaximum { get; init; }
    }
}
