using FsCheck;
using FsCheck.Fluent;
using Projection.Evaluation;
using Projection.Scenarios;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Properties;

/// <summary>What-ifs on paths of any shape. Values are multiples of 1/8, so that sums are exact.</summary>
public class WhatIfLaws
{
    private const string Model = """
        input x: fraction, ratio, in [-1e9, 1e9]
        indicator y: fraction, flow
        y = 2 * x
        """;

    private static readonly Gen<double> Value = Gen.Choose(-800, 800).Select(n => n / 8.0);

    private static readonly Gen<(IDistribution[] Path, Override First, Override Second, double Shift)> Cases =
        from centres in Gen.ArrayOf(Gen.Choose(1, 800).Select(n => n / 8.0), 6)
        from kinds in Gen.ArrayOf(Gen.Choose(0, 2), 6)
        from first in Change()
        from second in Change()
        from shift in Value
        select (centres.Zip(kinds, Of).ToArray(), first, second, shift);

    [Fact]
    public void Add_Nothing_ChangesNothing() => Law.Holds(Cases, c =>
        Assert.Equal(Inputs(c.Path, c.First), Inputs(c.Path, c.First, c.Second with { Kind = OverrideKind.Add, Value = 0 })));

    [Fact]
    public void Set_ThenAdd_IsSetToTheSum() => Law.Holds(Cases, c => Assert.Equal(
        Inputs(c.Path, c.First with { Kind = OverrideKind.Set, Value = c.Second.Value + c.Shift, Hold = false }),
        Inputs(c.Path, c.First with { Kind = OverrideKind.Set, Value = c.Second.Value, Hold = false }, c.First with { Kind = OverrideKind.Add, Value = c.Shift, Hold = false })));

    [Fact]
    public void Add_Twice_IsAddedOnceInAnyOrder() => Law.Holds(Cases, c =>
    {
        Override one = c.First with { Kind = OverrideKind.Add, Hold = false };
        Override other = c.Second with { Kind = OverrideKind.Add, Hold = false };
        Assert.Equal(Inputs(c.Path, one, other), Inputs(c.Path, other, one));
    });

    [Fact]
    public void Set_Last_ForgetsWhatCameBeforeInItsYears() => Law.Holds(Cases, c =>
    {
        Override last = c.Second with { Kind = OverrideKind.Set, Hold = false };
        IDistribution[] found = Inputs(c.Path, c.First, last);
        Assert.All(last.Years!.Value, year => Assert.Equal(new Constant(last.Value), found[year.Value - 2025]));
    });

    [Fact]
    public void Hold_AnyChange_KeepsTheGrowthOfThePathBefore() => Law.Holds(Cases, c =>
    {
        double[] before = [.. Inputs(c.Path).Select(d => d.Central)];
        Override change = c.First with { Hold = true };
        double[] after = [.. Inputs(c.Path, change).Select(d => d.Central)];
        double[] without = [.. Inputs(c.Path, change with { Hold = false }).Select(d => d.Central)];
        int last = change.Years!.Value.Last.Value - 2025;
        double factor = without[last] / before[last];
        Assert.Equal(without[..(last + 1)], after[..(last + 1)]);
        for (int t = last + 1; t < after.Length; t++)
        {
            Assert.Equal(before[t] * factor, after[t], 1e-9 * Math.Abs(after[t]));
        }
    });

    [Fact]
    public void Hold_ChangeByNothing_ChangesNothing() => Law.Holds(Cases, c =>
        Assert.Equal(Inputs(c.Path), Inputs(c.Path, c.First with { Kind = OverrideKind.Add, Value = 0, Hold = true })));

    [Fact]
    public void Grow_AnyRate_GrowsByItFromTheYearBefore() => Law.Holds(Cases, c =>
    {
        Override change = c.First with { Kind = OverrideKind.Grow, Value = Math.Abs(c.Shift) / 200, Hold = false };
        double[] path = [.. Inputs(c.Path, change).Select(d => d.Central)];
        Assert.All(change.Years!.Value, year => Assert.Equal(1 + change.Value, path[year.Value - 2025] / path[year.Value - 2026], 1e-12));
    });

    [Fact]
    public void Any_Change_LeavesOtherYearsAlone() => Law.Holds(Cases, c =>
    {
        IDistribution[] before = Inputs(c.Path);
        IDistribution[] after = Inputs(c.Path, c.First with { Hold = false });
        Assert.All(Enumerable.Range(0, 6).Where(t => !c.First.Years!.Value.Contains(new Year(2025 + t))), t => Assert.Equal(before[t], after[t]));
    });

    // Years after the base year; growth that any of the values can be, and changes that keep the sign of a positive path.
    private static Gen<Override> Change() =>
        from first in Gen.Choose(2026, 2030)
        from last in Gen.Choose(first, 2030)
        from kind in Gen.Elements(OverrideKind.Set, OverrideKind.Add, OverrideKind.Grow)
        from value in Gen.Choose(1, 800)
        from hold in Gen.Elements(true, false)
        select new Override([Plan.Id("x")], Plan.Years(first, last), value / (kind == OverrideKind.Grow ? 1024.0 : 8.0)) { Kind = kind, Hold = hold };

    private static IDistribution Of(double centre, int kind) => kind switch
    {
        0 => new Constant(centre),
        1 => new Normal(centre, 0.5),
        _ => new Triangular(centre - 1, centre, centre + 2),
    };

    // From the base year on.
    private static IDistribution[] Inputs(IDistribution[] path, params Override[] changes)
    {
        Scenario plan = Plan.Of(Model, 2030, Plan.AtLeast("t", "sum y 2025-2030", 0)).With(path.Select((d, i) => Plan.Assumed("x", 2025 + i, 2025 + i, d)));
        ScenarioProgram program = WhatIf.WithAll(plan, changes).ValueOrThrow().Compile();
        return [.. Enumerable.Range(0, 6).Select(i => program.DistributionOf(new InputVariable(Plan.Id("x"), new Year(2025 + i), default))!)];
    }
}
