using Projection.Scenarios;

namespace Projection.Tests.Scenarios;

public class YearTextTests
{
    [Theory]
    [InlineData("2030", 2030, 2030)]
    [InlineData("2026-2030", 2026, 2030)]
    [InlineData(" 2026 - 2030 ", 2026, 2030)]
    [InlineData("2026–2030", 2026, 2030)]
    [InlineData("1900-2200", 1900, 2200)]
    [InlineData("2030-2030", 2030, 2030)]
    public void TryRead_YearOrYears_IsRead(string text, int first, int last)
    {
        Assert.True(YearText.TryRead(text, out YearRange years));
        Assert.Equal((first, last), (years.First.Value, years.Last.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("2026-")]
    [InlineData("-2030")]
    [InlineData("2030-2026")]
    [InlineData("2026-2028-2030")]
    [InlineData("1899")]
    [InlineData("2201")]
    [InlineData("30")]
    [InlineData("2030.0")]
    [InlineData("2.030")]
    [InlineData("٢٠٣٠")]
    [InlineData("99999999999")]
    public void TryRead_SomethingElse_IsRefused(string text) => Assert.False(YearText.TryRead(text, out _));
}
