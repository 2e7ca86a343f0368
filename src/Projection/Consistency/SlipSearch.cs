using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Looks for slips of the pen: figures near the printed one in the way that people misprint, which the conflict's other targets imply.</summary>
/// <remarks>
/// Only where the others leave the quantity little room: in a wide range something always fits. What is named was shown by a path,
/// except a growth rate compounded over another number of years, which is compared with the implied range in exact arithmetic.
/// </remarks>
internal sealed class SlipSearch(ConstraintSystem system, Oracle oracle, Func<Target, int> placeOf, Func<Target, (Year Year, int Place)[]> otherYearsOf)
{
    // What the others imply has to be known to so many parts of its own size.
    private static readonly Rational Narrow = new(1, 20);

    // An average growth rate has to be known to half a percentage point.
    private static readonly Rational NarrowRate = new(1, 200);

    /// <summary>The years other than its own that a target's figure may belong to.</summary>
    public static IEnumerable<Subject> OtherYearsOf(Target target, Scenario scenario) =>
        target.Subject is Subject.Indicator { Statistic: Statistic.Value, MultipleOf: null } subject && scenario.Model.ByName[subject.Id.Name].Kind != MeasureKind.Rate
            ? new YearRange(scenario.BaseYear, scenario.Horizon).Where(y => y != subject.Years.First).Select(y => subject with { Years = new YearRange(y, y) })
            : [];

    /// <summary>The slips that would explain a conflict, in the order of its targets.</summary>
    public IEnumerable<Slip> Of(Conflict conflict) => conflict.Targets.SelectMany(t => Of(t, conflict));

    private IEnumerable<Slip> Of(Target target, Conflict conflict)
    {
        int[] others = [.. conflict.Targets.Where(t => !ReferenceEquals(t, target)).Select(placeOf)];
        if (target.Figure.Published is not { Kind: not FigureKind.Range, IsApproximate: false } || target.Figure.ExactRange is not null || oracle.Narrow(others, null) is not { } values)
        {
            return [];
        }

        ValueRange implied = Printed.RangeOf(values[system.NumberOfTarget(placeOf(target))]);
        return Misprints(target).Where(s => IsNarrow(implied) && Fits(s, implied, conflict))
            .Concat(OfOtherYears(target, others, values))
            .Concat(OfOtherPeriod(target, implied));
    }

    private static IEnumerable<Slip> Misprints(Target target)
    {
        Figure figure = target.Figure;
        int decimals = Math.Max(0, figure.Decimals ?? figure.Published.Decimals);
        string digits = (figure.Published.Low.Abs() * Rational.PowerOfTen(decimals)).RoundToDecimals(0).ToString();
        for (int i = 0; i + 1 < digits.Length; i++)
        {
            if (digits[i] != digits[i + 1])
            {
                yield return Misprint(SlipKind.TransposedDigits, digits[..i] + digits[i + 1] + digits[i] + digits[(i + 2)..], decimals);
            }
            else if (digits.Length > 2)
            {
                yield return Misprint(SlipKind.DoubledDigit, digits.Remove(i, 1), decimals);
            }
        }

        for (int i = 0; i < digits.Length; i++)
        {
            yield return Misprint(SlipKind.MissingDigit, digits.Insert(i, digits[i].ToString()), decimals);
        }

        foreach (int places in new[] { 1, 2, -1, -2 })
        {
            Rational value = figure.Published.Low * Rational.PowerOfTen(places);
            yield return Meaning(SlipKind.ShiftedMark, value, Math.Max(0, decimals - places));
        }

        foreach (Unit unit in new[] { new Rational(1000, 1), new Rational(1, 1000) }.Select(figure.Unit.Times).OfType<Unit>().Where(_ => !figure.Unit.Dimension.IsNone))
        {
            yield return new Slip(target, SlipKind.UnitOfThousand, figure with { Unit = unit });
        }

        Slip Misprint(SlipKind kind, string other, int itsDecimals) =>
            Meaning(kind, Rational.Parse(other) * Rational.PowerOfTen(-itsDecimals) * (figure.Published.Low.Sign < 0 ? -1 : 1), itsDecimals);

        Slip Meaning(SlipKind kind, Rational value, int itsDecimals)
        {
            Figure other = figure with { Decimals = itsDecimals };
            return new Slip(target, kind, other with { Published = FigureProposal.Shifted(other, value - figure.Published.Low) });
        }
    }

    // An open end would let a misprint fit that is nowhere near: what counts is the number itself as it would print.
    private bool Fits(Slip slip, ValueRange implied, Conflict conflict) => NumberOf(slip.Meant).Meets(implied)
        && oracle.IsShown([.. conflict.Targets.Select(placeOf).Order()], new Dictionary<int, ValueRange> { [placeOf(slip.Target)] = slip.Meant.Range });

    private IEnumerable<Slip> OfOtherYears(Target target, int[] others, Interval[] values) => otherYearsOf(target)
        .Where(y => Printed.RangeOf(values[system.NumberOfTarget(y.Place)]) is var implied && IsNarrow(implied) && implied.Meets(NumberOf(target.Figure))
            && oracle.Witness([.. others.Append(y.Place).Order()]) is not null)
        .Select(y => new Slip(target, SlipKind.OtherYear, target.Figure, y.Year));

    // (1 + printed) ^ (n + 1 or n - 1) against (1 + implied) ^ n.
    private IEnumerable<Slip> OfOtherPeriod(Target target, ValueRange implied)
    {
        if (target.Subject is not Subject.Indicator { Statistic: Statistic.Average, MultipleOf: null } subject || target.Figure.Published.Kind != FigureKind.Value
            || system.Program.Scenario.Model.ByName[subject.Id.Name].Kind != MeasureKind.Rate
            || implied is not { Low: { } low, High: { } high } || high - low > NarrowRate || low <= -1)
        {
            yield break;
        }

        int years = target.Subject.Years.Count;
        foreach ((SlipKind kind, int count) in new[] { (SlipKind.YearLess, years - 1), (SlipKind.YearMore, years + 1) })
        {
            if (count > 0 && Compounded(target.Figure.Range, count).Meets(Compounded(implied, years)))
            {
                yield return new Slip(target, kind, target.Figure);
            }
        }
    }

    private static ValueRange Compounded(ValueRange rate, int years) => new((1 + rate.Low!.Value).Pow(years), (1 + rate.High!.Value).Pow(years));

    private static ValueRange NumberOf(Figure figure)
    {
        Rational half = Rational.PowerOfTen(-(figure.Decimals ?? figure.Published.Decimals)) / 2;
        return new ValueRange(figure.Published.Low - half, figure.Published.Low + half).Scale(figure.Unit.Scale);
    }

    private static bool IsNarrow(ValueRange range) => range is { Low: { } low, High: { } high } && high - low <= Narrow * ((low + high) / 2).Abs();
}
