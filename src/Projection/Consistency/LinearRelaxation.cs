using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Linear conditions that every path inside given intervals meets: sums as they are, quotients as two lines through the origin.</summary>
/// <remarks>
/// Where the quotient of two quantities x/y lies in [l, h] and y is not negative, l*y &lt;= x &lt;= h*y. Shares, figures per head,
/// ratios of sums and growth from year to year become linear that way without a column for the rate itself. A refutation is a
/// combination of such conditions that no point of the intervals meets; it is recomputed with outward rounding before it counts.
/// </remarks>
internal sealed class LinearRelaxation
{
    // Rows are offered a few at a time, the most violated ones first: most of them are never needed.
    private const int RowsAtOnce = 12;
    private const double SmallestMiss = 1e-7;
    private const double SmallestMultiplier = 1e-10;

    private readonly int[] _columns;
    private readonly Dictionary<int, int> _columnOf;
    private readonly List<(int Sum, Affine Form)> _sums;
    private readonly List<Quotient> _quotients;

    public LinearRelaxation(Program program, int[] order)
    {
        var forms = new TapeForms(program);
        _sums = [.. order.Where(i => IsSum(program, i)).Select(i => (Sum: i, Form: forms.AffineOf(i))).Where(s => s.Form.Constant.Sign == 0 && s.Form.Terms.Length > 1)];
        HashSet<int> columns = [.. _sums.Select(s => s.Sum), .. _sums.SelectMany(s => s.Form.Terms.Select(t => t.Number))];
        foreach (int i in order.Where(i => program.Instructions[i].Operation == Operation.Divide))
        {
            columns.Add(program.Instructions[i].Left);
            columns.Add(program.Instructions[i].Right);
        }

        columns.RemoveWhere(i => program.Instructions[i].Operation == Operation.Constant);
        _columns = [.. columns.Order()];
        _columnOf = _columns.Select((number, place) => (number, place)).ToDictionary(c => c.number, c => c.place);
        _quotients = Quotients(program, order, forms);
    }

    /// <summary>Whether the intervals are refuted by a combination of linear conditions.</summary>
    /// <param name="box">Narrowed intervals of all instructions.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <param name="levels">Values of the columns that meet all conditions, by instruction, where some were found.</param>
    /// <returns>True only where the combination was confirmed with outward rounding.</returns>
    public bool IsRefuted(Interval[] box, CancellationToken cancellationToken, out Dictionary<int, double>? levels)
    {
        levels = null;
        double[] scales = [.. _columns.Select(i => ScaleOf(box[i]))];
        if (scales.Any(s => !double.IsFinite(s)))
        {
            return false;
        }

        (List<Row> rows, List<Row> offered) = RowsFor(box, scales);
        var simplex = new FeasibilitySimplex([.. _columns.Select((i, c) => box[i].Low / scales[c])], [.. _columns.Select((i, c) => box[i].High / scales[c])]);
        rows.ForEach(row => AddTo(simplex, row, scales));
        while (true)
        {
            bool? feasible = simplex.Solve(cancellationToken);
            if (feasible != true)
            {
                return feasible == false && IsConfirmed(rows, simplex.Multipliers!, box);
            }

            Row[] violated = [.. offered.Select(row => (row, miss: row.Miss(simplex.Point!))).Where(r => r.miss > SmallestMiss).OrderByDescending(r => r.miss).Take(RowsAtOnce).Select(r => r.row)];
            if (violated.Length == 0)
            {
                levels = _columns.Select((number, c) => (number, value: simplex.Point![c] * scales[c])).ToDictionary(p => p.number, p => p.value);
                return false;
            }

            foreach (Row row in violated)
            {
                offered.Remove(row);
                rows.Add(row);
                AddTo(simplex, row, scales);
            }
        }
    }

    private static void AddTo(FeasibilitySimplex simplex, Row row, double[] scales) =>
        simplex.Add(row.Terms.Select(t => (t.Column, t.Coefficient * scales[t.Column] / row.Scale)), row.Low, row.High);

    // Sum of multiplier * (row - its value) is zero on every path; over the intervals it must not reach zero.
    private bool IsConfirmed(List<Row> rows, double[] multipliers, Interval[] box)
    {
        // Multipliers that are rounding left over from pivots would only bring wide columns back in.
        double negligible = multipliers.Max(Math.Abs) * SmallestMultiplier;
        var combined = new Interval[_columns.Length];
        Interval total = Interval.Point(0);
        for (int r = 0; r < rows.Count; r++)
        {
            if (Math.Abs(multipliers[r]) <= negligible)
            {
                continue;
            }

            Interval multiplier = Interval.Point(multipliers[r]) / Interval.Point(rows[r].Scale);
            foreach ((int column, double coefficient) in rows[r].Terms)
            {
                combined[column] += multiplier * Interval.Point(coefficient);
            }

            total -= multiplier * new Interval(rows[r].Low, rows[r].High);
        }

        for (int c = 0; c < combined.Length; c++)
        {
            total += combined[c] * box[_columns[c]];
        }

        return !total.IsEmpty && !total.Contains(0);
    }

