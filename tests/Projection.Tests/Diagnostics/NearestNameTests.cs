using Projection.Diagnostics;

namespace Projection.Tests.Diagnostics;

public class NearestNameTests
{
    private static readonly string[] Known =
        ["grdp", "grdp_growth", "grdp_per_capita", "investment", "investment_rate", "population", "employment", "unemployment"];

    [Theory]
    [InlineData("grdp", "grdp")]
    [InlineData("gdp", "grdp")]
    [InlineData("gdrp", "grdp")]                                 // neighbours swapped count once
    [InlineData("GRDP", "grdp")]
    [InlineData("investement", "investment")]
    [InlineData("invesment_rat", "investment_rate")]
    [InlineData("populaton", "population")]
    [InlineData("emploment", "employment")]
    [InlineData("grdp_per_capitta", "grdp_per_capita")]
    [InlineData("grdp-per-kapta", "grdp_per_capita")]            // 4 changes of 14 letters
    [InlineData("inflation", null)]
    [InlineData("", null)]
    public void Find_Misspelt_GivesTheNearest(string name, string? expected) =>
        Assert.Equal(expected, NearestName.Find(name, Known));

    [Theory]
    [InlineData("abcdef", "abcdxy", true)]                       // 2 of 6
    [InlineData("abcdef", "abcxyz", false)]                      // 3 of 6
    [InlineData("abcdefghi", "abcdefxyz", true)]                 // 3 of 9
    [InlineData("abcdefghi", "abcdewxyz", false)]                // 4 of 9
    [InlineData("a", "b", false)]                                // nothing in common
    [InlineData("ab", "ac", true)]
    [InlineData("ab", "cd", false)]
    public void Find_AtTheLimit_IsNear(string name, string candidate, bool near) =>
        Assert.Equal(near ? candidate : null, NearestName.Find(name, [candidate]));

    [Fact]
    public void Find_EquallyNear_TakesTheFirstInOrdinalOrderWhateverTheOrderGiven()
    {
        Assert.Equal("rate_a", NearestName.Find("rate_x", ["rate_c", "rate_a", "rate_b"]));
        Assert.Equal("rate_a", NearestName.Find("rate_x", ["rate_b", "rate_c", "rate_a"]));
    }

    [Fact]
    public void Find_ExactNameAmongOnesThatDifferInCase_TakesTheExact() =>
        Assert.Equal("grdp", NearestName.Find("grdp", ["GRDP", "grdp", "Grdp"]));

    [Fact]
    public void Find_VeryLongName_IsNotCompared() =>
        Assert.Null(NearestName.Find(new string('a', 101), [new string('a', 101)]));

    [Fact]
    public void Find_NothingKnown_IsNull() => Assert.Null(NearestName.Find("grdp", []));
}
