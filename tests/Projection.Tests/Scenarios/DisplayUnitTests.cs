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

    [Fact]
    public void For_EveryIndicator_KeepsTheDimension() =>
        Assert.All(Draft.Model.Indicators, info => Assert.Equal(info.Unit.Dimension, DisplayUnit.For(info).Dimension));
}
