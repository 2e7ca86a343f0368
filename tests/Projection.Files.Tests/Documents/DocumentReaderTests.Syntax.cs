namespace Projection.Files.Tests.Documents;

public partial class DocumentReaderTests
{
    [Theory]
    // indentation
    [InlineData("a:\n\tb: 1\n", "PRJ0120@2:1")]
    [InlineData("a:\n  b: 1\n \tc: 2\n", "PRJ0120@3:2")]
    [InlineData("a: |\n\tx = 1\n", "PRJ0120@2:1")]
    [InlineData("a:\n\u00a0\u00a0b: 1\n", "PRJ0121@2:1")]
    [InlineData("a:\n \u00a0- b\n", "PRJ0121@2:2")]
    [InlineData("a: b\n  \u3000c\n", "PRJ0121@2:3")]
    [InlineData("a:\n  b: 1\n  c: 2\n d: 3\n", "PRJ0143@4:2")]
    [InlineData("a: 1\n b: 2\n", "PRJ0143@2:2")]
    [InlineData("  a: 1\nb: 2\n", "PRJ0143@2:1")]
    [InlineData("- - a\n - b\n", "PRJ0143@2:2")]
    // quotes
    [InlineData("a: 'x\nb: 2\n", "PRJ0140@1:4")]
    [InlineData("a: 1\nb: \"x\n  y: 2\n  z: \"w\"\nc: 3\n", "PRJ0140@2:4")]
    [InlineData("a: 1\nb: {x: \"y, z: 1}\n  w: \"v\"}\n", "PRJ0140@2:8")]
    [InlineData("a: &x \"y\n", "PRJ0140@1:7")]
    [InlineData("a: \"x\n---\n\"", "PRJ0140@1:4")]
    [InlineData("a: \"x\" y\n", "PRJ0151@1:8")]
    [InlineData("a: \"\\q\"\n", "PRJ0149@1:5")]
    [InlineData("a: \"ok \\u0041 \\ud83d\\ude00 \\u12\"\n", "PRJ0149@1:28")]
    [InlineData("a: \"\\ud800\"\n", "PRJ0149@1:5")]
    [InlineData("a: \"\\U00110000\"\n", "PRJ0149@1:5")]
    // brackets
    [InlineData("a: [1, 2\nb: 3\nc: 4\n", "PRJ0141@1:4")]
    [InlineData("a: 1\nb: {x: 1,\n  y: 2\nc: 3\n", "PRJ0141@2:4")]
    [InlineData("a: [1, 2]]\n", "PRJ0142@1:10")]
    [InlineData("a: }\n", "PRJ0142@1:4")]
    [InlineData("a: [1, 2}\n", "PRJ0142@1:9")]
    // colons, dashes, first characters
    [InlineData("a: b: c\n", "PRJ0145@1:5")]
    [InlineData("abc\ndef: 1\n", "PRJ0146@1:1")]
    [InlineData("a: 1\nabc\ndef: 1\n", "PRJ0146@2:1")]
    [InlineData("a:\n- b\n-c\n- d\n", "PRJ0147@3:1")]
    [InlineData("a: - b\n", "PRJ0147@1:4")]
    [InlineData("a: 1\n- b\n", "PRJ0147@2:1")]
    [InlineData("unit: %\n", "PRJ0144@1:7")]
    [InlineData("unit: @x\n", "PRJ0144@1:7")]
    [InlineData("unit: , x\n", "PRJ0144@1:7")]
    [InlineData(", x\n", "PRJ0144@1:1")]
    [InlineData("unit: `x`\n", "PRJ0144@1:7")]
    [InlineData("-\n-\nab:\n", "PRJ0153@3:1")]
    // blocks, anchors, directives, documents
    [InlineData("a: |x\n  b\n", "PRJ0148@1:4")]
    [InlineData("a: >0\n  b\n", "PRJ0148@1:4")]
    [InlineData("a: |\n    \n  b\n", "PRJ0154@3:1")]
    [InlineData("a: & b\n", "PRJ0150@1:4")]
    [InlineData("a: &x &y b\n", "PRJ0150@1:7")]
    [InlineData("a: *\n", "PRJ0150@1:4")]
    [InlineData("a: &x 1\nb: &y *x\n", "PRJ0150@2:7")]
    [InlineData("a: 1\n%YAML 1.2\n---\nb\n", "PRJ0152@2:1")]
    [InlineData("%YAML 2.0\n---\na: 1\n", "PRJ0136@1:1")]
    [InlineData("a: 1\n---\nb: 2\n", "PRJ0135@2:1")]
    [InlineData("a: 1\n...\nb: 2\n", "PRJ0135@3:1")]
    // tags
    [InlineData("a: ! b\n", "PRJ0127@1:4")]
    [InlineData("a: !<tag:x,1> b\n", "PRJ0127@1:4")]
    [InlineData("a: &x !foo b\n", "PRJ0127@1:7")]
    [InlineData("a: !foo\n  b: c\n", "PRJ0127@1:4")]
    [InlineData("a: [!!set {b}]\n", "PRJ0127@1:5")]
    [InlineData("!k a: b\n", "PRJ0127@1:1")]
    [InlineData("a: !e!x b\n", "PRJ0127@1:4")]
    // keys
    [InlineData("a: 1\n: 2\n", "PRJ0124@2:1")]
    [InlineData("? [a, b]\n: c\n", "PRJ0125@1:3")]
    [InlineData("{a: b}: c\n", "PRJ0125@1:1")]
    [InlineData("a: &x [1]\n*x : 2\n", "PRJ0125@2:1")]
    [InlineData("a: 1\n\"a\": 2\n'a': 3\n", "PRJ0126@2:1 PRJ0126@3:1")]
    [InlineData("\"a\\nb\": 1\n", "PRJ0122@1:1")]
    [InlineData("gr\u200bdp: 1\n", "PRJ0122@1:1")]
    [InlineData("{a, a: 1}\n", "PRJ0126@1:5")]
    // aliases
    [InlineData("a: &grdp 1\nb: *grpd\n", "PRJ0129@2:4")]
    [InlineData("a: &x [*x]\n", "PRJ0130@1:8")]
    [InlineData("a: &x {b: {c: *x}}\n", "PRJ0130@1:15")]
    [InlineData("*no : 1\n", "PRJ0129@1:1")]
    // nothing
    [InlineData("", "PRJ0106@0:0")]
    [InlineData("\ufeff", "PRJ0106@0:0")]
    [InlineData("---\n...\n", "PRJ0106@0:0")]
    [InlineData("null\n", "PRJ0106@0:0")]
    public void Read_BrokenDocument_NamesCauseAndPlace(string text, string expected)
    {
        Assert.Equal(expected, Reading.Findings(text));
        Assert.NotEqual("", Reading.Render(Reading.Read(text)));
    }

    [Theory]
    [InlineData("a: &grdp 1\nb: *grpd\n", "did you mean *grdp?")]
    [InlineData("a:\n\tb: 1\n\tc: 2\n\td: 3\n", "a tab here and on 2 further lines")]
    [InlineData("a: 1\nabc\ndef: 1\n", "found:    abc")]
    [InlineData("a: [1, 2\nb: 3\n", "reading stopped on line 2")]
    [InlineData("a:\n  b: 1\n d: 3\n", "as a line above it: 0 or 2 spaces")]
    [InlineData("a: \"\\q\"\n", "\\q is no escape")]
    [InlineData("a\u00a0b: 1\n", "U+00A0 (no-break space)")]
    public void Read_BrokenDocument_SaysWhatStandsThere(string text, string words) =>
        Assert.Contains(words, Reading.Render(Reading.Read(text)), StringComparison.Ordinal);
}
