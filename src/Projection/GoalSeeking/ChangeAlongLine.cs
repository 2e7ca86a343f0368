namespace Projection.GoalSeeking;

/// <summary>The change of least size by one parameter on which all conditions hold.</summary>
/// <remarks>
/// From no change outward in both directions: a grid with a point wherever an input comes to its bound brackets each place where a condition begins
/// or ends to hold, turning points between two grid points included; Newton's method with the tape's slope, kept inside the bracket, finds it.
/// </remarks>
internal sealed class ChangeAlongLine(SeekTape tape, Parameter parameter, CancellationToken cancellationToken)
{
    private const int Steps = 32;
    private const int Octaves = 60;
    private const int MostRounds = 200;

    // The largest miss, in sizes, with which a condition counts as met. Conditions are aimed at inside their ends.
    private const double Tolerance = 1e-11;

    // Relative distance from the level at which doubles end.
    private const double Precision = 4e-16;

    private readonly Parameter[] _parameters = [parameter];

    /// <summary>The least change, or <see langword="null"/> where none was found.</summary>
    public double? Solve()
    {
        if (MissAt(0) <= Tolerance)
        {
            return 0;
        }

        (double low, double high) = parameter.Reach;
        double[] candidates = [.. Crossings(Grid(high, 1)).Concat(Crossings(Grid(-low, -1))).Distinct().OrderBy(Math.Abs)];
        foreach (double by in candidates)
        {
            if (MissAt(by) <= Tolerance)
            {
                return by;
            }
        }

        return null;
    }

    /// <summary>The change that comes nearest to meeting all conditions, by the worst of them.</summary>
    public double Nearest()
    {
        (double low, double high) = parameter.Reach;
        double best = 0;
        double least = MissAt(0);
        foreach (double by in Grid(high, 1).Concat(Grid(-low, -1)))
        {
            if (MissAt(by) is var miss && miss < least)
            {
                (best, least) = (by, miss);
            }
        }

        return best;
    }

    private double MissAt(double by)
    {
        tape.Evaluate(_parameters, [by]);
        return tape.WorstMiss();
    }

    private (double Value, double Slope) At(SeekCondition condition, double by)
    {
        tape.Evaluate(_parameters, [by]);
        return (tape.ValueOf(condition), tape.SlopesOf(condition, _parameters, [by])[0]);
    }

    // From 0 to the last change that makes a difference, near 0 finer and finer.
    private double[] Grid(double reach, int sign)
    {
        double last = double.IsFinite(reach) ? Math.Max(reach, 0) : Math.ScaleB(parameter.Unit, Octaves);
        IEnumerable<double> bends = parameter.Moves
            .Select(m => sign > 0 ? (m.Input.Box.High - m.Input.Start) / m.Weight : (m.Input.Start - m.Input.Box.Low) / m.Weight)
            .Where(b => b > 0 && b < last);
        return
        [
            .. Enumerable.Range(0, Steps + 1).Select(k => last * k / Steps)
                .Concat(Enumerable.Range(1, Octaves).Select(k => Math.ScaleB(last, -k)))
                .Concat(bends).Distinct().Order().Select(by => sign * by),
        ];
    }

    private List<double> Crossings(double[] grid)
    {
        List<double> found = [];
        foreach (SeekCondition condition in tape.Conditions)
        {
            (double Value, double Slope)[] points = [.. grid.Select(by => At(condition, by))];
            foreach (double level in condition.Low == condition.High ? [condition.Low] : (double[])[condition.Low, condition.High])
            {
                if (!double.IsFinite(level))
                {
                    continue;
                }

                for (int k = 0; k < grid.Length; k++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (points[k].Value == level)
                    {
                        found.Add(grid[k]);
                    }
                    else if (k > 0)
                    {
                        found.AddRange(Between(condition, level, (grid[k - 1], points[k - 1]), (grid[k], points[k])));
                    }
                }
            }
        }

        return found;
    }

    private IEnumerable<double> Between(SeekCondition condition, double level, (double By, (double Value, double Slope) Point) left, (double By, (double Value, double Slope) Point) right)
    {
        (double a, double b) = (left.Point.Value - level, right.Point.Value - level);
        if (!double.IsFinite(a) || !double.IsFinite(b) || a == 0 || b == 0)
        {
            yield break;
        }

        if (a < 0 != b < 0)
        {
            yield return Root(condition, level, left.By, right.By, a < 0);
        }
        else if (Turn(condition, level, left, right, a < 0) is { } turn)
        {
            yield return Root(condition, level, left.By, turn, a < 0);
            yield return Root(condition, level, turn, right.By, a >= 0);
        }
    }

    // Both ends lie on one side of the level; a turning point between them may lie on the other.
    private double? Turn(SeekCondition condition, double level, (double By, (double Value, double Slope) Point) left, (double By, (double Value, double Slope) Point) right, bool isBelow)
    {
        // Along the grid's direction, the slope has to lead towards the level first and away from it at the end.
        double direction = Math.Sign(right.By - left.By) * (isBelow ? 1 : -1);
        if (!(left.Point.Slope * direction > 0 && right.Point.Slope * direction < 0))
        {
            return null;
        }

        (double from, double to) = (left.By, right.By);
        for (int round = 0; round < MostRounds; round++)
        {
            double middle = from + ((to - from) / 2);
            if (middle == from || middle == to)
            {
                break;
            }

            (double value, double slope) = At(condition, middle);
            if (value < level != isBelow)
            {
                return middle;
            }

            (from, to) = slope * direction > 0 ? (middle, to) : (from, middle);
        }

        return null;
    }

    private double Root(SeekCondition condition, double level, double from, double to, bool fromBelow)
    {
        // low is the end where the value lies below the level.
        (double low, double high) = fromBelow ? (from, to) : (to, from);
        double by = from + ((to - from) / 2);
        double best = by;
        double least = double.PositiveInfinity;
        for (int round = 0; round < MostRounds; round++)
        {
            (double value, double slope) = At(condition, by);
            double miss = value - level;
            if (Math.Abs(miss) < least)
            {
                (best, least) = (by, Math.Abs(miss));
            }

            if (Math.Abs(miss) <= Precision * Math.Abs(level))
            {
                break;
            }

            (low, high) = miss < 0 ? (by, high) : (low, by);
            double newton = by - (miss / slope);

            // A Newton step that would not stay well inside is replaced by halving every third round at the latest.
            bool isInside = newton > Math.Min(low, high) && newton < Math.Max(low, high) && round % 3 != 2;
            double next = isInside ? newton : low + ((high - low) / 2);
            if (next == by || next == low || next == high)
            {
                break;
            }

            by = next;
        }

        return best;
    }
}
