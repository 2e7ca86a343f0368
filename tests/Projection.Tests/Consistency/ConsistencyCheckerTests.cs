using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Consistency;

public class ConsistencyCheckerTests
{
    private const string PerHead = """
        input rate: fraction, ratio, in [0 %, 100 %]
        input output: VND, current prices, flow, in [0, 1e20]
        input population: person, stock, in [1, 1e9]
        indicator per_head: VND/person, current prices, flow, in [0, 1e12], implied
        per_head = output / population
        indicator revenue: VND, current prices, flow, in [0, 1e20]
        revenue = rate * output
        """;

    private static readonly Target[] Real =
    [
        Plan.Printed("output", "output 2030", "361.6", "trillion VND"),
        Plan.Printed("population", "population 2030", "1,845.7", "thousand persons"),
        Plan.Printed("per_head", "per_head 2030", "220", "million VND/person"),
    ];

    [Fact]
    public void Check_OutputPeopleAndPerHeadThatDisagree_TellsTheConflict()
    {
        ConsistencyReport report = Check(Plan.Of(PerHead, 2030, Real));

        Assert.Equal(Verdict.Contradictory, report.Verdict);
        Assert.True(report.IsComplete);
        Assert.Null(report.Witness);
        Conflict conflict = Assert.Single(report.Conflicts);
        Assert.Equal(Real, conflict.Targets);
        Assert.True(conflict.IsMinimal);
        Assert.Empty(conflict.Given);
        Assert.Equal("per_head", conflict.Hinge!.Id);
        AssertRange(361.55e12 / 1845.75e3 / 1e6, 361.65e12 / 1845.65e3 / 1e6, conflict.Implied);
    }

    [Fact]
    public void Check_OutputPeopleAndPerHeadThatDisagree_Proposes196()
    {
        ConsistencyReport report = Check(Plan.Of(PerHead, 2030, Real));

        Assert.Equal(3, report.Corrections.Length);
        Correction perHead = Assert.Single(report.Corrections, c => c.Changes is [{ Target.Id: "per_head" }]);
        Assert.Equal("196", perHead.Changes[0].To.Text);
        Assert.True(perHead.IsShown);
        AssertRange(195.88, 195.95, perHead.Changes[0].Allowed, 0.01);
        Assert.Equal(24.0 / 220, perHead.Cost, 1e-12);
        Assert.Equal(report.Corrections.Min(c => c.Cost), report.Corrections[0].Cost);
    }

    [Fact]
    public void Check_OutputAndPeople_ImplyTheExactRangePerHead()
    {
        ConsistencyReport report = Check(Plan.Of(PerHead, 2030, Real[..2]));

        Assert.Equal(Verdict.Consistent, report.Verdict);
        ImpliedValue implied = Assert.Single(report.Implied);
        Assert.Equal("per_head 2030", implied.Subject.ToString());
        Assert.True(implied.IsForced);
        AssertRange(361.55e12 / 1845.75e3, 361.65e12 / 1845.65e3, implied.Range);
        Assert.Equal(["output", "population"], report.Targets.Select(t => t.Target.Id));

        // Neither is bound by the other alone.
        Assert.All(report.Targets, t => Assert.True(t.Implied!.Value.High!.Value.ToDouble() > 1e5));
    }

    [Fact]
    public void Check_FiguresThatAgree_GivesAWitnessThatPrintsAsThem()
    {
        Scenario plan = Plan.Of(PerHead, 2030, [.. Real[..2], Plan.Printed("per_head", "per_head 2030", "196", "million VND/person")]);

        ConsistencyReport report = Check(plan);

        Assert.Equal(Verdict.Consistent, report.Verdict);
        Assert.True(report.IsComplete);
        Assert.Empty(report.Conflicts);
        Assert.Empty(report.Corrections);
        Assert.All(report.Witness!.Targets, t => Assert.True(t.IsMet));
        Assert.InRange(report.Witness[Plan.Id("per_head"), new Year(2030)], 195.5e6, 196.5e6);
        TargetFinding perHead = report.Targets.Single(t => t.Target.Id == "per_head");
        AssertRange(195.88, 195.95, perHead.Implied!.Value, 0.01);
        Assert.Empty(perHead.Without);
    }

