using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Evaluation;

public class ScenarioProgramTests
{
    private const string Model = """
        set parts: a, b
        input rise[p in parts]: fraction, rate
        input share: fraction, ratio
        indicator x[p in parts]: fraction, flow
        x[p] = x[p](-1) * (1 + rise[p])
        indicator total: fraction, flow
        total = sum(p in parts, x[p])
        indicator total_growth: fraction, rate, implied
        total_growth = total / total(-1) - 1
        indicator part: fraction, flow, implied
        part = share * total
        """;

    // x[a]: 100, 110, 121, 133.1; x[b]: 50, 50, 40, 60. total: 150, 160, 161, 193.1.
    [Theory]
    [InlineData("x[a] 2027", 121)]
    [InlineData("x[b] 2025", 50)]
    [InlineData("average total 2026-2028", (160 + 161 + 193.1) / 3)]
    [InlineData("sum total 2026-2028", 160 + 161 + 193.1)]
    [InlineData("maximum x[b] 2025-2028", 60)]
    [InlineData("minimum x[b] 2026-2028", 40)]
    [InlineData("average rise[a] 2026-2028", 0.1)]
    [InlineData("total 2028 of 2025", 193.1 / 150)]
    [InlineData("sum total 2026-2027 of 2025", 321.0 / 150)]
    [InlineData("x[a] / total 2026-2027", (110 + 121) / 321.0)]
    [InlineData("x[b] / total 2028", 60 / 193.1)]
    [InlineData("part 2026", 40)]
    public void Compile_AnySubject_GivesTheHandComputedValue(string subject, double expected)
    {
        ScenarioProgram program = Known(Plan.Printed("t", subject, "1")).Compile();

        PathProjection path = PathProjection.Central(program);

        Assert.Equal(expected, Assert.Single(path.Targets).Value, 1e-12);
    }

    [Fact]
    public void Compile_AverageOfARate_IsCompound()
    {
        ScenarioProgram program = Known(Plan.Printed("t", "average total_growth 2026-2028", "1")).Compile();

        Assert.Equal(Math.Pow(193.1 / 150, 1 / 3.0) - 1, PathProjection.Central(program).Targets[0].Value, 1e-14);
    }

    [Fact]
    public void Compile_TargetsThatAreNotLinked_HaveNoInstruction()
    {
        Scenario plan = Known(
            Plan.Printed("linked", "total 2028", "1"),
            Plan.Printed("blank", "total 2028", "…"),
            new Target("alone", new Subject.Standalone(Labels.None, StandaloneMeasure.Count, default, Plan.Years(2028, 2028)), Plan.Figure("5")))
            .With(Plan.Observed("total 2025", "150") with { IsEvidence = true });

        ScenarioProgram program = plan.Compile();

        Assert.Equal([true, false, false], program.TargetNumbers.Select(n => n >= 0));
        Assert.Equal([true, true, true, false], program.ObservationNumbers.Select(n => n >= 0));
        PathProjection path = PathProjection.Central(program);
        Assert.Equal([true, false, false], path.Targets.Select(t => !double.IsNaN(t.Value)));
        Assert.Same(plan, path.Scenario);
    }

    [Fact]
    public void OutputNumbers_AnySubject_GiveItsValue()
    {
        string[] subjects = ["x[a] 2027", "sum total 2026-2028", "x[b] / total 2028", "total 2028 of 2025", "average total_growth 2026-2028"];
        Scenario plan = Known(Plan.Printed("t", "x[a] 2027", "1")) with { Outputs = [.. subjects.Select(s => new OutputQuantity(s, Plan.Subject(s)))] };

        ScenarioProgram program = plan.Compile();

        double[] values = new double[program.Program.Instructions.Length];
        PointEvaluator.Evaluate(program.Program, program.CentralInputs(), values);
        double[] expected = [121, 160 + 161 + 193.1, 60 / 193.1, 193.1 / 150, Math.Cbrt(193.1 / 150) - 1];
        Assert.Equal(expected.Length, program.OutputNumbers.Length);
        Assert.All(program.OutputNumbers.Zip(expected), pair => Assert.Equal(pair.Second, values[pair.First], 1e-12));
        Assert.Equal(program.TargetNumbers[0], program.OutputNumbers[0]);
        Assert.Empty(Known().Compile().OutputNumbers);
    }

