using System.Collections.Immutable;

namespace Projection.Comparison;

/// <summary>Shares the difference of a quantity out among changed assumptions.</summary>
internal static class Attribution
{
    /// <param name="quantity">A quantity that both cases have.</param>
    /// <param name="first">The first case.</param>
    /// <param name="other">The other case.</param>
    /// <param name="to">The other case's values of the first one's inputs.</param>
    /// <param name="changes">All changed assumptions.</param>
    /// <param name="options">When combinations are sampled, and how.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    public static DifferenceAttribution Of(
        AttributedQuantity quantity,
        EvaluatedCase first,
        EvaluatedCase other,
        double[] to,
        ImmutableArray<AssumptionChange> changes,
        ComparisonOptions options,
        CancellationToken cancellationToken)
    {
        var nothing = new DifferenceAttribution(quantity, first[quantity.Subject], other[quantity.Subject], [], 0, []);
        if (!nothing.HasBothValues)
        {
            return nothing;
        }

        var game = new ChangeGame(first.Program.Program, first.NumberOf(quantity.Subject), first.Inputs, to, changes);
        ImmutableArray<AssumptionChange> players = game.Changes;
        ShapleyResult result = players.Length <= options.ExactChanges
            ? ShapleyValues.Exact(players.Length, game.Value, cancellationToken)
            : ShapleyValues.Sample([.. players.Select(p => p.Name)], game.Value, options.Pairs, options.Seed, cancellationToken);
        return nothing with
        {
            From = result.Nothing,
            To = result.All,
            Pairs = result.Pairs,
            Effects = [.. result.Shares.Select((share, i) => new ChangeEffect(players[i], share, result.StandardErrors[i], AloneOf(game, i) - result.Nothing))],
            Undefined = [.. result.Undefined.Select((isMember, i) => (isMember, i)).Where(m => m.isMember).Select(m => players[m.i])],
        };
    }

    private static double AloneOf(ChangeGame game, int change)
    {
        var members = new bool[game.Changes.Length];
        members[change] = true;
        return game.Value(members);
    }
}
