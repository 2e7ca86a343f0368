using Projection.Notebooks.Format;

namespace Projection.Notebooks.Tests.Format;

public class LineDifferenceTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", "")]
    [InlineData("a\nb\nc", "a\nx\nc", "- b|+ x")]
    [InlineData("a\nb", "a\nb\nc", "+ c")]
    [InlineData("a\nb\nc\nd", "b\nc\nd", "- a")]
    [InlineData("1\n2\n3\n4", "2\n5\n4\n6", "- 1|- 3|+ 5|+ 6")]
    public void Of_TwoTexts_ShowsTheLinesThatDiffer(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', LineDifference.Of(before, after, 10)));

    [Fact]
    public void Of_LongTexts_IsCut()
    {
        string[] lines = [.. LineDifference.Of(string.Join('\n', Enumerable.Range(0, 50)), string.Join('\n', Enumerable.Range(100, 50)), 5)];
        Assert.Equal(6, lines.Length);
        Assert.Equal("… and 95 lines more", lines[^1]);
    }
}