    [Fact]
    public void Implied_RateAndFlow_AreAverageAndLastValue()
    {
        ScenarioProgram program = Known().Compile();

        Assert.Equal(["average of total_growth 2026-2028", "part 2028"], program.Implied.Select(i => i.Subject.ToString()));
    }

    [Fact]
    public void CentralInputs_OverrideBeforeAssumptionBeforeObservation()
    {
        Scenario plan = Plan.Of(Model, 2028)
            .With(Plan.Observed("share 2026", "20", "%"), Plan.Observed("share 2027", "20", "%"), Plan.Observed("share 2028", "20", "%"))
            .With(Plan.Assumed("share", 2027, 2028, new Triangular(0.1, 0.3, 0.35)))
            .With(Plan.Set("share", 0.4, 2028));
        ScenarioProgram program = plan.Compile();

        Assert.Equal([0.2, 0.3, 0.4], Central(program, "share"));
        InputVariable[] inputs = [.. program.Program.Inputs.Where(i => i.Id.Name == "share" && i.Year > Plan.BaseYear).OrderBy(i => i.Year)];
        Assert.Equal(
            [new Constant(0.2), new Triangular(0.1, 0.3, 0.35), new Constant(0.4)],
            inputs.Select(program.DistributionOf));
        Assert.Equal(0.4, program.OverrideOf(Plan.Id("share"), new Year(2028)));
        Assert.Null(program.OverrideOf(Plan.Id("share"), new Year(2027)));
        Assert.Null(program.AssumptionOf(Plan.Id("share"), new Year(2026)));
        Assert.NotNull(program.AssumptionOf(Plan.Id("share"), new Year(2027)));
    }

    [Fact]
    public void CentralInputs_OverrideWithoutYears_IsForAllYearsOfThePlan()
    {
        ScenarioProgram program = Plan.Of(Model, 2028).With(Plan.Set("share", 0.1), Plan.Set("share", 0.2, 2027)).Compile();

        Assert.Equal([0.1, 0.2, 0.1], Central(program, "share"));
        Assert.Null(program.OverrideOf(Plan.Id("share"), Plan.BaseYear));
    }

    [Fact]
    public void CentralInputs_NothingKnown_IsNotANumber()
    {
        ScenarioProgram program = Plan.Of(Model, 2028).Compile();

        Assert.All(program.CentralInputs(), value => Assert.True(double.IsNaN(value)));
        Assert.All(program.Program.Inputs, input => Assert.Null(program.DistributionOf(input)));
    }

