namespace Projection.Tests.Words;

public class YearTests
{
    [Fact]
    public void Operators_MoveAndCompareYears()
    {
        Year year = new(2030);
        Assert.Equal((2031, 2025, 5), ((year + 1).Value, (year - 5).Value, year - new Year(2025)));
        Assert.True(new Year(2025) < year && year > new Year(2025) && year <= new Year(2030) && year >= new Year(2030));
        Assert.False(year < new Year(2030) || year > new Year(2030));
        Assert.Equal([2025, 2026, 2030], new[] { year, new Year(2025), new Year(2026) }.Order().Select(y => y.Value));
    }

    [Fact]
    public void ToString_Year_IsItsDigits() => Assert.Equal("2030", new Year(2030).ToString());
}
