using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency.Certificates;

/// <summary>A combination of linear conditions whose bounds follow from the intervals it is put to, so that fewer narrowing steps can be tried.</summary>
internal sealed class Combination
{
    private readonly (LinearCondition Condition, double Multiplier, bool AtLeftLow, bool AtRightLow)[] _terms;

    /// <param name="refutation">The combination.</param>
    /// <param name="box">The intervals in which it was found.</param>
    public Combination(LinearRefutation refutation, Interval[] box) =>
        _terms =
        [
            .. refutation.Terms.Select(t =>
            {
                (bool left, bool right) = t.Condition is LinearCondition.Plane plane ? CornerOf(plane, box) : (false, false);
                return (t.Condition, t.Multiplier, left, right);
            }),
        ];

    /// <summary>The instructions whose intervals it needs.</summary>
    public IEnumerable<int> Numbers() => _terms.SelectMany(t => NumbersOf(t.Condition)).Distinct();

    /// <summary>Whether no values inside the intervals meet all the conditions.</summary>
    public bool Refutes(Interval[] values) => In(values) is not null;

    /// <summary>The argument inside intervals, without the steps that lead to these; <see langword="null"/> where it does not refute them.</summary>
    public Argument.Combination? In(Interval[] values)
    {
        List<LinearRow> rows = [];
        foreach ((LinearCondition condition, double multiplier, bool atLeftLow, bool atRightLow) in _terms)
        {
            LinearRow? row = condition switch
            {
                LinearCondition.Sum sum => new LinearRow.Sum(multiplier, [(sum.Number, Rational.One), .. sum.Form.Terms.Select(t => (t.Number, -t.Coefficient))], sum.Form.Constant),
                LinearCondition.Line line => LineIn(line, multiplier, values),
                LinearCondition.Plane plane => PlaneIn(plane, multiplier, values, atLeftLow, atRightLow),
                _ => null,
            };
            if (row is null)
            {
                return null;
            }

            rows.Add(row);
        }

        SortedDictionary<int, Rational> columns = [];
        Interval byRows = Interval.Point(0);
        foreach (LinearRow row in rows)
        {
            var multiplier = Interval.Point(row.Multiplier);
            (IEnumerable<(int Number, Rational Coefficient)> terms, Interval range) = Linear(row);
            byRows += multiplier * range;
            foreach ((int number, Rational coefficient) in terms)
            {
                columns[number] = columns.GetValueOrDefault(number) + (Rational.FromDouble(row.Multiplier) * coefficient);
            }
        }

        // What cancels exactly needs no interval.
        foreach (int number in columns.Keys.Where(number => columns[number].Sign == 0).ToArray())
        {
            columns.Remove(number);
        }

        ImmutableArray<(int Number, Interval Interval)> box = [.. columns.Keys.Select(number => (number, values[number]))];
        Interval byBox = columns.Aggregate(Interval.Point(0), (total, column) => total + (Interval.FromRational(column.Value, column.Value) * values[column.Key]));
        bool isRefuted = !byBox.IsEmpty && !byRows.IsEmpty && byBox.Intersect(byRows).IsEmpty;
        return isRefuted ? new Argument.Combination([], box, [.. rows], byBox, byRows) : null;
    }

    private static IEnumerable<int> NumbersOf(LinearCondition condition) => condition switch
    {
        LinearCondition.Sum sum => sum.Form.Terms.Select(t => t.Number).Prepend(sum.Number),
        LinearCondition.Line { Quotient: var quotient } => [quotient.Above, quotient.Below, .. quotient.Form.Factors.Select(f => f.Number), .. quotient.Same.Select(s => s.Number)],
        LinearCondition.Plane plane => [plane.Number, plane.Left, plane.Right],
        _ => [],
    };

    // Of the ways to bound the quotient the one that bounds it best.
    private static LinearRow.Line? LineIn(LinearCondition.Line line, double multiplier, Interval[] values)
    {
        LinearQuotient quotient = line.Quotient;
        if (!(values[quotient.Below].Low >= 0))
        {
            return null;
        }

        LinearRow.Line? best = null;
        IEnumerable<Monomial> ways = quotient.Same.Select(same => new Monomial(same.Coefficient, [(same.Number, 1)])).Append(quotient.Form);
        foreach (Monomial way in ways)
        {
            Interval range = way.Factors.Aggregate(Interval.FromRational(way.Coefficient, way.Coefficient), (product, f) => product * Interval.Power(values[f.Number], f.Exponent));
            double bound = line.IsUpper ? range.High : range.Low;
            if (double.IsFinite(bound) && (best is null || (line.IsUpper ? bound < best.Bound : bound > best.Bound)))
            {
                best = new LinearRow.Line(multiplier, quotient.Above, quotient.Below, way.Coefficient, [.. way.Factors.Select(f => (f.Number, f.Exponent, values[f.Number]))], bound, !line.IsUpper);
            }
        }

        return best;
    }

    // Which ends a plane goes through: both of one kind where it lies below the product. An interval of one value tells nothing; the other one does.
    private static (bool AtLeftLow, bool AtRightLow) CornerOf(LinearCondition.Plane plane, Interval[] box)
    {
        bool atRightLow = plane.RightEnd == box[plane.Right].Low;
        bool atLeftLow = box[plane.Left].IsPoint ? atRightLow == plane.IsLower : plane.LeftEnd == box[plane.Left].Low;
        return (atLeftLow, atLeftLow == plane.IsLower);
    }

    private static LinearRow.Plane? PlaneIn(LinearCondition.Plane plane, double multiplier, Interval[] values, bool atLeftLow, bool atRightLow)
    {
        double left = atLeftLow ? values[plane.Left].Low : values[plane.Left].High;
        double right = atRightLow ? values[plane.Right].Low : values[plane.Right].High;
        return double.IsFinite(left) && double.IsFinite(right) ? new LinearRow.Plane(multiplier, plane.Number, plane.Left, plane.Right, left, right, plane.IsLower) : null;
    }

    // The coefficients of the quantities, and what their combination is on every path.
    private static (IEnumerable<(int Number, Rational Coefficient)> Terms, Interval Range) Linear(LinearRow row) => row switch
    {
        LinearRow.Sum sum => (sum.Terms, Interval.FromRational(sum.Value, sum.Value)),
        LinearRow.Line line => ([(line.Above, Rational.One), (line.Below, -Rational.FromDouble(line.Bound))], SideOf(Interval.Point(0), line.IsLower)),
        LinearRow.Plane plane => (
            [(plane.Number, Rational.One), (plane.Left, -Rational.FromDouble(plane.RightEnd)), (plane.Right, -Rational.FromDouble(plane.LeftEnd))],
            SideOf(-(Interval.Point(plane.LeftEnd) * Interval.Point(plane.RightEnd)), plane.IsLower)),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, "A linear condition of an unknown kind."),
    };

    private static Interval SideOf(Interval bound, bool isLower) => isLower ? bound with { High = double.PositiveInfinity } : bound with { Low = double.NegativeInfinity };
}
