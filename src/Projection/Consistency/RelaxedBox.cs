using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>The linear conditions over the intervals of one box: refuted, met by some values, or bounding a quantity.</summary>
/// <remarks>What it says is confirmed with outward rounding before it counts. Not thread-safe.</remarks>
internal sealed class RelaxedBox
{
    // Conditions are offered a few at a time, the most violated ones first: most of them are never needed.
    private const int RowsAtOnce = 12;
    private const double SmallestMiss = 1e-7;
    private const double SmallestMultiplier = 1e-10;
    private const int MostImprovements = 8;

    private readonly LinearRelaxation _relaxation;
    private readonly Interval[] _box;
    private readonly CancellationToken _cancellationToken;
    private readonly double[] _scales;
    private readonly List<Row> _offered = [];
    private readonly List<Row> _rows = [];
    private readonly BoundedSimplex _simplex;
    private bool _isMet;

    /// <param name="relaxation">The conditions of the tape.</param>
    /// <param name="box">Narrowed intervals of all instructions.</param>
    /// <param name="start">Values of all instructions on some path, from which the search starts: conditions that it meets are not looked at.</param>
    /// <param name="cancellationToken">Stops a search.</param>
    public RelaxedBox(LinearRelaxation relaxation, Interval[] box, double[] start, CancellationToken cancellationToken)
    {
        (_relaxation, _box, _cancellationToken) = (relaxation, box, cancellationToken);
        _scales = [.. relaxation.Columns.Select(i => ScaleOf(box[i]))];
        OfferAll();
        _simplex = new BoundedSimplex(
            [.. relaxation.Columns.Select((i, c) => box[i].Low / _scales[c])],
            [.. relaxation.Columns.Select((i, c) => box[i].High / _scales[c])],
            [.. relaxation.Columns.Select((i, c) => start[i] / _scales[c])]);
    }

    /// <summary>The combination that refutes the box; <see langword="null"/> where none was found and confirmed.</summary>
    public LinearRefutation? Refutation { get; private set; }

    /// <summary>Values of the columns that meet all conditions, by instruction; <see langword="null"/> where none were found.</summary>
    public Dictionary<int, double>? Levels => _isMet
        ? _relaxation.Columns.Select((number, c) => (number, c)).Where(p => IsBounded(p.c)).ToDictionary(p => p.number, p => _simplex.Point![p.c] * _scales[p.c])
        : null;

    /// <summary>Looks for values that meet all conditions.</summary>
    /// <returns>Whether the box is refuted.</returns>
    public bool IsRefuted()
    {
        do
        {
            if (_simplex.Solve(_cancellationToken) is not true)
            {
                Refutation = _simplex.Multipliers is { } multipliers && IsConfirmed(multipliers) ? RefutationBy(multipliers) : null;
                return Refutation is not null;
            }
        }
        while (AddViolated());

        _isMet = true;
        return false;
    }

    /// <summary>What the conditions leave of an instruction's interval.</summary>
    /// <param name="program">The tape.</param>
    /// <param name="number">An instruction.</param>
    /// <returns>An outer interval, not wider than that of the box.</returns>
    public Interval Bound(Program program, int number)
    {
        Instruction instruction = program.Instructions[number];
        Interval interval = _box[number];
        if (interval.IsPoint || !_isMet)
        {
            return interval;
        }

        if (_relaxation.ColumnOf.TryGetValue(number, out int column) && IsBounded(column))
        {
            double scale = _scales[column];
            return interval.Intersect(new Interval(-Largest([(column, -1)], scale), Largest([(column, 1)], scale)));
        }

        if (instruction.Operation == Operation.Divide && _relaxation.ColumnOf.TryGetValue(instruction.Left, out int above)
            && _relaxation.ColumnOf.TryGetValue(instruction.Right, out int below) && _box[instruction.Right].Low > 0 && IsBounded(above) && IsBounded(below))
        {
            return interval.Intersect(new Interval(-LargestQuotient(above, below, -1), LargestQuotient(above, below, 1)));
        }

        return Through(program, instruction, interval);
    }

    // What is a known function of one quantity: as narrow as that quantity.
    private Interval Through(Program program, Instruction instruction, Interval interval)
    {
        bool isLeftFixed = instruction.HasLeft && _box[instruction.Left].IsPoint;
        bool isRightFixed = !instruction.HasRight || _box[instruction.Right].IsPoint;
        if (!instruction.HasLeft || isLeftFixed == isRightFixed)
        {
            return interval;
        }

        int open = isLeftFixed ? instruction.Right : instruction.Left;
        Interval narrowed = Bound(program, open);
        if (narrowed == _box[open] || narrowed.IsEmpty)
        {
            return interval;
        }

        var values = (Interval[])_box.Clone();
        values[open] = narrowed;
        return interval.Intersect(IntervalEvaluator.ResultOf(program, instruction, values));
    }