    private (List<Row> Sums, List<Row> Lines) RowsFor(Interval[] box, double[] scales)
    {
        List<Row> sums = [];
        foreach ((int sum, Affine form) in _sums.Where(s => s.Form.Terms.All(t => IsExact(t.Coefficient))))
        {
            sums.Add(new Row([(_columnOf[sum], -1), .. form.Terms.Select(t => (_columnOf[t.Number], t.Coefficient.ToDouble()))], 0, 0, scales));
        }

        List<Row> lines = [];
        foreach (Quotient quotient in _quotients)
        {
            Interval below = box[quotient.Below];
            if (!(below.Low >= 0))
            {
                continue;
            }

            Interval range = quotient.RangeIn(box);
            Interval above = box[quotient.Above];

            // A line that the column bounds imply says nothing.
            if (range.Low * below.High > above.Low && double.IsFinite(range.Low))
            {
                lines.Add(new Row([(_columnOf[quotient.Above], 1), (_columnOf[quotient.Below], -range.Low)], 0, double.PositiveInfinity, scales));
            }

            if (range.High * below.Low < above.High && double.IsFinite(range.High))
            {
                lines.Add(new Row([(_columnOf[quotient.Above], 1), (_columnOf[quotient.Below], -range.High)], double.NegativeInfinity, 0, scales));
            }
        }

        return (sums, lines);
    }

    private static bool IsExact(Rational value) => Rational.FromDouble(value.ToDouble()) == value;

    private static double ScaleOf(Interval interval)
    {
        double size = Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));
        return size > 0 && double.IsFinite(size) ? Math.ScaleB(1, Math.ILogB(size)) : size > 0 ? double.PositiveInfinity : 1;
    }

    private static bool IsSum(Program program, int number) => program.Instructions[number].Operation is Operation.Add or Operation.Subtract;

    // Pairs of columns whose quotient is a product of few quantities: what is known of these bounds the quotient.
    private List<Quotient> Quotients(Program program, int[] order, TapeForms forms)
    {
        const int MostFactors = 6;
        Dictionary<string, List<int>> known = [];
        foreach (int i in order.Where(i => program.Instructions[i].Operation is not Operation.Constant))
        {
            Monomial form = forms.MonomialOf(i);
            string key = KeyOf(form with { Coefficient = Rational.One });
            (known.TryGetValue(key, out List<int>? same) ? same : known[key] = []).Add(i);
        }

        List<Quotient> quotients = [];
        for (int a = 0; a < _columns.Length; a++)
        {
            Monomial above = forms.MonomialOf(_columns[a]);
            for (int b = 0; b < _columns.Length; b++)
            {
                if (a == b)
                {
                    continue;
                }

                Monomial quotient = above.Times(forms.MonomialOf(_columns[b]).Reciprocal());
                List<int>? direct = known.GetValueOrDefault(KeyOf(quotient with { Coefficient = Rational.One }));
                bool cancels = quotient.Factors.Length < above.Factors.Length + forms.MonomialOf(_columns[b]).Factors.Length;
                if (direct is not null || (cancels && quotient.Factors.Length <= MostFactors))
                {
                    (int Number, Rational Coefficient)[] same = [.. (direct ?? []).Select(n => (n, quotient.Coefficient / forms.MonomialOf(n).Coefficient))];
                    quotients.Add(new Quotient(_columns[a], _columns[b], quotient, same));
                }
            }
        }

        return quotients;
    }

    private static string KeyOf(Monomial form) => string.Join(' ', form.Factors.Select(f => $"{f.Number}^{f.Exponent}"));

    private sealed class Row((int Column, double Coefficient)[] terms, double low, double high, double[] scales)
    {
        public (int Column, double Coefficient)[] Terms { get; } = terms;

        public double Low { get; } = low;

        public double High { get; } = high;

        // A power of two, so that scaling changes no digit.
        public double Scale { get; } = Math.ScaleB(1, Math.ILogB(Math.Max(double.Epsilon, terms.Max(t => Math.Abs(t.Coefficient * scales[t.Column])))));

        /// <summary>By how much a point of scaled columns misses the scaled row.</summary>
        public double Miss(double[] point)
        {
            double sum = 0;
            foreach ((int column, double coefficient) in Terms)
            {
                sum += coefficient * scales[column] / Scale * point[column];
            }

            return Math.Max(Low - sum, sum - High);
        }
    }

    private sealed record Quotient(int Above, int Below, Monomial Form, (int Number, Rational Coefficient)[] Same)
    {
        // The product of what is known of the factors, and what is known of instructions that are the quotient itself.
        public Interval RangeIn(Interval[] box)
        {
            Interval range = Interval.FromRational(Form.Coefficient, Form.Coefficient);
            foreach ((int number, int exponent) in Form.Factors)
            {
                range *= Interval.Power(box[number], exponent);
            }

            foreach ((int number, Rational coefficient) in Same)
            {
                range = range.Intersect(box[number] * Interval.FromRational(coefficient, coefficient));
            }

            return range;
        }
    }
}
