using System.Collections.Immutable;
using Projection.Evaluation.Batch;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Writes the uncertain inputs of a scenario into a graph: normals, their dependence, their distributions, and shocks on top.</summary>
/// <remarks>Used once. What nothing needs is written too and falls away when the graph is compiled.</remarks>
internal sealed class InputGraph
{
    private readonly BatchGraph _graph;
    private readonly List<Draw> _draws = [];
    private readonly List<MarginalTable> _marginals = [];
    private readonly Dictionary<IDistribution, int> _known = [];

    private readonly CancellationToken _cancellationToken;

    private InputGraph(BatchGraph graph, CancellationToken cancellationToken)
    {
        _graph = graph;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Writes the inputs.</summary>
    /// <param name="graph">Takes them.</param>
    /// <param name="inputs">What a trial draws.</param>
    /// <param name="certain">For each input of the program the value that it has where it is not drawn.</param>
    /// <param name="draws">What the graph's sources are.</param>
    /// <param name="marginals">What the graph's maps are.</param>
    /// <param name="cancellationToken">Stops between two distributions' tables, which may take milliseconds each.</param>
    /// <returns>For each input of the program its node.</returns>
    public static int[] Write(
        BatchGraph graph, InputGroups inputs, double[] certain, out Draw[] draws, out MarginalTable[] marginals, CancellationToken cancellationToken = default)
    {
        var writer = new InputGraph(graph, cancellationToken);
        int[] nodes = new int[certain.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = graph.Constant(certain[i]);
        }

        foreach (InputGroup group in inputs.Groups)
        {
            if (!group.IsIdle)
            {
                writer.Write(group, nodes);
            }
        }

        foreach (ShockDraw shock in inputs.Shocks.Draws)
        {
            writer.Write(shock, nodes);
        }

        draws = [.. writer._draws];
        marginals = [.. writer._marginals];
        return nodes;
    }

    // z(1) = L x(1), then z(t) = rho z(t-1) + sqrt(1 - rho^2) M x(t), as GaussianCopula has it.
    private void Write(InputGroup group, int[] nodes)
    {
        int elements = group.Elements.Length;
        int[] before = new int[elements];
        int[] drawn = new int[elements];
        for (int start = 0; start < group.Slots.Length; start += elements)
        {
            for (int i = 0; i < elements; i++)
            {
                InputSlot slot = group.Slots[start + i];
                drawn[i] = slot.IsIdle ? _graph.Constant(0) : Source(new Draw(slot.Dimension, slot.Index, false, 0));
            }

            double[,] factor = start == 0 ? group.FirstFactor : group.LaterFactor;
            int[] now = new int[elements];
            for (int i = 0; i < elements; i++)
            {
                int fresh = Combination(factor, i, drawn);
                now[i] = start == 0 ? fresh : Continued(before[i], group.Persistence[i], group.InnovationScale[i], fresh);
                if (group.Slots[start + i] is { Distribution: { } distribution } slot)
                {
                    nodes[slot.Input] = ValueOf(distribution, now[i]);
                }
            }

            before = now;
        }
    }

    private void Write(ShockDraw shock, int[] nodes)
    {
        if (shock.Probability == 0 || shock.Effects.IsEmpty)
        {
            return;
        }

        int happens = Source(new Draw(shock.EventDimension, shock.EventIndex, true, shock.Probability));
        int size = ValueOf(shock.Size, Source(new Draw(shock.SizeDimension, shock.SizeIndex, false, 0)));
        int effect = _graph.Multiply(happens, size);
        foreach (ShockEffect hit in shock.Effects)
        {
            nodes[hit.Input] = _graph.Add(nodes[hit.Input], _graph.Multiply(_graph.Constant(hit.Factor), effect));
        }
    }

    private int Combination(double[,] factor, int row, int[] drawn)
    {
        int sum = _graph.Constant(0);
        for (int k = 0; k <= row; k++)
        {
            if (factor[row, k] != 0)
            {
                sum = _graph.Add(sum, _graph.Multiply(_graph.Constant(factor[row, k]), drawn[k]));
            }
        }

        return sum;
    }

    // Without persistence last year's number must not be asked for: it would be kept for nothing.
    private int Continued(int before, double persistence, double scale, int fresh)
    {
        int news = _graph.Multiply(_graph.Constant(scale), fresh);
        return persistence == 0 ? news : _graph.Add(_graph.Multiply(_graph.Constant(persistence), before), news);
    }

    private int Source(Draw draw)
    {
        _draws.Add(draw);
        return _graph.Source(_draws.Count - 1);
    }

    private int ValueOf(IDistribution distribution, int z)
    {
        switch (distribution)
        {
            case Constant constant:
                return _graph.Constant(constant.Value);
            case Normal normal:
                return _graph.Add(_graph.Constant(normal.Mean), _graph.Multiply(_graph.Constant(normal.StandardDeviation), z));
            case LocationScale moved: // of one shape whatever what-ifs move it by: one table for all
                return _graph.Add(_graph.Constant(moved.Shift), _graph.Multiply(_graph.Constant(moved.Factor), ValueOf(moved.Whole, z)));
            default:
                if (!_known.TryGetValue(distribution, out int map))
                {
                    _cancellationToken.ThrowIfCancellationRequested();
                    map = _marginals.Count;
                    _marginals.Add(new MarginalTable(distribution));
                    _known.Add(distribution, map);
                }

                return _graph.Map(map, z);
        }
    }
}