    // The largest value of a sum of scaled columns, rounded up, times the scale; infinite where the search gave nothing.
    private double Largest((int Column, double Coefficient)[] terms, double scale) =>
        Maximise(terms) is null ? double.PositiveInfinity : DirectedRounding.MultiplyUp(LimitOf(terms), scale);

    // Dinkelbach's method: the quotient at the largest value of x - r*y is the next r, until x - r*y cannot be above zero.
    private double LargestQuotient(int above, int below, int sign)
    {
        double numerator = sign * _scales[above];
        double denominator = _scales[below];
        double quotient = 0;
        if (Maximise([]) is null)
        {
            return double.PositiveInfinity;
        }

        for (int step = 0; step < MostImprovements; step++)
        {
            double next = numerator * _simplex.Point![above] / (denominator * _simplex.Point[below]);
            if (!double.IsFinite(next) || (step > 0 && next <= quotient + (1e-9 * Math.Abs(quotient))))
            {
                break;
            }

            quotient = next;
            if (Maximise([(above, numerator / denominator), (below, -quotient)]) is null)
            {
                return double.PositiveInfinity;
            }
        }

        // x <= r*y + u, so x/y <= r + u/y.
        double rest = LimitOf([(above, numerator / denominator), (below, -quotient)]);
        Interval y = _box[_relaxation.Columns[below]] / Interval.Point(denominator);
        return double.IsFinite(rest) ? (Interval.Point(quotient) + (Interval.Point(rest) / y)).High : double.PositiveInfinity;
    }

    // Goes to the largest value; conditions that it breaks are added until none is left.
    private double? Maximise((int Column, double Coefficient)[] terms)
    {
        double? value;
        do
        {
            value = _simplex.Maximise(terms, _cancellationToken);
        }
        while (value is not null && AddViolated());
        return value;
    }

    private double LimitOf((int Column, double Coefficient)[] terms)
    {
        Interval limit = Combined(_simplex.Multipliers!, [.. terms.Select(t => (t.Column, Interval.Point(t.Coefficient) / Interval.Point(_scales[t.Column])))]);
        return limit.IsEmpty ? double.PositiveInfinity : limit.High;
    }

    private bool AddViolated()
    {
        double[] point = _simplex.Point!;
        List<(double Miss, int Place)> violated = [];
        for (int place = 0; place < _offered.Count; place++)
        {
            double miss = _offered[place].Miss(point, _scales);
            if (miss > SmallestMiss)
            {
                violated.Add((miss, place));
            }
        }

        if (violated.Count == 0)
        {
            return false;
        }

        violated.Sort(static (a, b) => a.Miss != b.Miss ? b.Miss.CompareTo(a.Miss) : a.Place.CompareTo(b.Place));
        int count = Math.Min(violated.Count, RowsAtOnce);
        foreach ((_, int place) in violated.Take(count))
        {
            Row row = _offered[place];
            _rows.Add(row);
            _simplex.Add(row.Terms.Select(t => (t.Column, t.Coefficient.Middle * _scales[t.Column] / row.Scale)), row.Low / row.Scale, row.High / row.Scale);
        }

        foreach (int place in violated.Take(count).Select(v => v.Place).OrderDescending())
        {
            _offered.RemoveAt(place);
        }

        return true;
    }

    // The sum of multiplier * (row - its value) is zero on every path; over the intervals it must not reach zero.
    private bool IsConfirmed(double[] multipliers) => Combined(multipliers, []) is { IsEmpty: false } total && !total.Contains(0);

    // A sum of columns with what is zero on every path added to it, over the intervals of the box.
    private Interval Combined(double[] multipliers, (int Column, Interval Coefficient)[] terms)
    {
        // Multipliers that are rounding left over from pivots would only bring wide columns back in.
        double negligible = NegligibleOf(multipliers);
        SortedDictionary<int, Interval> columns = [];
        foreach ((int column, Interval coefficient) in terms)
        {
            columns[column] = coefficient;
        }

        Interval total = Interval.Point(0);
        for (int r = 0; r < multipliers.Length; r++)
        {
            if (Math.Abs(multipliers[r]) <= negligible)
            {
                continue;
            }

            Interval multiplier = Interval.Point(multipliers[r]) / Interval.Point(_rows[r].Scale);
            total -= multiplier * new Interval(_rows[r].Low, _rows[r].High);
            foreach ((int column, Interval coefficient) in _rows[r].Terms)
            {
                columns[column] = columns.GetValueOrDefault(column) + (multiplier * coefficient);
            }
        }

        foreach ((int column, Interval coefficient) in columns)
        {
            total += coefficient * _box[_relaxation.Columns[column]];
        }

        return total;
    }

    private LinearRefutation RefutationBy(double[] multipliers)
    {
        double negligible = NegligibleOf(multipliers);
        return new([.. _rows.Select((row, r) => (row.Condition, multipliers[r] / row.Scale, multipliers[r])).Where(t => Math.Abs(t.Item3) > negligible).Select(t => (t.Condition, t.Item2))]);
    }

