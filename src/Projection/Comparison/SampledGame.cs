using Projection.Arithmetic;
using Projection.Statistics;

namespace Projection.Comparison;

/// <summary>Walks through a game along random permutations and their reverses. Used once.</summary>
/// <param name="dimensions">The dimension of each player's random numbers.</param>
/// <param name="value">The game.</param>
/// <param name="seed">Seed of the permutations.</param>
internal sealed class SampledGame(uint[] dimensions, CoalitionValue value, ulong seed)
{
    private readonly RandomSource _source = new(seed);
    private readonly bool[] _members = new bool[dimensions.Length];
    private readonly double[] _gains = new double[dimensions.Length];
    private double _nothing;
    private double _all;

    public ShapleyResult Run(int pairs, CancellationToken cancellationToken)
    {
        int players = dimensions.Length;
        _nothing = value(_members);
        Array.Fill(_members, true);
        _all = value(_members);
        if (!double.IsFinite(_all))
        {
            return ShapleyResult.Without(_nothing, _all, pairs, _members);
        }

        Array.Clear(_members);
        if (!double.IsFinite(_nothing))
        {
            return ShapleyResult.Without(_nothing, _all, pairs, _members);
        }

        var sums = new (double High, double Low)[players];
        var means = new double[players];
        var squares = new double[players];
        for (int pair = 0; pair < pairs; pair++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] order = OrderOf((ulong)pair);
            Array.Clear(_gains);
            if (!TryWalk(order, sums))
            {
                return ShapleyResult.Without(_nothing, _all, pairs, _members);
            }

            Array.Reverse(order);
            if (!TryWalk(order, sums))
            {
                return ShapleyResult.Without(_nothing, _all, pairs, _members);
            }

            // Welford's running variance of the means over pairs.
            for (int player = 0; player < players; player++)
            {
                double gain = _gains[player] / 2;
                double deviation = gain - means[player];
                means[player] += deviation / (pair + 1);
                squares[player] += deviation * (gain - means[player]);
            }
        }

        return new ShapleyResult(
            _nothing,
            _all,
            [.. sums.Select(sum => Elementary.Over(sum, 2.0 * pairs).High)],
            [.. squares.Select(square => Math.Sqrt(square / (pairs - 1) / pairs))],
            pairs,
            []);
    }

    private int[] OrderOf(ulong permutation)
    {
        int[] order = [.. Enumerable.Range(0, dimensions.Length)];
        ulong[] words = [.. dimensions.Select(dimension => _source.Word(dimension, permutation))];
        Array.Sort(order, (a, b) => (words[a], dimensions[a]).CompareTo((words[b], dimensions[b])));
        return order;
    }

    // Lets the players join one by one; where a coalition has no value its members stay noted.
    private bool TryWalk(int[] order, (double High, double Low)[] sums)
    {
        Array.Clear(_members);
        double before = _nothing;
        for (int i = 0; i < order.Length; i++)
        {
            int player = order[i];
            _members[player] = true;
            double after = i == order.Length - 1 ? _all : value(_members);
            if (!double.IsFinite(after))
            {
                return false;
            }

            (double High, double Low) gain = Elementary.TwoSum(after, -before);
            sums[player] = Elementary.Plus(sums[player], gain);
            _gains[player] += gain.High;
            before = after;
        }

        return true;
    }
}
