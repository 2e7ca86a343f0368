using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Tests.Scenarios;

/// <summary>Shocks made in code; the messages are in Projection.Files.Tests.</summary>
public class ShockChecksTests
{
    private static readonly Shock Storm = new("storm", [new ShockedInput(Draft.Id("exports_growth"))], Draft.Years(2026, 2030), 0.05, new Constant(-0.06), [0.6], null);

    [Fact]
    public void Check_Sound_FindsNothing() => Assert.Empty(Check(Storm));

    [Theory]
    [InlineData(-0.01, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(1.01, false)]
    [InlineData(double.NaN, false)]
    public void Check_Probability_IsFrom0To1(double probability, bool admitted) => AssertCode(Storm with { Probability = probability }, admitted ? "" : "PRJ0240");

    [Theory]
    [InlineData(true)]
    [InlineData(true, 0.0, 1.0)]
    [InlineData(true, 0.7, 0.2, 0.1)] // 1 + 2^-53 or less in double precision
    [InlineData(false, 0.7, 0.4)]
    [InlineData(false, -0.1)]
    [InlineData(false, -0.5, 1.2)]
    [InlineData(false, double.NaN)]
    public void Check_Recovery_GivesBackAtMostAll(bool admitted, params double[] recovery) => AssertCode(Storm with { Recovery = [.. recovery] }, admitted ? "" : "PRJ0241");

    [Theory]
    [InlineData(2025, 2030, "PRJ0206")]
    [InlineData(2026, 2031, "PRJ0206")]
    [InlineData(2030, 2030, "")]
    public void Check_Years_AreThoseOfThePlan(int first, int last, string codes) => AssertCode(Storm with { Years = Draft.Years(first, last) }, codes);

    [Theory]
    [InlineData("happiness", "PRJ0207")]
    [InlineData("grdp", "PRJ0208")]
    [InlineData("population", "PRJ0208")]
    [InlineData("exports_growth exports_growth", "PRJ0242")]
    [InlineData("share[services] share[agriculture] exports_growth", "PRJ0208")]
    public void Check_Inputs_AreFreeQuantitiesOnceEach(string ids, string codes) =>
        AssertCode(Storm with { Inputs = [.. ids.Split(' ').Select(id => new ShockedInput(Draft.Id(id)))] }, codes);

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Check_Factor_IsFinite(double factor) => AssertCode(Storm with { Inputs = [new ShockedInput(Draft.Id("exports_growth"), factor)] }, "PRJ0244");

    [Fact]
    public void Check_TwoOfOneName_AreFound() => AssertCode([Storm, Storm with { Years = Draft.Years(2026, 2026) }], "PRJ0204");

    [Theory]
    [InlineData(0.1, -0.7, 1, "")] // exports_growth in [-60 %, 150 %]
    [InlineData(0.1, -0.71, 1, "PRJ0243")]
    [InlineData(0.1, -0.71, 0.5, "")]
    [InlineData(0.1, 1.5, 1, "PRJ0243")]
    [InlineData(-0.7, 0, 1, "PRJ0217")] // the assumption itself is wrong; the shock is not blamed
    public void Check_CentralValueWithTheShock_IsInsideTheBounds(double assumed, double size, double factor, string codes)
    {
        Shock shock = Storm with { Size = new Constant(size), Inputs = [new ShockedInput(Draft.Id("exports_growth"), factor)], Years = Draft.Years(2028, 2029) };
        Scenario plan = Draft.Empty with { Shocks = [shock] };

        foreach ((int first, int last, bool isCommon) in new[] { (2026, 2028, true), (2029, 2030, true), (2026, 2027, false), (2030, 2030, false) })
        {
            string found = string.Join(' ', ScenarioChecks.Check(plan with { Assumptions = [Draft.Assumption("exports_growth", first, last, assumed)] }).Select(d => d.Code));
            Assert.Equal(isCommon || codes == "PRJ0217" ? codes : "", found);
        }
    }

    [Fact]
    public void Check_Bounds_OneFindingForAnInput() =>
        AssertCode([Storm with { Size = new Constant(-6) }], "PRJ0243", Draft.Assumption("exports_growth", 2026, 2027, 0.1), Draft.Assumption("exports_growth", 2028, 2030, 0.1));

    private static void AssertCode(Shock shock, string codes) => AssertCode([shock], codes);

    private static void AssertCode(ImmutableArray<Shock> shocks, string codes, params ImmutableArray<Assumption> assumptions) =>
        Assert.Equal(codes, string.Join(' ', ScenarioChecks.Check(Draft.Empty with { Shocks = shocks, Assumptions = assumptions }).Select(d => d.Code)));

    private static ImmutableArray<Diagnostic> Check(Shock shock) => ScenarioChecks.Check(Draft.Empty with { Shocks = [shock] });
}
