namespace Projection.Tests.Modelling;

public class UnitCheckTests
{
    [Theory]
    [InlineData("amount / level <= volume")]
    [InlineData("amount / people * people <= amount")]
    [InlineData("amount / volume <= level")]
    [InlineData("part * amount <= amount")]
    [InlineData("-amount <= 0")]
    [InlineData("0 <= amount - 0")]
    [InlineData("max(0, amount) <= clamp(amount, 0, amount)")]
    [InlineData("clamp(0, 0, 0) <= 1")]
    [InlineData("exp(log(part)) + sqrt(amount / amount) <= 1 + growth(amount) + average_growth(people)")]
    [InlineData("cumulative(amount) <= sum(s in sectors, by_sector[s])")]
    [InlineData("people ^ 2 / people <= people")]
    [InlineData("part ^ (1/3) <= part ^ -2")]
    [InlineData("amount ^ -1 * amount <= 1")]
    public void Require_UnitsAgree_NoFinding(string condition) => Assert.Empty(Texts.Codes(Texts.Small + "require " + condition));

    [Theory]
    [InlineData("cumulative(amount) <= volume")]
    [InlineData("sqrt(people) <= 1")]
    [InlineData("exp(level) <= 1")]
    [InlineData("amount ^ 2 <= amount")]
    [InlineData("growth(amount) <= people")]
    [InlineData("sum(s in sectors, by_sector[s] / people) <= amount")]
    [InlineData("level <= 1")]
    [InlineData("1 <= amount - amount")]
    public void Require_UnitsDiffer_OneFinding(string condition) => Assert.Equal(["PRJ0412"], Texts.Codes(Texts.Small + "require " + condition));

    [Fact]
    public void Equation_ANumberAlone_FitsEveryUnit() =>
        Assert.Empty(Texts.Codes("indicator rate: VND/USD, index\nrate = 26000\nindicator level: price index, index\nlevel(base) = 1\nlevel = level(-1) * 1.05"));

    [Fact]
    public void Equation_MistakesOfSeveral_AreAllFound() => Assert.Equal(
        ["PRJ0412", "PRJ0412", "PRJ0412"],
        Texts.Codes(Texts.Small + "indicator x: person, stock\nx(base) = amount\nx = amount + people * (volume + amount)\nrequire log(people) <= part"));
}
