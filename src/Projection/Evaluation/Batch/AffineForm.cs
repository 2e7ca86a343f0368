namespace Projection.Evaluation.Batch;

/// <summary>A constant plus multiples of nodes, in double precision; grown while nodes are fused.</summary>
internal sealed class AffineForm
{
    private int[] _nodes = new int[8];
    private double[] _coefficients = new double[8];

    public AffineForm(double constant) => Constant = constant;

    public double Constant { get; private set; }

    /// <summary>Number of terms.</summary>
    public int Count { get; private set; }

    /// <summary>The nodes, rising.</summary>
    public ReadOnlySpan<int> Nodes => _nodes.AsSpan(0, Count);

    /// <summary>Their coefficients.</summary>
    public ReadOnlySpan<double> Coefficients => _coefficients.AsSpan(0, Count);

    /// <summary>A single node.</summary>
    public static AffineForm Of(int node)
    {
        var form = new AffineForm(0);
        form.Add(node, 1);
        return form;
    }

    /// <summary>Adds a multiple of another form.</summary>
    public void Add(AffineForm other, double factor)
    {
        Constant += other.Constant * factor;
        for (int i = 0; i < other.Count; i++)
        {
            Add(other._nodes[i], other._coefficients[i] * factor);
        }
    }

    /// <summary>Adds a multiple of a node; a term that cancels falls away.</summary>
    public void Add(int node, double coefficient)
    {
        if (coefficient == 0)
        {
            return;
        }

        int place = 0;
        while (place < Count && _nodes[place] < node)
        {
            place++;
        }

        if (place < Count && _nodes[place] == node)
        {
            _coefficients[place] += coefficient;
            if (_coefficients[place] == 0)
            {
                Remove(place);
            }

            return;
        }

        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, 2 * Count);
            Array.Resize(ref _coefficients, 2 * Count);
        }

        Array.Copy(_nodes, place, _nodes, place + 1, Count - place);
        Array.Copy(_coefficients, place, _coefficients, place + 1, Count - place);
        _nodes[place] = node;
        _coefficients[place] = coefficient;
        Count++;
    }

    /// <summary>Takes a term out.</summary>
    /// <param name="place">Its place among the terms.</param>
    public void Remove(int place)
    {
        Count--;
        Array.Copy(_nodes, place + 1, _nodes, place, Count - place);
        Array.Copy(_coefficients, place + 1, _coefficients, place, Count - place);
    }
}
