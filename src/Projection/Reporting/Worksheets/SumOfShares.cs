using System.Collections.Immutable;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Reporting.Worksheets;

/// <summary>Printed shares of one whole: together they are 100 %.</summary>
/// <param name="Indicator">The share.</param>
/// <param name="Year">The year.</param>
/// <param name="Targets">One figure for each element, in the order of the set.</param>
internal sealed record SumOfShares(IndicatorInfo Indicator, Year Year, ImmutableArray<Target> Targets)
{
    /// <summary>The shares of a plan all of whose parts are printed for a year, in one unit.</summary>
    public static IEnumerable<SumOfShares> In(Scenario scenario)
    {
        foreach (IndicatorInfo info in scenario.Model.Indicators.Where(i => IsShare(i, scenario.Model)))
        {
            foreach (Year year in scenario.PlanYears)
            {
                ImmutableArray<Target> targets = [.. info.Ids().Select(id => scenario.Targets.FirstOrDefault(t => IsOf(t, id, year))).OfType<Target>()];
                if (targets.Length == info.Set!.Elements.Length && targets.All(t => t.Figure.Unit == targets[0].Figure.Unit))
                {
                    yield return new SumOfShares(info, year, targets);
                }
            }
        }
    }

    private static bool IsOf(Target target, IndicatorId id, Year year) =>
        target.IsLinked && target.Subject is Subject.Indicator { Statistic: Statistic.Value, MultipleOf: null } subject && subject.Id == id && subject.Years.First == year;

    // part[s] / whole, where the whole is the sum of the parts over the same set.
    private static bool IsShare(IndicatorInfo info, ModelDefinition model) =>
        info is { Set: { } set, IsInput: false }
        && model.Equations[info.Name].Right is Expr.Binary { Operator: BinaryOperator.Divide, Left: Expr.Reference part, Right: Expr.Reference whole }
        && part.Index == model.Equations[info.Name].Index && part.Shift.IsSameYear && whole.Index is null && whole.Shift.IsSameYear
        && model.Equations.TryGetValue(whole.Name, out Equation? equation)
        && equation.Right is Expr.Sum { Set: { } over, Body: Expr.Reference summed } sum
        && model.Sets[over].Elements.SequenceEqual(set.Elements) && summed.Name == part.Name && summed.Index == sum.Variable && summed.Shift.IsSameYear;
}
