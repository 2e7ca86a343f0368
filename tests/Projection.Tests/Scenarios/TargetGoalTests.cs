using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Tests.Scenarios;

public class TargetGoalTests
{
    [Theory]
    [InlineData("grdp", "≥ 361,6", "nghìn tỷ đồng", Goal.AtLeast)]
    [InlineData("grdp", "trên 361,6", "nghìn tỷ đồng", Goal.AtLeast)]
    [InlineData("debt", "không quá 4.950", "tỷ đồng", Goal.AtMost)]
    [InlineData("share[agriculture]", "< 9", "%", Goal.AtMost)]
    [InlineData("grdp", "361,6", "nghìn tỷ đồng", Goal.AtLeast)]
    [InlineData("population", "1.845,7", "nghìn người", Goal.AtLeast)]
    [InlineData("grdp_growth", "10,5", "%", Goal.AtLeast)]
    [InlineData("share[agriculture]", "8,9", "%", Goal.Within)]
    [InlineData("grdp_deflator", "1,1", "lần", Goal.Within)]
    [InlineData("grdp", "360-365", "nghìn tỷ đồng", Goal.Within)]
    public void Of_PrintAndKind_DecideTheGoal(string indicator, string published, string unit, Goal expected) =>
        Assert.Equal(expected, TargetGoal.Of(Draft.Target("x", indicator, published, unit), Draft.Model));

    [Fact]
    public void Of_OwnWordOfTheScenario_WinsOverThePrint() =>
        Assert.Equal(Goal.AtMost, TargetGoal.Of(Draft.Target("x", "grdp", "≥ 361,6", "nghìn tỷ đồng") with { Goal = Goal.AtMost }, Draft.Model));

    [Fact]
    public void Of_RatioAndStandalone_AreHit()
    {
        var ratio = new Target("r", new Subject.Ratio(Draft.Id("investment"), Draft.Id("grdp"), Draft.Years(2026, 2030)), Draft.Figure("68", "%"));
        var standalone = new Target("s", new Subject.Standalone(new Labels("Tên", null), StandaloneMeasure.Share, ValueRange.Unbounded, Draft.Years(2030, 2030)), Draft.Figure("60", "%"));
        Assert.Equal((Goal.Within, Goal.Within), (TargetGoal.Of(ratio, Draft.Model), TargetGoal.Of(standalone, Draft.Model)));
    }

    [Theory]
    [InlineData(Goal.AtLeast, 195.5, null)]
    [InlineData(Goal.AtMost, null, 196.5)]
    [InlineData(Goal.Within, 195.5, 196.5)]
    public void RangeOf_Goal_OpensTheBetterSide(Goal goal, double? low, double? high)
    {
        ValueRange range = TargetGoal.RangeOf(Draft.Target("x", "grdp", "196", "nghìn tỷ đồng") with { Goal = goal }, Draft.Model);
        Assert.Equal((low * 1e12, high * 1e12), (range.Low?.ToDouble(), range.High?.ToDouble()));
    }
}
