namespace Projection.Simulation;

/// <summary>Adds up sums over units of trials as a tree of pairs, so that the result depends on the units alone, not on who computed them.</summary>
/// <remarks>Units come in order; 2^k units that start at a multiple of 2^k are added before anything else is added to them.</remarks>
internal sealed class MomentTree(int sums)
{
    private readonly List<double[]?> _levels = [];

    // Sums that were added to others; the next units take their memory.
    private readonly Stack<double[]> _spare = [];

    /// <summary>Adds the next unit.</summary>
    /// <param name="unit">Its sums; copied.</param>
    public void Add(ReadOnlySpan<double> unit)
    {
        double[] carried = _spare.Count > 0 ? _spare.Pop() : new double[sums];
        unit.CopyTo(carried);
        int level = 0;
        for (; level < _levels.Count && _levels[level] is { } waiting; level++)
        {
            for (int i = 0; i < carried.Length; i++)
            {
                carried[i] = waiting[i] + carried[i];
            }

            _levels[level] = null;
            _spare.Push(waiting);
        }

        if (level == _levels.Count)
        {
            _levels.Add(null);
        }

        _levels[level] = carried;
    }

    /// <summary>The sums over all units so far.</summary>
    public double[] Total()
    {
        double[] total = new double[sums];
        foreach (double[]? level in _levels)
        {
            for (int i = 0; i < (level?.Length ?? 0); i++)
            {
                total[i] = level![i] + total[i];
            }
        }

        return total;
    }
}