    [Fact]
    public void Check_KeptTarget_IsInNoCorrection()
    {
        Scenario plan = Plan.Of(PerHead, 2030, Real[0], Real[1] with { Keep = true }, Real[2]);

        ConsistencyReport report = Check(plan);

        Assert.True(report.IsComplete);
        Assert.Equal(["output", "per_head"], report.Corrections.SelectMany(c => c.Changes).Select(c => c.Target.Id).Order());
        Assert.Equal(3, Assert.Single(report.Conflicts).Targets.Length);
    }

    [Fact]
    public void Check_SmallLimit_SaysThatItIsNotComplete()
    {
        ConsistencyReport report = ConsistencyChecker.Check(Plan.Of(PerHead, 2030, Real).Compile(), new ConsistencyOptions { MaximumQuestions = 2 });

        Assert.Equal(Verdict.Contradictory, report.Verdict);
        Assert.False(report.IsComplete);
    }

    [Fact]
    public void Check_Defaults_AreThoseOfTheOptions()
    {
        var options = new ConsistencyOptions();

        Assert.Equal((ConsistencyLevel.Possible, 5_000, 100), (options.Level, options.MaximumQuestions, options.MaximumReadings));
        Assert.Equal(ConsistencyLevel.Possible, Check(Plan.Of(PerHead, 2030, Real)).Level);
    }

    [Fact]
    public void Check_ConflictWithTheBaseYear_NamesTheObservationItNeeds()
    {
        const string Model = """
            input rise: fraction, rate, in [0 %, 10 %]
            input other: fraction, flow
            indicator x: fraction, flow, in [0, 1e6]
            x = x(-1) * (1 + rise)
            """;
        Scenario plan = Plan.Of(Model, 2027, Plan.Printed("x", "x 2027", "122"))
            .With(Plan.Observed("other 2025", "7"), Plan.Observed("x 2025", "100"));

        ConsistencyReport report = Check(plan);

        // 100.5 * 1.21 = 121.605 reaches 121.5, but 99.4 does not.
        Assert.Equal(Verdict.Consistent, report.Verdict);
        ConsistencyReport beyond = Check(plan with { Observations = plan.Observations.SetItem(1, Plan.Observed("x 2025", "99.4")) });
        Assert.Equal(Verdict.Contradictory, beyond.Verdict);
        Conflict conflict = Assert.Single(beyond.Conflicts);
        Assert.Equal("99.4", Assert.Single(conflict.Given).Figure.Published.Text);
        Assert.Equal("x", conflict.Hinge!.Id);
        Assert.Equal("120", Assert.Single(beyond.Corrections).Changes[0].To.Text);
    }

    [Fact]
    public void Check_ObservationsThatDisagree_NamesThemAndNoTarget()
    {
        Scenario plan = Plan.Of(PerHead, 2030, Real).With(
            Plan.Observed("rate 2025", "12", "%"),
            Plan.Observed("output 2025", "202.85", "trillion VND"),
            Plan.Observed("population 2025", "1,711.3", "thousand persons"),
            Plan.Observed("per_head 2025", "125", "million VND/person"));

        ConsistencyReport report = Check(plan);

        Assert.Equal(Verdict.Contradictory, report.Verdict);
        Assert.False(report.IsComplete);
        Assert.Equal(["output 2025", "population 2025", "per_head 2025"], report.ContradictoryObservations.Select(o => o.Subject.ToString()));
        Assert.Empty(report.Conflicts);
        Assert.All(report.Targets, t => Assert.Null(t.Implied));
    }

    [Fact]
    public void Check_EvidenceThatDisagrees_BindsNothing()
    {
        Observation wrong = Plan.Observed("per_head 2030", "500", "million VND/person") with { IsEvidence = true };

        Assert.Equal(Verdict.Consistent, Check(Plan.Of(PerHead, 2030, Real[..2]).With(wrong)).Verdict);
    }

