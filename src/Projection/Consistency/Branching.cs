using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Decides what neither intervals nor linear conditions decide as a whole: the range of an input is halved, and each half looked at by itself.</summary>
internal sealed class Branching(Program program, int[] order, Contractor contractor, LinearRelaxation relaxation, WitnessSearch search, int maximumNodes)
{
    // A part is looked into for a path at every so many levels: the search costs more than everything else.
    private const int LevelsBetweenSearches = 3;

    // Inputs that are known so well, relative to their size, are not cut further.
    private const double SmallestWidth = 1e-7;

    private readonly int[] _inputs = [.. order.Where(i => program.Instructions[i].Operation == Operation.Input)];

    /// <summary>Decides a box.</summary>
    /// <param name="box">Narrowed intervals of all instructions, not refuted as they are.</param>
    /// <param name="conditions">Instructions and ranges to be met.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Whether all parts were refuted, and the path where one was found; neither where the limit was reached.</returns>
    public (bool IsRefuted, double[]? Path) Decide(Interval[] box, (int Number, ValueRange Range)[] conditions, CancellationToken cancellationToken)
    {
        Stack<(Interval[] Box, int Level)> open = new();
        open.Push((box, 0));
        bool isOpen = false;
        for (int nodes = 0; open.TryPop(out (Interval[] Box, int Level) part); nodes++)
        {
            if (nodes > maximumNodes)
            {
                return (false, null);
            }

            cancellationToken.ThrowIfCancellationRequested();
            double[] values = Values(part.Box);
            if (part.Level > 0)
            {
                var relaxed = new RelaxedBox(relaxation, part.Box, values, cancellationToken);
                if (relaxed.IsRefuted())
                {
                    continue;
                }

                if (part.Level % LevelsBetweenSearches == 0
                    && (relaxed.Levels is { } levels ? search.Find(part.Box, conditions, levels) : search.Find(part.Box, conditions, fromCentral: false)) is { } path)
                {
                    return (false, path);
                }
            }

            if (Widest(part.Box, values, conditions) is not { } input)
            {
                isOpen = true;
                continue;
            }

            double middle = MiddleOf(part.Box[input]);
            foreach (Interval half in (Interval[])[new(middle, part.Box[input].High), new(part.Box[input].Low, middle)])
            {
                var smaller = (Interval[])part.Box.Clone();
                smaller[input] = half;
                if (contractor.Contract(smaller))
                {
                    open.Push((smaller, part.Level + 1));
                }
            }
        }

        return (!isOpen, null);
    }

    // The path on which every input is in the middle of what is left.
    private double[] Values(Interval[] box)
    {
        var values = new double[program.Instructions.Length];
        var middle = new double[program.Inputs.Length];
        foreach (int i in _inputs)
        {
            middle[program.Instructions[i].Left] = MiddleOf(box[i]);
        }

        PointEvaluator.Evaluate(program, order, middle, values);
        return values;
    }

    // The input whose width moves the conditions most, relative to their ranges.
    private int? Widest(Interval[] box, double[] values, (int Number, ValueRange Range)[] conditions)
    {
        var adjoints = new double[program.Instructions.Length];
        Dictionary<int, double> reach = [];
        foreach ((int number, ValueRange range) in conditions.Where(c => program.Instructions[c.Number].Operation != Operation.Input))
        {
            Interval bounds = box[number];
            double missed = Math.Max(bounds.Low - values[number], values[number] - bounds.High);
            if (!(missed > 0) || !double.IsFinite(values[number]))
            {
                continue;
            }

            int[] needed = program.NeededBy([number]);
            GradientEvaluator.Evaluate(program, needed, values, number, adjoints);
            foreach (int i in needed.Where(i => program.Instructions[i].Operation == Operation.Input && double.IsFinite(adjoints[i])))
            {
                double scale = Math.Max(bounds.Width, 1e-6 * Math.Abs(values[number]));
                reach[i] = reach.GetValueOrDefault(i) + (Math.Abs(adjoints[i]) * box[i].Width / (double.IsFinite(scale) ? scale : 1));
            }
        }

        (int Input, double Reach)[] wide = [.. _inputs.Where(i => IsWide(box[i])).Select(i => (i, reach.GetValueOrDefault(i)))];
        if (wide.Length == 0)
        {
            return null;
        }

        double furthest = wide.Max(w => w.Reach);
        return furthest > 0 ? wide.First(w => w.Reach == furthest).Input : wide.MaxBy(w => box[w.Input].Width / Math.Max(1, Math.Abs(MiddleOf(box[w.Input])))).Input;
    }

    private static bool IsWide(Interval interval) =>
        interval.Width > SmallestWidth * Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));

    // Amounts that are known within powers of ten are cut at the middle of the powers.
    private static double MiddleOf(Interval interval) =>
        interval.Low > 0 && interval.High > 16 * interval.Low && double.IsFinite(interval.High) ? Math.Sqrt(interval.Low) * Math.Sqrt(interval.High) : interval.Middle;
}
