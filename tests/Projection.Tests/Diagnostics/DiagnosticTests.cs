using Projection.Diagnostics;

namespace Projection.Tests.Diagnostics;

public class DiagnosticTests
{
    [Fact]
    public void ToString_AllParts_StandBelowEachOther() => Assert.Equal(
        "a.yaml(14,13): error PRJ0999: something is wrong\n   14 |   services: 40.0 %\n      |             ^~~~~~\n   found:    40.0 %\n   expected: 36.8 %\n   mend:     lower it",
        new Diagnostic("PRJ0999", Severity.Error, "something is wrong", new SourceLocation("a.yaml", 14, 13, 6, "  services: 40.0 %"), "40.0 %", "36.8 %", "lower it").ToString());

    [Fact]
    public void ToString_WithoutPlace_IsOneLine() =>
        Assert.Equal("warning PRJ0999: careful", new Diagnostic("PRJ0999", Severity.Warning, "careful", null).ToString());

    [Fact]
    public void ToString_WholeFile_NamesItWithoutALine() =>
        Assert.Equal("a.yaml: error PRJ0999: gone", new Diagnostic("PRJ0999", Severity.Error, "gone", SourceLocation.WholeFile("a.yaml")).ToString());

    [Fact]
    public void ToString_ControlCharacters_AreEscapedEverywhere()
    {
        string text = new Diagnostic("PRJ0999", Severity.Error, "m\u001b[2J", new SourceLocation("f\u0007", 1, 1, 1, "l\u001b"), "a\nb", "\u202e", "\ud800").ToString();
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || char.IsSurrogate(c) || c == '\u202e');
        Assert.Contains("m\\u001b[2J", text, StringComparison.Ordinal);
        Assert.Contains("a\\u000ab", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 3, "    1 | abc\n      | ^~~")]
    [InlineData(3, 9, "    1 | abc\n      |   ^")]
    [InlineData(4, 1, "    1 | abc\n      |    ^")]
    [InlineData(1, 0, "    1 | abc\n      | ^")]
    public void ToString_Mark_StaysBelowItsLine(int column, int length, string expected) =>
        Assert.EndsWith(expected, new Diagnostic("PRJ0999", Severity.Error, "m", new SourceLocation("f", 1, column, length, "abc")).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void ToString_ColumnOutsideTheLine_ShowsNoLine(int column) =>
        Assert.Equal($"f(1,{column}): error PRJ0999: m", new Diagnostic("PRJ0999", Severity.Error, "m", new SourceLocation("f", 1, column, 1, "abc")).ToString());

    [Fact]
    public void ToString_LongLine_IsCut()
    {
        string text = new Diagnostic("PRJ0999", Severity.Error, "m", new SourceLocation("f", 1, 150, 400, new string('x', 5000))).ToString();
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 1, 168));
        Assert.Equal("f(1,170): error PRJ0999: m", new Diagnostic("PRJ0999", Severity.Error, "m", new SourceLocation("f", 1, 170, 4, new string('x', 5000))).ToString());
    }
}
