using Projection.Scenarios;

namespace Projection.Tests.Scenarios;

public class DisplayUnitTests
{
    [Theory]
    [InlineData("grdp", "trillion VND")]
    [InlineData("population", "thousand persons")]
    [InlineData("grdp_per_capita", "million VND/person")]
    [InlineData("exports", "million USD")]
    [InlineData("exchange_rate", "VND/USD")]
    [InlineData("grdp_per_capita_usd", "USD/person")]
    [InlineData("grdp_growth", "%")]
    [InlineData("share", "%")]
    [InlineData("investment_ratio", "%")]
    [InlineData("net_migration_rate", "%")]
    [InlineData("grdp_deflator", "index")]
    [InlineData("icor", "fraction")]
    [InlineData("revenue_buoyancy", "fraction")]
    public void For_Indicator_IsTheUnitPeopleRead(string indicator, string unit) =>
        Assert.Equal(unit, DisplayUnit.For(Draft.Model.ByName[indicator]).Text);

    [Theory]
    [InlineData("grdp 2030", "trillion VND")]
    [InlineData("average grdp_growth 2026-2030", "%")]
    [InlineData("sum revenue 2026-2030", "trillion VND")]
    [InlineData("maximum icor 2026-2030", "fraction")]
    [InlineData("grdp 2030 of 2025", "times")]
    [InlineData("investment / grdp 2026-2030", "%")]
    [InlineData("employment / population 2030", "%")]
    public void For_Subject_IsTheUnitPeopleRead(string subject, string unit) =>
        Assert.Equal(unit, DisplayUnit.For(Plan.Subject(subject), Draft.Model).Text);

    [Fact]
    public void For_RatioOfUnlikeQuantities_Throws()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => DisplayUnit.For(Plan.Subject("grdp / population 2030"), Draft.Model));
        Assert.StartsWith("The unit of grdp / population 2030 does not follow from its indicators; give one.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnitIn_Output_IsItsOwnBeforeThatOfTheQuantity()
    {
        var output = new OutputQuantity("size", Plan.Subject("grdp 2030"));
        Unit own = Unit.Parse("billion VND").ValueOrThrow();
        Assert.Equal("trillion VND", output.UnitIn(Draft.Model).Text);
        Assert.Same(own, (output with { Unit = own }).UnitIn(Draft.Model));
    }

    [Fact]
    public void For_EveryIndicator_KeepsTheDimension() =>
        Assert.All(Draft.Model.Indicators, info => Assert.Equal(info.Unit.Dimension, DisplayUnit.For(info).Dimension));
}