    [Fact]
    public void Check_BlankAndWords_AreListedAndBindNothing()
    {
        Scenario plan = Plan.Of(
            PerHead,
            2030,
            Real[0],
            Plan.Printed("blank", "population 2030", "…", "thousand persons"),
            Standalone("words", "Phấn đấu", StandaloneMeasure.Words));

        ConsistencyReport report = Check(plan);

        Assert.Equal(Verdict.Consistent, report.Verdict);
        Assert.Equal(["output", "blank", "words"], report.Targets.Select(t => t.Target.Id));
        Assert.Equal([true, false, false], report.Targets.Select(t => t.Implied is not null));
        Assert.All(report.Targets, t => Assert.True(t.IsPossible));
    }

    [Theory]
    [InlineData("120", StandaloneMeasure.Share, false)]
    [InlineData("100", StandaloneMeasure.Share, true)]
    [InlineData("100.4", StandaloneMeasure.Share, false)]
    [InlineData("-1", StandaloneMeasure.Share, false)]
    [InlineData("-1", StandaloneMeasure.Rate, true)]
    [InlineData("-1", StandaloneMeasure.Count, false)]
    [InlineData("-1", StandaloneMeasure.Level, false)]
    [InlineData("-1", StandaloneMeasure.Index, true)]
    [InlineData("0", StandaloneMeasure.Rank, false)]
    [InlineData("1", StandaloneMeasure.Rank, true)]
    public void Check_TargetWithoutIdentity_IsHeldToItsOwnBounds(string published, StandaloneMeasure measure, bool possible)
    {
        Target alone = Standalone("alone", published, measure);

        ConsistencyReport report = Check(Plan.Of(PerHead, 2030, [.. Real[..2], alone]));

        Assert.Equal(possible ? Verdict.Consistent : Verdict.Contradictory, report.Verdict);
        Assert.Equal(possible, report.Targets[2].IsPossible);
        Assert.Null(report.Targets[2].Implied);
        Assert.Equal(possible ? [] : [alone], report.Conflicts.SelectMany(c => c.Targets));
        Assert.All(report.Conflicts, c => Assert.Same(alone, c.Hinge));
    }

    [Fact]
    public void Check_TargetWithoutIdentity_KeepsTheBoundsOfTheScenarioToo()
    {
        Target low = Standalone("alone", "57", StandaloneMeasure.Share, new ValueRange(60, null));

        Assert.Equal(Verdict.Contradictory, Check(Plan.Of(PerHead, 2030, low)).Verdict);
        Assert.Equal(new ValueRange(60, 100), StandaloneBounds.Of(low));
        Assert.True(StandaloneBounds.Of(Real[0]).IsUnbounded);
    }

    [Fact]
    public void Check_PlausibleRange_BindsAtThatLevelOnly()
    {
        Scenario plan = Plan.Of(PerHead, 2030, Real[0], Plan.Printed("revenue", "revenue 2030", "≥ 120", "trillion VND"))
            .With(Plan.Assumed("rate", 2026, 2030, null, new ValueRange(Rational.Parse("0.05"), Rational.Parse("0.25"))));

        Assert.Equal(Verdict.Consistent, Check(plan).Verdict);
        ConsistencyReport plausible = Check(plan, ConsistencyLevel.Plausible);
        Assert.Equal(Verdict.Contradictory, plausible.Verdict);
        Assert.Equal(ConsistencyLevel.Plausible, plausible.Level);
        Assert.Equal(["output", "revenue"], Assert.Single(plausible.Conflicts).Targets.Select(t => t.Id));
    }

    [Fact]
    public void Check_PlausibleRangeOfAnIndicator_BindsAtThatLevelOnly()
    {
        Scenario plan = Plan.Of(PerHead, 2030, Real[..2])
            .With(Plan.Assumed("per_head", 2026, 2030, null, new ValueRange(0, 190_000_000)));

        Assert.Equal(Verdict.Consistent, Check(plan).Verdict);
        Assert.Equal(Verdict.Contradictory, Check(plan, ConsistencyLevel.Plausible).Verdict);
    }

    [Fact]
    public void Check_Override_BindsThePath()
    {
        Scenario plan = Plan.Of(PerHead, 2030, Real[0], Plan.Printed("revenue", "revenue 2030", "45.2", "trillion VND"));

        ConsistencyReport free = Check(plan);
        ConsistencyReport set = Check(plan.With(Plan.Set("rate", 0.125)));
        ConsistencyReport beyond = Check(plan.With(Plan.Set("rate", 0.2)));

        Assert.Equal([Verdict.Consistent, Verdict.Consistent, Verdict.Contradictory], [free.Verdict, set.Verdict, beyond.Verdict]);
        Assert.Equal(0.125, set.Witness![Plan.Id("rate"), new Year(2030)]);
        Assert.Equal(["output", "revenue"], Assert.Single(beyond.Conflicts).Targets.Select(t => t.Id));
    }

