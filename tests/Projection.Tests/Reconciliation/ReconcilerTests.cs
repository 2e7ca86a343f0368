using System.Globalization;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Reconciliation;
using Projection.Scenarios;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Reconciliation;

public class ReconcilerTests
{
    private const string Sum = """
        input x: fraction, ratio, in [-10, 10]
        input y: fraction, ratio, in [-10, 10]
        indicator z: fraction, ratio
        z = x + y
        """;

    private const string Heads = """
        input grdp: VND, current prices, flow, in [1, 1e20]
        input people: person, stock, in [1, 1e10]
        indicator per_head: VND/person, current prices, ratio, in [0, 1e12]
        per_head = grdp / people
        """;

    private const string Shares = """
        set parts: a, b, c
        label a vi "a" en "a"
        label b vi "b" en "b"
        label c vi "c" en "c"
        input part[s in parts]: VND, current prices, flow, in [0, 1e18]
        indicator whole: VND, current prices, flow, in [1, 1e18]
        whole = sum(s in parts, part[s])
        indicator share[s in parts]: fraction, ratio, in [0 %, 100 %]
        share[s] = part[s] / whole
        """;

    // Shares count by themselves: each figure takes its part of the gap by its variance, 5 % of its size and the rounding of the print together.
    [Fact]
    public void Reconcile_Sum_SplitsTheGapByVariance()
    {
        ReconciliationReport report = Reconcile(Plan.Of(Sum, 2026, Plan.Printed("x", "x 2026", "20.00", "%"), Plan.Printed("y", "y 2026", "30.00", "%"), Plan.Printed("z", "z 2026", "60.00", "%")));

        double[] variances = [.. new[] { 20.0, 30, 60 }.Select(m => (0.05 * m * 0.05 * m) + (0.005 * 0.005 / 3))];
        double total = variances.Sum();
        Assert.Equal(ReconciliationStatus.Reconciled, report.Status);
        Assert.Equal([20 + (10 * variances[0] / total), 30 + (10 * variances[1] / total), 60 - (10 * variances[2] / total)], report.Figures.Select(f => f.Value), Close);
        Assert.Equal(variances.Select(Math.Sqrt), report.Figures.Select(f => f.StandardDeviation), Close);
        Assert.Equal(100 / total, report.Tests!.Statistic, 6);
        Assert.Equal(1, report.Tests.DegreesOfFreedom);
        Assert.All(report.Figures, f => Assert.Equal(10 / Math.Sqrt(total), Math.Abs(f.Standardised), 6));
        Assert.Equal([0, 1, 2], Assert.Single(report.Tests.Indistinguishable).ToArray());
        AssertHolds(report);
    }

    // Amounts count by their logarithms: the relative gap is shared out.
    [Fact]
    public void Reconcile_Quotient_SplitsTheRelativeGap()
    {
        ReconciliationReport report = Reconcile(HeadsPlan("100", "1000", "120"));

        double[] variances = [.. new[] { (100, 0.5), (1000, 0.5), (120, 0.5) }.Select(f => 0.0025 + (f.Item2 * f.Item2 / 3 / f.Item1 / f.Item1))];
        double gap = Math.Log(1.2);
        double[] expected = [100 * Math.Exp(gap * variances[0] / variances.Sum()), 1000 * Math.Exp(-gap * variances[1] / variances.Sum()), 120 * Math.Exp(-gap * variances[2] / variances.Sum())];
        Assert.Equal(expected, report.Figures.Select(f => f.Value), Close);
        Assert.Equal(["106", "941", "113"], report.Figures.Select(f => f.Proposed.Text));
        Assert.True(report.Tests!.IsRejected);
        AssertHolds(report);
    }

    [Fact]
    public void Reconcile_Alterability_DecidesWhoMoves()
    {
        Scenario plan = HeadsPlan("100", "1000", "120");
        Target[] targets = [.. plan.Targets];
        targets[0] = targets[0] with { Figure = targets[0].Figure with { Alterability = Rational.Zero } };
        targets[1] = targets[1] with { Keep = true };

        ReconciliationReport report = Reconcile(plan with { Targets = [.. targets] });

        Assert.Equal([true, true, false], report.Figures.Select(f => f.IsFixed));
        Assert.Equal(["100", "1000", "100"], report.Figures.Select(f => f.Proposed.Text));
        Assert.InRange(report.Figures[0].Value, 99.5, 100.5);
        Assert.InRange(report.Figures[1].Value, 999.5, 1000.5);
        AssertHolds(report);
    }