    private static double NegligibleOf(double[] multipliers) => multipliers.Length == 0 ? 0 : multipliers.Max(Math.Abs) * SmallestMultiplier;

    private void OfferAll()
    {
        foreach (LinearCondition.Sum sum in _relaxation.Sums)
        {
            Interval constant = Interval.FromRational(sum.Form.Constant, sum.Form.Constant);
            Offer(sum, [(ColumnOf(sum.Number), Interval.Point(1)), .. sum.Form.Terms.Select(t => (ColumnOf(t.Number), -Interval.FromRational(t.Coefficient, t.Coefficient)))], constant.Low, constant.High);
        }

        foreach (LinearQuotient quotient in _relaxation.Quotients)
        {
            Interval below = _box[quotient.Below];
            if (!(below.Low >= 0) || !IsBounded(ColumnOf(quotient.Below)) || !IsBounded(ColumnOf(quotient.Above)))
            {
                continue;
            }

            Interval range = quotient.RangeIn(_box);
            Interval above = _box[quotient.Above];

            // A line that the column bounds imply says nothing.
            if (range.Low * below.High > above.Low && double.IsFinite(range.Low))
            {
                OfferLine(quotient, range.Low, isUpper: false);
            }

            if (range.High * below.Low < above.High && double.IsFinite(range.High))
            {
                OfferLine(quotient, range.High, isUpper: true);
            }
        }

        foreach ((int number, int left, int right) in _relaxation.Products)
        {
            Interval a = _box[left];
            Interval b = _box[right];
            if (left == right || !IsBounded(ColumnOf(left)) || !IsBounded(ColumnOf(right)))
            {
                continue;
            }

            OfferPlane(number, left, right, a.Low, b.Low, isLower: true);
            OfferPlane(number, left, right, a.High, b.High, isLower: true);
            OfferPlane(number, left, right, a.Low, b.High, isLower: false);
            OfferPlane(number, left, right, a.High, b.Low, isLower: false);
        }
    }

    private void OfferLine(LinearQuotient quotient, double bound, bool isUpper) => Offer(
        new LinearCondition.Line(quotient, bound, isUpper),
        [(ColumnOf(quotient.Above), Interval.Point(1)), (ColumnOf(quotient.Below), Interval.Point(-bound))],
        isUpper ? double.NegativeInfinity : 0,
        isUpper ? 0 : double.PositiveInfinity);

    // product - rightEnd * left - leftEnd * right against - leftEnd * rightEnd
    private void OfferPlane(int number, int left, int right, double leftEnd, double rightEnd, bool isLower)
    {
        Interval constant = -(Interval.Point(leftEnd) * Interval.Point(rightEnd));
        Offer(
            new LinearCondition.Plane(number, left, right, leftEnd, rightEnd, isLower),
            [(ColumnOf(number), Interval.Point(1)), (ColumnOf(left), Interval.Point(-rightEnd)), (ColumnOf(right), Interval.Point(-leftEnd))],
            isLower ? constant.Low : double.NegativeInfinity,
            isLower ? double.PositiveInfinity : constant.High);
    }

    private int ColumnOf(int number) => _relaxation.ColumnOf[number];

    // Quantities without bounds have no place in the simplex; conditions that speak of them are left out.
    private void Offer(LinearCondition condition, (int Column, Interval Coefficient)[] terms, double low, double high)
    {
        if (Array.TrueForAll(terms, t => IsBounded(t.Column)))
        {
            _offered.Add(new Row(condition, terms, low, high, _scales));
        }
    }

    private bool IsBounded(int column) => double.IsFinite(_scales[column]);

    private static double ScaleOf(Interval interval)
    {
        double size = Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));
        return size > 0 && double.IsFinite(size) ? Math.ScaleB(1, Math.ILogB(size)) : size > 0 ? double.PositiveInfinity : 1;
    }

    private sealed class Row(LinearCondition condition, (int Column, Interval Coefficient)[] terms, double low, double high, double[] scales)
    {
        public LinearCondition Condition { get; } = condition;

        public (int Column, Interval Coefficient)[] Terms { get; } = terms;

        public double Low { get; } = low;

        public double High { get; } = high;

        // A power of two, so that scaling changes no digit.
        public double Scale { get; } = Math.ScaleB(1, Math.ILogB(Math.Max(double.Epsilon, terms.Max(t => Math.Abs(t.Coefficient.Middle * scales[t.Column])))));

        /// <summary>By how much a point of scaled columns misses the scaled row.</summary>
        public double Miss(double[] point, double[] scales)
        {
            double sum = 0;
            foreach ((int column, Interval coefficient) in Terms)
            {
                sum += coefficient.Middle * scales[column] * point[column];
            }

            return Math.Max(Low - sum, sum - High) / Scale;
        }
    }
}
