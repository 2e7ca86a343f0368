using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

public static partial class ScenarioChecks
{
    // The shares of one set in one year: where every element has a figure, their printed ranges must be able to reach 100 %.
    private static void CheckShares(Findings findings)
    {
        Scenario scenario = findings.Scenario;
        CheckShares(findings, scenario.Targets.Select(t => (t.Subject, t.Figure, t.Where)), isWarning: true);
        CheckShares(findings, scenario.Observations.Where(o => !o.IsEvidence).Select(o => (o.Subject, o.Figure, o.Where)), isWarning: false);
    }

    private static void CheckShares(Findings findings, IEnumerable<(Subject Subject, Figure Figure, SourceLocation? Where)> figures, bool isWarning)
    {
        var groups = figures
            .Where(f => f.Figure.IsNumeric && f.Figure.Unit.Dimension.IsNone && f.Subject is Subject.Indicator { Statistic: Statistic.Value, MultipleOf: null })
            .Select(f => (Subject: (Subject.Indicator)f.Subject, f.Figure, f.Where))
            .Where(f => findings.Model.Find(f.Subject.Id) is { Set: not null } info && IsPartOfWhole(findings.Model, info))
            .GroupBy(f => (f.Subject.Id.Name, f.Subject.Years.First));
        foreach (var group in groups)
        {
            IndicatorInfo info = findings.Model.ByName[group.Key.Name];
            var parts = group.DistinctBy(f => f.Subject.Id.Element).ToArray();
            if (parts.Length == info.Set!.Elements.Length && Total(parts.Select(p => p.Figure.Range)) is { } total)
            {
                string found = string.Join(", ", parts.Select(p => $"{p.Subject.Id.Element} {p.Figure.Published.Text}"));
                findings.Add(Problem.SharesCannotSum(findings.At(parts[^1].Where, "published"), isWarning, $"{group.Key.Name} {group.Key.First}", total, found));
            }
        }
    }

    // What shares add up to where that cannot be 100 %; an open end of one share leaves that side of the sum open, but no share is below 0.
    private static Wording? Total(IEnumerable<ValueRange> shares)
    {
        Rational low = Rational.Zero;
        Rational? high = Rational.Zero;
        bool lowIsKnown = true;
        foreach (ValueRange share in shares)
        {
            low += share.Low ?? Rational.Zero;
            lowIsKnown &= share.Low is not null;
            high += share.High;
        }

        if (low <= Rational.One && !(high < Rational.One))
        {
            return null;
        }

        return high is not { } top ? (Wording)$"at least {Percent(low)}"
            : lowIsKnown ? Wording.Own(Percent((low + top) / 2))
            : low > Rational.One ? (Wording)$"at least {Percent(low)}"
            : (Wording)$"at most {Percent(top)}";
    }

    private static string Percent(Rational value) => $"{(value * 100).RoundToDecimals(2)} %";

    // x[s] / sum(s, x[s]), the sum written here or in the equation of a quantity of its own.
    private static bool IsPartOfWhole(ModelDefinition model, IndicatorInfo info)
    {
        if (info.IsInput || model.Equations[info.Name] is not { Right: Expr.Binary { Operator: BinaryOperator.Divide, Left: Expr.Reference { Shift: { Lag: 0, IsBase: false } } part } right } equation
            || part.Index != equation.Index)
        {
            return false;
        }

        Expr whole = right.Right is Expr.Reference { Index: null, Shift: { Lag: 0, IsBase: false } } named && model.Equations.TryGetValue(named.Name, out Equation? definition)
            ? definition.Right
            : right.Right;
        return whole is Expr.Sum { Set: { } set, Body: Expr.Reference { Shift: { Lag: 0, IsBase: false } } summed } sum
            && summed.Name == part.Name && summed.Index == sum.Variable
            && model.Sets[set].Elements.SequenceEqual(info.Set!.Elements);
    }
}
