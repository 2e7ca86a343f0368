namespace Projection.Tests.Words;

public class IndicatorIdTests
{
    [Theory]
    [InlineData("grdp", "grdp")]
    [InlineData(" grdp ", "grdp")]
    [InlineData("share[services]", "share[services]")]
    [InlineData("share [ services ]", "share[services]")]
    [InlineData("_x1[Y_2]", "_x1[Y_2]")]
    public void TryParse_Name_ReadsBack(string text, string expected)
    {
        Assert.True(IndicatorId.TryParse(text, out IndicatorId id));
        Assert.Equal(expected, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1x")]
    [InlineData("tỷ_trọng")]
    [InlineData("a-b")]
    [InlineData("a b")]
    [InlineData("share[]")]
    [InlineData("share[services")]
    [InlineData("share services]")]
    [InlineData("share[a][b]")]
    [InlineData("share[a]b")]
    [InlineData("[services]")]
    [InlineData("share[1]")]
    public void TryParse_SomethingElse_IsRefused(string text) => Assert.False(IndicatorId.TryParse(text, out _));

    [Fact]
    public void Equality_NameAndElement_Count()
    {
        Assert.Equal(new IndicatorId("share", "services"), new IndicatorId("share", "services"));
        Assert.NotEqual(new IndicatorId("share", "services"), new IndicatorId("share"));
    }
}
