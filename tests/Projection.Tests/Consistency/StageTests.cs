using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Consistency;

public class StageTests
{
    private const string Sum = """
        input a: fraction, ratio, in [0, 100]
        input b: fraction, ratio, in [0, 100]
        input c: fraction, ratio, in [0, 100]
        indicator total: fraction, ratio, in [0, 300], implied
        total = a + b + c
        """;

    [Fact]
    public void Check_TargetThatBreaksARangeAlone_DoesNotHideTheLargerConflict()
    {
        // a is 50 though at most 40 is plausible; and with b = 30, c = 10 it contradicts the total as well, if c stays plausible.
        Scenario plan = Plan.Of(Sum, 2026, Plan.Printed("a", "a 2026", "50"), Plan.Printed("b", "b 2026", "30"), Plan.Printed("total", "total 2026", "70"))
            .With(Plan.Assumed("a", 2026, 2026, null, new ValueRange(0, 40)), Plan.Assumed("c", 2026, 2026, null, new ValueRange(5, 20)));

        ConsistencyReport report = ConsistencyChecker.Check(plan.Compile(), new ConsistencyOptions { Level = ConsistencyLevel.Plausible });

        Assert.True(report.IsComplete);
        Assert.Equal(["a b total", "a"], report.Conflicts.OrderByDescending(c => c.Targets.Length).Select(c => string.Join(' ', c.Targets.Select(t => t.Id))));
        Conflict alone = report.Conflicts.Single(c => c.Targets.Length == 1);
        Assert.Equal((ConsistencyLevel.Plausible, "a 2026"), (alone.Level, Assert.Single(alone.Ranges).Subject.ToString()));
        Assert.Equal(ConsistencyLevel.Possible, report.Conflicts.Single(c => c.Targets.Length == 3).Level);
        Assert.Equal(["a"], Assert.Single(report.Corrections).Changes.Select(c => c.Target.Id));
    }

    [Fact]
    public void Check_ConflictThatNeedsRanges_ListsJustThose()
    {
        Scenario plan = Plan.Of(Sum, 2026, Plan.Printed("a", "a 2026", "50"), Plan.Printed("total", "total 2026", "60"))
            .With(Plan.Assumed("b", 2026, 2026, null, new ValueRange(8, 20)), Plan.Assumed("c", 2026, 2026, null, new ValueRange(5, 20)), Plan.Assumed("a", 2026, 2026, null, new ValueRange(0, 90)));

        ConsistencyReport possible = ConsistencyChecker.Check(plan.Compile());
        ConsistencyReport plausible = ConsistencyChecker.Check(plan.Compile(), new ConsistencyOptions { Level = ConsistencyLevel.Plausible });

        Assert.Equal(Verdict.Consistent, possible.Verdict);
        Conflict conflict = Assert.Single(plausible.Conflicts);
        Assert.Equal(["a", "total"], conflict.Targets.Select(t => t.Id));
        Assert.Equal(["b 2026", "c 2026"], conflict.Ranges.Select(r => r.Subject.ToString()).Order(StringComparer.Ordinal));
        Assert.True(conflict.IsMinimal);
    }

    [Fact]
    public void Check_RangeOutsideTheLogicalBounds_IsNamed()
    {
        Scenario plan = Plan.Of(Sum, 2026, Plan.Printed("a", "a 2026", "50"), Plan.Printed("total", "total 2026", "60"))
            .With(Plan.Assumed("b", 2026, 2026, null, new ValueRange(200, 300)), Plan.Assumed("c", 2026, 2026, null, new ValueRange(5, 20)));

        ConsistencyReport report = ConsistencyChecker.Check(plan.Compile(), new ConsistencyOptions { Level = ConsistencyLevel.Plausible });

        Assert.Equal(Verdict.Contradictory, report.Verdict);
        Assert.Equal("b 2026", Assert.Single(report.ContradictoryRanges).Subject.ToString());
        Assert.Empty(report.ContradictoryObservations);
    }

    [Fact]
    public void Check_FigureThatHoldsAtOneEndOnly_SaysHowMuchIsLeft()
    {
        // b + c at most 10.05, so that a is at least 49.95: of [49.5, 50.5] a half and a twentieth is left.
        Scenario plan = Plan.Of(Sum, 2026, Plan.Printed("a", "a 2026", "50"), Plan.AtLeast("total", "total 2026", 60), Plan.AtMost("b", "b 2026", 6), Plan.AtMost("c", "c 2026", Rational.Parse("4.05")));

        ConsistencyReport report = ConsistencyChecker.Check(plan.Compile());

        Assert.Equal(Verdict.Consistent, report.Verdict);
        Assert.Equal(0.55, report.Targets[0].ShareLeft!.Value, 1e-6);
        Assert.Equal((1, 0), (report.SetsAsked, report.SetsLeftOpen));
        Assert.Null(report.Targets[1].ShareLeft);
    }

    [Fact]
    public void Check_RequiredIdentity_HoldsWithinItsTolerance()
    {
        const string Parts = Sum + "\nrequire a + b = c\n";
        Scenario plan = Plan.Of(Parts, 2026, Plan.Printed("a", "a 2026", "0.1"), Plan.Printed("b", "b 2026", "0.2"), Plan.Printed("c", "c 2026", "0.3"));

        ConsistencyReport report = ConsistencyChecker.Check(plan.Compile());

        Assert.Equal(Verdict.Consistent, report.Verdict);
        double[] path = [.. ((string[])["a", "b", "c"]).Select(id => report.Witness![Plan.Id(id), new Year(2026)])];
        Assert.Equal(path[2], path[0] + path[1], 1e-9);
    }

