namespace Projection.Tests.Words;

public class YearRangeTests
{
    private static readonly YearRange Plan = new(new Year(2026), new Year(2030));

    [Fact]
    public void Enumeration_BothEnds_AreIncluded() => Assert.Equal([2026, 2027, 2028, 2029, 2030], Plan.Select(y => y.Value));

    [Fact]
    public void Count_MatchesTheEnumeration() => Assert.Equal(Plan.AsEnumerable().Count(), Plan.Count);

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, true)]
    [InlineData(2030, true)]
    [InlineData(2031, false)]
    public void Contains_Ends_AreInside(int year, bool expected) => Assert.Equal(expected, Plan.Contains(new Year(year)));

    [Fact]
    public void ToString_SingleYear_StandsAlone() => Assert.Equal("2030", new YearRange(new Year(2030), new Year(2030)).ToString());

    [Fact]
    public void Constructor_LastBeforeFirst_ThrowsWithBothYears() =>
        Assert.Contains("2030-2026", Assert.Throws<ArgumentOutOfRangeException>(() => new YearRange(new Year(2030), new Year(2026))).Message, StringComparison.Ordinal);
}
