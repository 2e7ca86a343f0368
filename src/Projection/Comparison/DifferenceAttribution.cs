using System.Collections.Immutable;
using Projection.Arithmetic;

namespace Projection.Comparison;

/// <summary>The difference of one quantity between two cases, shared out among the changed assumptions that it depends on.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Quantity">The quantity.</param>
/// <param name="From">Its value in the first case, base units; NaN where it has none.</param>
/// <param name="To">Its value in the other case, base units; NaN where it has none.</param>
/// <param name="Effects">One for each change that the quantity depends on, in the order of the model's inputs; none where a combination of changes leaves the quantity without a value.</param>
/// <param name="Pairs">Number of pairs of sampled orders; 0 where all combinations were evaluated.</param>
/// <param name="Undefined">A combination of changes under which the quantity has no value, while the others stay as in the first case; empty where there is none, or where that is the first case itself.</param>
public sealed record DifferenceAttribution(
    AttributedQuantity Quantity,
    double From,
    double To,
    ImmutableArray<ChangeEffect> Effects,
    int Pairs,
    ImmutableArray<AssumptionChange> Undefined)
{
    /// <summary>The difference, base units.</summary>
    public double Difference => To - From;

    /// <summary>Whether the shares come from all combinations of changes, without sampling.</summary>
    public bool IsExact => Pairs == 0;

    /// <summary>Whether there is something to share out: both cases have a value.</summary>
    public bool HasBothValues => double.IsFinite(From) && double.IsFinite(To);

    /// <summary>What the effects of the single changes leave unexplained, because changes strengthen or weaken each other; base units, NaN where there are no effects or one has no value.</summary>
    public double Interaction
    {
        get
        {
            if (!Undefined.IsEmpty)
            {
                return double.NaN;
            }

            (double sum, double lost) = Elementary.TwoSum(To, -From);
            foreach (ChangeEffect effect in Effects)
            {
                (sum, double rest) = Elementary.TwoSum(sum, -effect.Alone);
                lost += rest;
            }

            return sum + lost;
        }
    }
}
