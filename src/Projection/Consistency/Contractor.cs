using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Narrows intervals by forward and backward passes until they hardly move: a proof of contradiction where one becomes empty.</summary>
internal sealed class Contractor(Program program, int[] order)
{
    // A pass that narrows no input by more than this part of its width is the last one. Stopping early only weakens a refutation.
    private const double SmallestGain = 1e-4;

    private readonly int[] _inputs = [.. order.Where(i => program.Instructions[i].Operation == Operation.Input)];

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

        var before = new Interval[_inputs.Length];
        for (int pass = 0; pass < maximumPasses; pass++)
        {
            for (int k = 0; k < _inputs.Length; k++)
            {
                before[k] = values[_inputs[k]];
            }

            if (IntervalEvaluator.Forward(program, order, values) >= 0 || IntervalEvaluator.Backward(program, order, values) >= 0)
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

    private bool HasGained(Interval[] before, Interval[] values)
    {
        for (int k = 0; k < _inputs.Length; k++)
        {
            Interval now = values[_inputs[k]];
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