    [Fact]
    public void CentralInputs_OneSidedOrDerivedObservation_GivesNoValue()
    {
        ScenarioProgram program = Plan.Of(Model, 2028).With(
            Plan.Observed("share 2026", "≥ 20", "%"),
            Plan.Observed("average share 2027-2028", "20", "%"),
            Plan.Observed("share 2028", "30", "%") with { IsEvidence = true }).Compile();

        Assert.All(Central(program, "share"), value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void MissingInputs_NamesThoseATargetNeeds()
    {
        Scenario plan = Plan.Of(Model, 2027, Plan.Printed("t", "part 2027", "1"))
            .With(Plan.Observed("x[a] 2025", "100"), Plan.Observed("x[b] 2025", "50"))
            .With(Plan.Assumed("rise[a] rise[b]", 2026, 2027, new Constant(0)) with { Years = Plan.Years(2026, 2026) });

        PathProjection path = PathProjection.Central(plan.Compile());

        Assert.Equal(["rise[a] 2027", "rise[b] 2027", "share 2027"], path.MissingInputs().Select(i => i.ToString()).Order());
        Assert.Null(path.Targets[0].IsMet);
        Assert.True(double.IsNaN(path.Targets[0].PrintedGap));
        Assert.Equal(150, path[Plan.Id("total"), new Year(2026)]);
        Assert.True(double.IsNaN(path[Plan.Id("total"), new Year(2027)]));
        Assert.True(double.IsNaN(path[Plan.Id("nothing"), new Year(2027)]));
    }

    [Theory]
    [InlineData("133", "fraction", 0, true)]
    [InlineData("134", "fraction", 133.1 - 133.5, false)]
    [InlineData("≥ 140", "fraction", 133.1 - 139.5, false)]
    [InlineData("< 130", "fraction", 133.1 - 130.5, false)]
    [InlineData("≤ 140", "fraction", 0, true)]
    [InlineData("13,300", "%", 13_310 - 13_300.5, false)]
    public void Gap_AnyPrint_IsTheDistanceFromWhatWouldPrintSo(string published, string unit, double gap, bool met)
    {
        TargetGap found = PathProjection.Central(Known(Plan.Printed("t", "x[a] 2028", published, unit)).Compile()).Targets[0];

        Assert.Equal(gap, found.PrintedGap, 1e-9);
        Assert.Equal(met, found.IsMet);
        Assert.Equal(unit == "%" ? 13_310 : 133.1, found.PrintedValue, 1e-9);
    }

    [Theory]
    [InlineData("x[a] 2028", "5", null, Goal.AtLeast)]
    [InlineData("rise[a] 2028", "5", null, Goal.AtLeast)]
    [InlineData("share 2028", "5", null, Goal.Within)]
    [InlineData("x[a] / total 2028", "5", null, Goal.Within)]
    [InlineData("share 2028", "≥ 5", null, Goal.AtLeast)]
    [InlineData("share 2028", "> 5", null, Goal.AtLeast)]
    [InlineData("x[a] 2028", "≤ 5", null, Goal.AtMost)]
    [InlineData("x[a] 2028", "< 5", null, Goal.AtMost)]
    [InlineData("x[a] 2028", "4-5", null, Goal.Within)]
    [InlineData("x[a] 2028", "5", Goal.AtMost, Goal.AtMost)]
    public void Goal_PrintAndKind_TellWhatIsAttained(string subject, string published, Goal? stated, Goal expected)
    {
        Scenario plan = Known(Plan.Printed("t", subject, published) with { Goal = stated });
        Target target = plan.Targets[0];

        Assert.Equal(expected, TargetGoal.Of(target, plan.Model));
        ValueRange range = TargetGoal.RangeOf(target, plan.Model);
        Assert.Equal(expected == Goal.AtMost ? null : target.Figure.Range.Low, range.Low);
        Assert.Equal(expected == Goal.AtLeast ? null : target.Figure.Range.High, range.High);
    }

    [Fact]
    public void Compile_DivisionByAConstantZero_IsAFinding()
    {
        Scenario plan = Plan.Of("input y: fraction, flow\nindicator x: fraction, flow\nx = 1 / 0 * y", 2026);

        Assert.False(ScenarioProgram.Compile(plan).Success);
        Assert.Equal("PRJ0419", Assert.Single(ScenarioProgram.Compile(plan).Diagnostics).Code);
    }

    private static Scenario Known(params Target[] targets) => Plan.Of(Model, 2028, targets)
        .With(Plan.Observed("x[a] 2025", "100"), Plan.Observed("x[b] 2025", "50"), Plan.Observed("rise[a] 2026", "10", "%"))
        .With(
            Plan.Assumed("rise[a]", 2026, 2028, new Uniform(0, 0.2)),
            Plan.Assumed("rise[b]", 2026, 2026, new Constant(0)),
            Plan.Assumed("rise[b]", 2027, 2027, new Normal(-0.2, 0.1)),
            Plan.Assumed("rise[b]", 2028, 2028, new Constant(0.5)),
            Plan.Assumed("share", 2025, 2028, new Constant(0.25)));

    private static double[] Central(ScenarioProgram program, string name) =>
        [.. program.Program.Inputs.Zip(program.CentralInputs()).Where(i => i.First.Id.Name == name && i.First.Year > Plan.BaseYear).OrderBy(i => i.First.Year).Select(i => i.Second)];
}