    [Fact]
    public void Check_LimitReachedBefore_IsUndecidedAndNotAGuess()
    {
        using var limit = new CancellationTokenSource();
        limit.Cancel();
        Scenario plan = Plan.Of(Sum, 2026, Plan.Printed("a", "a 2026", "50"), Plan.Printed("total", "total 2026", "60"));

        ConsistencyReport report = ConsistencyChecker.Check(plan.Compile(), new ConsistencyOptions { Limit = limit.Token });

        Assert.Equal(Verdict.Undecided, report.Verdict);
        Assert.False(report.IsComplete);
        Assert.Equal((1, 1), (report.SetsAsked, report.SetsLeftOpen));
    }

    [Fact]
    public void Check_SquareOfADifferenceBelowZero_IsDecidedByCutting()
    {
        // x^2 - 2xy + y^2 is nowhere negative; as long as x and y may be anything, intervals and planes do not see it.
        const string Squares = """
            input x: fraction, ratio, in [-2, 2]
            input y: fraction, ratio, in [-2, 2]
            indicator squares: fraction, ratio
            squares = x * x - 2 * x * y + y * y
            """;
        Scenario plan = Plan.Of(Squares, 2026, Plan.AtMost("squares", "squares 2026", -1));

        ConsistencyReport cut = ConsistencyChecker.Check(plan.Compile());
        ConsistencyReport whole = ConsistencyChecker.Check(plan.Compile(), new ConsistencyOptions { MaximumNodes = 0 });

        Assert.Equal((Proof.Branching, true), (Assert.Single(cut.Conflicts).Proof, cut.IsComplete));
        Assert.Equal((Verdict.Undecided, false), (whole.Verdict, whole.IsComplete));
    }

    [Fact]
    public void Check_SharesOfGrowingPartsThatReachAHundredAtOnePoint_AreConsistent()
    {
        // 35.5 + 31.75 + 32.75 = 100, and 30.5 + 31.05 + 38.45: the shares are quotients of levels that grow, and no short decimals give them.
        const string Growing = """
            set parts: p, q, r
            input rise[s in parts]: fraction, rate, in [-50 %, 100 %]
            indicator level[s in parts]: VND, current prices, flow, in [0, 1e18]
            level[s] = level[s](-1) * (1 + rise[s])
            indicator total: VND, current prices, flow, in [0, 1e19]
            total = sum(s in parts, level[s])
            indicator share[s in parts]: fraction, ratio, in [0 %, 100 %]
            share[s] = level[s] / total
            """;
        Target Share(string part, string percent, int year) => Plan.Printed($"{part}{year}", $"share[{part}] {year}", percent, "%");
        Scenario plan = Plan.Of(Growing, 2027, Share("p", "35", 2026), Share("q", "31.7", 2026), Share("r", "32.7", 2026), Share("p", "30", 2027), Share("q", "31.0", 2027), Share("r", "38.4", 2027))
            .With(Plan.Observed("level[p] 2025", "100", "trillion VND"), Plan.Observed("level[q] 2025", "77", "trillion VND"), Plan.Observed("level[r] 2025", "91", "trillion VND"));
        Scenario broken = plan with { Targets = plan.Targets.SetItem(2, Plan.AtMost("r2026", "share[r] 2026", Rational.Parse("0.3274999"))) };

        ConsistencyReport report = ConsistencyChecker.Check(plan.Compile());

        Assert.Equal(Verdict.Consistent, report.Verdict);
        Assert.Equal(0.355, report.Witness![Plan.Id("share[p]"), new Year(2026)], 1e-12);
        Assert.Equal(0.305, report.Witness![Plan.Id("share[p]"), new Year(2027)], 1e-12);
        Assert.Equal(Verdict.Contradictory, ConsistencyChecker.Check(broken.Compile()).Verdict);
    }

    [Fact]
    public void Check_LessAlterableTarget_CostsMore()
    {
        Target firm = Plan.Printed("a", "a 2026", "50");
        firm = firm with { Figure = firm.Figure with { Alterability = new Rational(1, 100) } };
        Scenario plan = Plan.Of(Sum, 2026, firm, Plan.AtMost("total", "total 2026", 40));

        ConsistencyReport report = ConsistencyChecker.Check(plan.Compile());

        Assert.Equal(["total", "a"], report.Corrections.Select(c => Assert.Single(c.Changes).Target.Id));
        TargetChange change = report.Corrections[1].Changes[0];
        Assert.Equal(5, change.Weight, 1e-12);
        Assert.Equal(5 * change.RelativeSize, report.Corrections[1].Cost, 1e-12);
    }

    [Fact]
    public void Check_TargetWithAlterabilityZero_IsInNoCorrection()
    {
        Target fixedTarget = Plan.Printed("a", "a 2026", "50");
        fixedTarget = fixedTarget with { Figure = fixedTarget.Figure with { Alterability = Rational.Zero } };
        Scenario plan = Plan.Of(Sum, 2026, fixedTarget, Plan.AtMost("total", "total 2026", 40));

        Assert.Equal(["total"], ConsistencyChecker.Check(plan.Compile()).Corrections.SelectMany(c => c.Changes).Select(c => c.Target.Id));
    }
}
