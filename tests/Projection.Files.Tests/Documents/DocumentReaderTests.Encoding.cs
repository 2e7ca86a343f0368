using System.Text;
using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Tests.Documents;

public partial class DocumentReaderTests
{
    [Theory]
    [InlineData("utf-16", true, "UTF-16 little endian")]
    [InlineData("utf-16BE", true, "UTF-16 big endian")]
    [InlineData("utf-32", true, "UTF-32 little endian")]
    [InlineData("utf-32BE", true, "UTF-32 big endian")]
    [InlineData("utf-16", false, "UTF-16 little endian")]
    [InlineData("utf-16BE", false, "UTF-16 big endian")]
    [InlineData("utf-32", false, "UTF-32 little endian")]
    [InlineData("utf-32BE", false, "UTF-32 big endian")]
    public void Read_OtherEncoding_IsNamed(string encoding, bool withMark, string name)
    {
        var encoder = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. withMark ? encoder.GetPreamble() : [], .. encoder.GetBytes("name: tỉnh\n")];
        Diagnostic only = Assert.Single(DocumentReader.Read(bytes, "test.yaml").Diagnostics);
        Assert.Equal("PRJ0107", only.Code);
        Assert.Equal($"the file is {name}, not UTF-8", only.Message);
    }

    [Theory]
    [InlineData("a: \u00e9", 0xFF, "PRJ0108", 1, 5, 6)]                    // behind a character of two bytes
    [InlineData("\ufeffa: ", 0xC3, "PRJ0108", 1, 4, 7)]                    // cut at the end; the mark counts as bytes, not as column
    [InlineData("a: 1\r\nb: 2\rc: ", 0x80, "PRJ0108", 3, 4, 15)]
    [InlineData("a: ", 0xC0, "PRJ0108", 1, 4, 4)]
    public void Read_NotUtf8_NamesByteLineAndColumn(string before, byte bad, string code, int line, int column, int position)
    {
        Diagnostic only = Assert.Single(DocumentReader.Read((byte[])[.. Encoding.UTF8.GetBytes(before), bad], "test.yaml").Diagnostics);
        Assert.Equal(code, only.Code);
        Assert.Equal((line, column), (only.Where!.Line, only.Where.Column));
        Assert.Contains(FormattableString.Invariant($"at byte {position}"), only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LoneSurrogate_IsNamed()
    {
        Diagnostic only = Assert.Single(DocumentReader.Read((byte[])[.. "a: x"u8, 0xED, 0xBF, 0xBF], "test.yaml").Diagnostics);
        Assert.Equal("PRJ0109", only.Code);
        Assert.Contains("U+DFFF", only.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\0', "PRJ0111")]
    [InlineData('\u001b', "PRJ0111")]
    [InlineData('\u007f', "PRJ0111")]
    [InlineData('\u0085', "PRJ0111")]
    [InlineData('\u009b', "PRJ0111")]
    [InlineData('\u2028', "PRJ0111")]
    [InlineData('\uffff', "PRJ0111")]
    [InlineData('\u061c', "PRJ0112")]
    [InlineData('\u200e', "PRJ0112")]
    [InlineData('\u202a', "PRJ0112")]
    [InlineData('\u202e', "PRJ0112")]
    [InlineData('\u2066', "PRJ0112")]
    [InlineData('\u2069', "PRJ0112")]
    [InlineData('\ufeff', "PRJ0110")]
    public void Read_ForbiddenCharacter_IsReportedWhereverItStands(char c, string code)
    {
        Assert.Equal($"{code}@2:6", Reading.Findings($"a: 1\nb: xy{c}z\n"));
        Assert.Equal($"{code}@2:4", Reading.Findings($"a: 1\n# x{c}\n"));
        Assert.Equal($"{code}@2:2", Reading.Findings($"a: 1\nb{c}: 1\n"));
        Assert.Equal($"{code}@2:1", Reading.Findings($"a: 1\n{c}b: 1\n"));
        Assert.Equal($"{code}@1:4", Reading.Findings(FormattableString.Invariant($"a: \"\\u{(int)c:x4}\"\n")));
        Reading.Render(Reading.Read($"b{c}: [1, {c}\n"));
    }

    [Theory]
    [InlineData("\\0")]
    [InlineData("\\e")]
    [InlineData("\\r")]
    [InlineData("\\N")]
    [InlineData("\\L")]
    public void Read_EscapeOfControlCharacter_IsRefused(string escape) =>
        Assert.Equal("PRJ0111@1:4", Reading.Findings($"a: \"{escape}\""));

    [Fact]
    public void Read_ReplacementCharacterWrittenByThePerson_IsKept() =>
        Assert.Equal("{'a': '\ufffd'}", Reading.Text(Reading.Value("a: \ufffd")));
}