    [Fact]
    public void Check_OverrideOfOneYear_LeavesTheOthersOpen()
    {
        Scenario plan = Plan.Of(PerHead, 2030, Real[0], Plan.Printed("revenue", "revenue 2030", "45.2", "trillion VND"));

        Assert.Equal(Verdict.Consistent, Check(plan.With(Plan.Set("rate", 0.2, 2029))).Verdict);
        Assert.Equal(Verdict.Contradictory, Check(plan.With(Plan.Set("rate", 0.2, 2029, 2030))).Verdict);
    }

    [Theory]
    [InlineData("", Verdict.Consistent, Verdict.Contradictory)] // revenue 45.2 of output 361.6 is a rate of 12.5 %
    [InlineData("rate+=0", Verdict.Consistent, Verdict.Contradictory)]
    [InlineData("rate+=2%", Verdict.Consistent, Verdict.Consistent)] // [8 %, 11 %] becomes [10 %, 13 %]
    [InlineData("rate@2029+=2%", Verdict.Consistent, Verdict.Contradictory)]
    [InlineData("rate@2029=12.5%:hold", Verdict.Consistent, Verdict.Consistent)] // [10 %, 13.75 %] from 2030 on
    [InlineData("rate@2029=20%:hold", Verdict.Consistent, Verdict.Contradictory)] // [16 %, 22 %]
    [InlineData("rate@2026=10%; rate@2027-2030=grow:5%", Verdict.Contradictory, Verdict.Contradictory)]
    [InlineData("rate@2029=10%; rate@2030=grow:25%", Verdict.Consistent, Verdict.Consistent)]
    [InlineData("rate@2030=10%; rate@2030+=2.5%", Verdict.Consistent, Verdict.Consistent)]
    public void Check_WhatIf_MovesThePlausibleRangeOrFixesTheInput(string changes, Verdict possible, Verdict plausible)
    {
        Scenario plan = Plan.Of(PerHead, 2030, Real[0], Plan.Printed("revenue", "revenue 2030", "45.2", "trillion VND"))
            .With(Plan.Assumed("rate", 2026, 2030, new Projection.Statistics.Normal(0.1, 0.01), new ValueRange(new Rational(8, 100), new Rational(11, 100))));
        Scenario changed = WhatIf.WithValues(plan, changes.Split("; ", StringSplitOptions.RemoveEmptyEntries)).ValueOrThrow();

        Assert.Equal((possible, plausible), (Check(changed).Verdict, Check(changed, ConsistencyLevel.Plausible).Verdict));
    }

    [Fact]
    public void Check_NeitherProvedNorShown_IsUndecided()
    {
        // x = y, x + y = 1 and x y = 1/4 hold at one point; 1/4 + 10^-9 cannot be reached, but intervals do not see it.
        const string Model = """
            input x: fraction, flow, in [0, 1]
            input y: fraction, flow, in [0, 1]
            indicator both: fraction, flow
            both = x + y
            indicator product: fraction, flow
            product = x * y
            """;
        Rational beyond = Rational.Parse("0.250000001");
        ConsistencyReport report = Check(Plan.Of(Model, 2026, Plan.Between("both", "both 2026", 1, 1), Plan.Between("product", "product 2026", beyond, 1)));

        Assert.Equal(Verdict.Undecided, report.Verdict);
        Assert.False(report.IsComplete);
        Assert.Null(report.Witness);
        Assert.Empty(report.Conflicts);
        Assert.Empty(report.Corrections);
    }

    [Fact]
    public void Check_NoTargets_IsConsistent()
    {
        ConsistencyReport report = Check(Plan.Of(PerHead, 2030));

        Assert.Equal(Verdict.Consistent, report.Verdict);
        Assert.Empty(report.Targets);
        Assert.False(Assert.Single(report.Implied).IsForced);
    }