    [Fact]
    public void Reconcile_MoreAlterableFigure_MovesMore()
    {
        Scenario plan = HeadsPlan("100", "1000", "120");
        Scenario soft = plan with { Targets = plan.Targets.SetItem(2, plan.Targets[2] with { Figure = plan.Targets[2].Figure with { Alterability = new Rational(1, 2) } }) };

        ReconciliationReport report = Reconcile(soft);

        Assert.InRange(report.Figures[2].Value, 100, 101);
        AssertHolds(report);
    }

    [Fact]
    public void Reconcile_FixedFiguresThatExcludeEachOther_AreNamed()
    {
        Scenario plan = HeadsPlan("100", "1000", "120");
        ReconciliationReport report = Reconcile(plan with { Targets = [.. plan.Targets.Select(t => t with { Keep = true })] });

        Assert.Equal(ReconciliationStatus.Infeasible, report.Status);
        Assert.Equal(["grdp", "people", "per_head"], report.Excluding.ToArray());
        Assert.Empty(report.Figures);
        Assert.Equal(Verdict.Undecided, report.Recheck);
        Assert.Same(plan.Observations.FirstOrDefault(), report.Proposed().Observations.FirstOrDefault());
    }

    [Fact]
    public void Reconcile_PlanThatHolds_StaysAsItIs()
    {
        ReconciliationReport report = Reconcile(HeadsPlan("361", "1845", "196"));

        Assert.Equal((ReconciliationStatus.AlreadyConsistent, Verdict.Consistent), (report.Status, report.Recheck));
        Assert.All(report.Figures, f => Assert.False(f.IsChanged));
        Assert.All(report.Figures, f => Assert.True(f.Figure.PrintedRange.Contains(Rational.FromDouble(f.Value))));
    }

    // A bound costs only where it is broken.
    [Fact]
    public void Reconcile_Bounds_CostOnlyWhereBroken()
    {
        ReconciliationReport report = Reconcile(Plan.Of(
            Sum,
            2026,
            Plan.Printed("x", "x 2026", "20", "%"),
            Plan.Printed("y", "y 2026", "≥ 5", "%"),
            Plan.Printed("z", "z 2026", "≤ 10", "%")));

        Assert.Equal(["x", "y", "z"], report.Figures.Select(f => f.Name));
        Assert.True(report.Figures[0].Value < 20);
        Assert.True(report.Figures[1].Value <= 5 && report.Figures[2].Value >= 10);
        AssertHolds(report);

        ReconciliationReport kept = Reconcile(Plan.Of(Sum, 2026, Plan.Printed("x", "x 2026", "20", "%"), Plan.Printed("y", "y 2026", "≥ 5", "%"), Plan.Printed("z", "z 2026", "30", "%"), Plan.Printed("again", "z 2026", "40", "%")));
        Assert.Equal(0, kept.Figures[1].Adjustment);
        Assert.True(double.IsNaN(kept.Figures[1].Standardised));
        AssertHolds(kept);
    }

    // 33.5 three times is 100.5: the nearest prints of the shares are 0.1 off, neighbours add up.
    [Fact]
    public void Reconcile_Shares_AddUpInPrint()
    {
        ReconciliationReport report = Reconcile(Plan.Of(Shares, 2026, Plan.Printed("a", "share[a] 2026", "33.5", "%"), Plan.Printed("b", "share[b] 2026", "33.5", "%"), Plan.Printed("c", "share[c] 2026", "33.5", "%")));

        Assert.Equal(ReconciliationStatus.Reconciled, report.Status);
        AdditiveGroup group = Assert.Single(report.Groups);
        Assert.Equal([0, 1, 2], group.Figures.ToArray());
        Assert.Equal((Rational.One, true), (group.Total, group.AddsUp));
        Assert.Equal(100, report.Figures.Aggregate(Rational.Zero, (sum, f) => sum + f.Proposed.Low));
        AssertHolds(report);
    }

    // Two of three shares are kept at 33.4 and 33.47 and the third has one decimal: it can hold together, but not add up to 100.
    [Fact]
    public void Reconcile_SharesThatCannotAddUp_AreSaidTo()
    {
        ReconciliationReport report = Reconcile(Plan.Of(
            Shares,
            2026,
            Plan.Printed("a", "share[a] 2026", "33.4", "%") with { Keep = true },
            Plan.Printed("b", "share[b] 2026", "33.47", "%") with { Keep = true },
            Plan.Printed("c", "share[c] 2026", "35.0", "%")));

        Assert.False(Assert.Single(report.Groups).AddsUp);
        Assert.Contains(report.Figures[2].Proposed.Text, new[] { "33.1", "33.2" });
        AssertHolds(report);
    }

