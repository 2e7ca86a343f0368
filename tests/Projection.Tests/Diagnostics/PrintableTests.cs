using Projection.Diagnostics;

namespace Projection.Tests.Diagnostics;

public class PrintableTests
{
    [Theory]
    [InlineData("Thái Nguyên ≥ 10,5 %")]
    [InlineData("a😀b")]
    [InlineData("")]
    public void Escape_SafeText_IsTheSameObject(string text) => Assert.Same(text, Printable.Escape(text));

    [Theory]
    [InlineData("\u001b[31m", "\\u001b[31m")]
    [InlineData("a\tb\r\n", "a\\u0009b\\u000d\\u000a")]
    [InlineData("\u0085\u009b", "\\u0085\\u009b")]
    [InlineData("\u200e\u200f\u2028\u2029\ufeff\u202a\u202e\u2066\u2069", "\\u200e\\u200f\\u2028\\u2029\\ufeff\\u202a\\u202e\\u2066\\u2069")]
    public void Escape_UnsafeCharacters_AreWritten(string text, string expected) => Assert.Equal(expected, Printable.Escape(text));

    // Test cases with halves of characters do not survive the runner, so they stand here.
    [Fact]
    public void Escape_HalvesOfCharacters_AreWritten()
    {
        Assert.Equal("\\ud83dx", Printable.Escape("\ud83dx"));
        Assert.Equal("x\\ude00", Printable.Escape("x\ude00"));
        Assert.Equal("\\ud83d\ud83d\ude00", Printable.Escape("\ud83d\ud83d\ude00"));
    }

    [Fact]
    public void KeepWidth_UnsafeCharacters_BecomeBlanks() => Assert.Equal("a  b 😀", Printable.KeepWidth("a\t\u001bb\u202e😀"));
}