    [Fact]
    public void Check_TwoDisjointConflicts_TellsBoth()
    {
        const string Model = """
            input a: fraction, flow, in [0, 100]
            input b: fraction, flow, in [0, 100]
            """;
        ConsistencyReport report = Check(Plan.Of(
            Model, 2026, Plan.Printed("a1", "a 2026", "3"), Plan.Printed("b1", "b 2026", "≥ 50"), Plan.Printed("a2", "a 2026", "5"), Plan.Printed("b2", "b 2026", "< 40")));

        Assert.Equal(["a1 a2", "b1 b2"], report.Conflicts.Select(c => string.Join(' ', c.Targets.Select(t => t.Id))).Order());
        Assert.Equal(
            new[] { "a1 b1", "a1 b2", "b1 a2", "a2 b2" }.Order(StringComparer.Ordinal),
            report.Corrections.Select(c => string.Join(' ', c.Changes.Select(h => h.Target.Id))).Order(StringComparer.Ordinal));
        Assert.All(report.Corrections, c => Assert.True(c.IsShown));
    }

    [Fact]
    public void Check_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => ConsistencyChecker.Check(Plan.Of(PerHead, 2030, Real).Compile(), null, source.Token));
    }

    [Fact]
    public void Needed_TwoWaysToAProof_KeepsOne()
    {
        Scenario plan = Plan.Of(PerHead, 2030, Real[..1]).With(
            Plan.Observed("output 2030", "400", "trillion VND"), Plan.Observed("output 2030", "300", "trillion VND"), Plan.Observed("rate 2030", "5", "%"));
        var system = new ConstraintSystem(plan.Compile(), ConsistencyLevel.Possible);
        var oracle = new Oracle(system, new ConsistencyOptions(), CancellationToken.None);

        Assert.True(oracle.IsRefutedWithoutTargets);
        Assert.Equal([0, 1], oracle.Needed([]).Observations);
        Assert.Equal([1], oracle.Needed([0]).Observations);
        Assert.Null(oracle.Witness([0]));
        Assert.True(oracle.IsRefuted([]));
    }

    [Fact]
    public void Witness_AskedTwice_IsAnsweredFromMemory()
    {
        var system = new ConstraintSystem(Plan.Of(PerHead, 2030, Real).Compile(), ConsistencyLevel.Possible);
        var oracle = new Oracle(system, new ConsistencyOptions(), CancellationToken.None);

        double[]? first = oracle.Witness([0, 1]);
        int questions = oracle.Questions;

        Assert.Same(first, oracle.Witness([0, 1]));
        Assert.Equal(questions, oracle.Questions);
        Assert.True(oracle.IsRefuted([0, 1, 2]));
        Assert.Equal(questions + 1, oracle.Questions);
        Assert.True(oracle.IsRefuted([0, 1, 2]));
        Assert.Equal(questions + 1, oracle.Questions);
        Assert.False(oracle.IsShown([0, 1, 2], new Dictionary<int, ValueRange>()));
        Assert.True(oracle.IsShown([0, 1, 2], new Dictionary<int, ValueRange> { [2] = new(195_500_000, 196_500_000) }));
        Assert.False(oracle.IsShown([0, 1, 2], new Dictionary<int, ValueRange> { [2] = new(194_500_000, 195_500_000) }));
    }

    private static ConsistencyReport Check(Scenario scenario, ConsistencyLevel level = ConsistencyLevel.Possible) =>
        ConsistencyChecker.Check(scenario.Compile(), new ConsistencyOptions { Level = level });

    private static Target Standalone(string id, string published, StandaloneMeasure measure, ValueRange within = default) =>
        new(id, new Subject.Standalone(new Labels(null, id), measure, within, Plan.Years(2030, 2030)), Plan.Figure(published, "%"));

    private static void AssertRange(double low, double high, ValueRange found, double relative = 1e-9)
    {
        Assert.InRange(found.Low!.Value.ToDouble(), low - (relative * Math.Abs(low)), low + (1e-12 * Math.Abs(low)) + (relative > 1e-6 ? relative : 0));
        Assert.InRange(found.High!.Value.ToDouble(), high - (1e-12 * Math.Abs(high)) - (relative > 1e-6 ? relative : 0), high + (relative * Math.Abs(high)));
    }
}
