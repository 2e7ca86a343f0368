using System.Collections.Immutable;
using System.Numerics;
using Projection.Arithmetic;
using Projection.Statistics;

namespace Projection.Comparison;

/// <summary>Shares out what players achieve together, whatever the order in which they are listed.</summary>
/// <remarks>
/// <para>A player's Shapley value is the mean, over all orders in which the players can join, of what the coalition gains when the player joins it:
/// <c>sum over S without k of |S|! (n - |S| - 1)! / n! (v(S + k) - v(S))</c>. It is the only rule under which the shares add up to the whole,
/// players who do the same get the same, who changes nothing gets nothing, and shares of a sum of games are sums of shares.</para>
/// <para>Sums are taken in two doubles and in an order that does not depend on the numbering of the players, so the same game has the same bits
/// however its players are listed.</para>
/// </remarks>
/// <seealso href="https://doi.org/10.1515/9781400881970-018">Shapley (1953), A value for n-person games, Contributions to the Theory of Games II, 307-317</seealso>
public static class ShapleyValues
{
    /// <summary>The most players whose coalitions are all valued: 20, a million coalitions.</summary>
    public const int MostPlayers = 20;

    /// <summary>The Shapley values from all 2^n coalitions.</summary>
    /// <param name="players">Number of players, 0 to <see cref="MostPlayers"/>.</param>
    /// <param name="value">The game.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The shares, without error but for rounding; or the smallest coalition without a value, of several the first in the order of the players.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of players is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ShapleyResult Exact(int players, CoalitionValue value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfNegative(players);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MostPlayers);
        var values = new double[1 << players];
        var members = new bool[players];
        int undefined = -1;
        for (int coalition = 0; coalition < values.Length; coalition++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Enter(coalition, members);
            values[coalition] = value(members);
            bool isSmallest = undefined < 0 || BitOperations.PopCount((uint)coalition) < BitOperations.PopCount((uint)undefined);
            undefined = isSmallest && !double.IsFinite(values[coalition]) ? coalition : undefined;
        }

        if (undefined >= 0)
        {
            Enter(undefined, members);
            return ShapleyResult.Without(values[0], values[^1], 0, members);
        }

        var gains = new List<(double High, double Low)>[players];
        for (int size = 0; size < players; size++)
        {
            gains[size] = [];
        }

        ImmutableArray<double> shares = [.. Enumerable.Range(0, players).Select(player => ShareOf(player, values, gains))];
        return new ShapleyResult(values[0], values[^1], shares, [.. shares.Select(_ => 0.0)], 0, []);
    }

    /// <summary>Shapley values from sampled permutations, each taken together with its reverse.</summary>
    /// <remarks>
    /// In permutation i each player draws the word of dimension r and trial i, r the place of its name in ordinal order, and the players join in the order of their words.
    /// What they gain along one permutation adds up to the whole, and so do the means over permutations. A permutation and its reverse (antithetic sampling) have
    /// gains that err in opposite ways: in a game of single players and pairs their mean is the Shapley value itself. The error is that of a mean of independent pairs.
    /// </remarks>
    /// <param name="players">The players by name, each once; the names decide nothing but which random numbers are whose.</param>
    /// <param name="value">The game.</param>
    /// <param name="pairs">Number of permutations that are drawn, at least 2; as many reverses come with them.</param>
    /// <param name="seed">Seed of the permutations; the same seed gives the same bits.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The shares with their errors; or the first coalition met that has no value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 pairs.</exception>
    /// <exception cref="ArgumentException">Two players have one name.</exception>
    /// <seealso href="https://doi.org/10.1016/j.cor.2008.04.004">Castro, Gómez and Tejada (2009), Polynomial calculation of the Shapley value based on sampling</seealso>
    /// <seealso href="https://jmlr.org/papers/v23/21-0439.html">Mitchell, Cooper, Frank and Holmes (2022), Sampling permutations for Shapley value estimation</seealso>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ShapleyResult Sample(IReadOnlyList<string> players, CoalitionValue value, int pairs, ulong seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, 2);
        return new SampledGame(DimensionsOf(players), value, seed).Run(pairs, cancellationToken);
    }

    // Gains are sorted before they are added: the sum then depends on what they are, not on who is listed where.
    private static double ShareOf(int player, double[] values, List<(double High, double Low)>[] gains)
    {
        int own = 1 << player;
        for (int coalition = 0; coalition < values.Length; coalition++)
        {
            if ((coalition & own) == 0)
            {
                gains[BitOperations.PopCount((uint)coalition)].Add(Elementary.TwoSum(values[coalition | own], -values[coalition]));
            }
        }

        (double High, double Low) share = (0, 0);
        foreach (List<(double High, double Low)> ofSize in gains)
        {
            ofSize.Sort();
            share = Elementary.Plus(share, Elementary.Over(ofSize.Aggregate((0.0, 0.0), Elementary.Plus), ofSize.Count));
            ofSize.Clear();
        }

        return Elementary.Over(share, gains.Length).High;
    }

    private static void Enter(int coalition, bool[] members)
    {
        for (int player = 0; player < members.Length; player++)
        {
            members[player] = ((coalition >> player) & 1) != 0;
        }
    }

    private static uint[] DimensionsOf(IReadOnlyList<string> players)
    {
        string[] sorted = [.. players.Order(StringComparer.Ordinal)];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1])
            {
                throw new ArgumentException($"Each player has a name of its own; {sorted[i]} is there twice.", nameof(players));
            }
        }

        return [.. players.Select(player => (uint)Array.BinarySearch(sorted, player, StringComparer.Ordinal))];
    }
}
