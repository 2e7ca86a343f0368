using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Narrows intervals by forward and backward passes until they hardly move: a proof of contradiction where one becomes empty.</summary>
internal sealed class Contractor(Program program, int[] order, (int Number, int SameAs)[] links)
{
    // A pass that narrows nothing by more than this part of its width is the last one. Stopping early only weakens a refutation.
    private const double SmallestGain = 1e-4;

    /// <returns>False where the conditions exclude each other: no path meets them all.</returns>
    public bool Contract(Interval[] values, int maximumPasses = 200)
    {
        foreach (int i in order)
        {
            if (values[i].IsEmpty)
            {
                return false;
            }
        }

        var before = new Interval[order.Length];
        for (int pass = 0; pass < maximumPasses; pass++)
        {
            for (int k = 0; k < order.Length; k++)
            {
                before[k] = values[order[k]];
            }

            if (IntervalEvaluator.Forward(program, order, values) >= 0 || !Join(values) || IntervalEvaluator.Backward(program, order, values) >= 0)
            {
                return false;
            }

            if (!HasGained(before, values))
            {
                break;
            }
        }

        return IntervalEvaluator.Forward(program, order, values) < 0;
    }

    private bool Join(Interval[] values)
    {
        foreach ((int number, int sameAs) in links)
        {
            values[number] = values[sameAs] = values[number].Intersect(values[sameAs]);
            if (values[number].IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private bool HasGained(Interval[] before, Interval[] values)
    {
        for (int k = 0; k < order.Length; k++)
        {
            Interval now = values[order[k]];
            double gain = (now.Low - before[k].Low) + (before[k].High - now.High);
            double width = before[k].High - before[k].Low;
            if (gain > SmallestGain * width || (double.IsInfinity(width) && now != before[k]))
            {
                return true;
            }
        }

        return false;
    }
}