    [Fact]
    public void Reconcile_Observation_MovesOnlyWhereItMay()
    {
        Scenario plan = Plan.Of(Heads.Replace("input people", "input people_growth: fraction, rate, in [0 %, 1 %]\nindicator people", StringComparison.Ordinal) + "\npeople = people(-1) * (1 + people_growth)", 2026, Plan.Printed("people", "people 2026", "2000", "person"));
        Scenario fixedBase = plan.With(Plan.Observed("people 2025", "1000", "person"));
        Scenario softBase = plan.With(Plan.Observed("people 2025", "1000", "person") is var o ? o with { Figure = o.Figure with { Alterability = new Rational(1, 10) } } : null!);

        ReconciliationReport held = Reconcile(fixedBase);
        ReconciliationReport moved = Reconcile(softBase);

        Assert.Equal("1000", held.Figures[1].Proposed.Text);
        Assert.InRange(held.Figures[0].Value, 999.5, 1010.6);
        Assert.True(moved.Figures[1].Value > 1100);
        AssertHolds(held);
        AssertHolds(moved);
    }

    // Figures printed from a true path hold; with one of them wrong they are mended, and what is mended needs no mending again.
    [Fact]
    public void Reconcile_RandomPlans_HoldAfterwardsAndOnceIsEnough()
    {
        RandomSource source = new(7);
        for (ulong trial = 0; trial < 40; trial++)
        {
            double grdp = 50 + (400 * source.Uniform(0, trial));
            double people = 500 + (2000 * source.Uniform(1, trial));
            string Print(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);
            Scenario truth = HeadsPlan(Print(grdp), Print(people), Print(1000 * grdp / people));
            Assert.Equal(ReconciliationStatus.AlreadyConsistent, Reconcile(truth).Status);

            Scenario wrong = HeadsPlan(Print(grdp), Print(people), Print((1000 * grdp / people * (1.05 + source.Uniform(2, trial))) + 1));
            ReconciliationReport report = Reconcile(wrong);
            AssertHolds(report);
            Assert.Equal(ReconciliationStatus.AlreadyConsistent, Reconcile(report.Proposed()).Status);
        }
    }

    [Fact]
    public void Reconcile_SamePlan_SameAnswer()
    {
        ReconciliationReport first = Reconcile(HeadsPlan("361", "1845", "220"));
        ReconciliationReport second = Reconcile(HeadsPlan("361", "1845", "220"));

        Assert.Equal(first.Figures.Select(f => f.Value), second.Figures.Select(f => f.Value));
        Assert.Equal(first.Tests!.Statistic, second.Tests!.Statistic);
    }

    [Fact]
    public void Reconcile_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Reconciler.Reconcile(HeadsPlan("100", "1000", "120").Compile(), null, source.Token));
    }

    [Fact]
    public void Options_Defaults_AreThoseOfTheDocumentation() =>
        Assert.Equal((new Rational(5, 100), Rational.Zero), (new ReconciliationOptions().TargetAlterability, new ReconciliationOptions().ObservationAlterability));

    private static Scenario HeadsPlan(string grdp, string people, string perHead) => Plan.Of(
        Heads,
        2026,
        Plan.Printed("grdp", "grdp 2026", grdp, "trillion VND"),
        Plan.Printed("people", "people 2026", people, "thousand persons"),
        Plan.Printed("per_head", "per_head 2026", perHead, "million VND/person"));

    private static ReconciliationReport Reconcile(Scenario scenario) => Reconciler.Reconcile(scenario.Compile());

    // The proposal is consistent by the check itself, and every value prints as proposed or is a bound that is kept.
    private static void AssertHolds(ReconciliationReport report)
    {
        Assert.Equal((ReconciliationStatus.Reconciled, Verdict.Consistent), (report.Status, report.Recheck));
        Assert.Equal(Verdict.Consistent, ConsistencyChecker.Check(report.Proposed().Compile()).Verdict);
        Assert.Contains(report.Figures, f => f.IsChanged);
        Assert.All(report.Figures.Where(f => f.IsFixed), f => Assert.False(f.IsChanged));
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-6 * Math.Max(1, Math.Abs(a));
}
