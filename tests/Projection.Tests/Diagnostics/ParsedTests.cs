using Projection.Diagnostics;

namespace Projection.Tests.Diagnostics;

public class ParsedTests
{
    private static readonly Diagnostic Error = new("PRJ0999", Severity.Error, "wrong", null);
    private static readonly Diagnostic Warning = new("PRJ0998", Severity.Warning, "odd", null);

    [Fact]
    public void Of_Warnings_KeepsTheValue()
    {
        Parsed<string> parsed = Parsed<string>.Of("value", Warning);
        Assert.Equal((true, "value"), (parsed.Success, parsed.ValueOrThrow()));
        Assert.Same(Warning, Assert.Single(parsed.Diagnostics));
    }

    [Fact]
    public void Of_AnError_HasNoValue()
    {
        Parsed<string> parsed = Parsed<string>.Of("value", Warning, Error);
        Assert.Null(parsed.Value);
        Assert.True(parsed.Diagnostics.SequenceEqual([Warning, Error]));
    }

    [Fact]
    public void Failed_WithoutAnError_Throws() => Assert.Throws<ArgumentException>(() => Parsed<string>.Failed(Warning));

    [Fact]
    public void ValueOrThrow_NoValue_CarriesAllFindings()
    {
        InvalidInputException exception = Assert.Throws<InvalidInputException>(() => Parsed<string>.Failed(Error, Warning).ValueOrThrow());
        Assert.True(exception.Diagnostics.SequenceEqual([Error, Warning]));
        Assert.Equal("error PRJ0999: wrong\nwarning PRJ0998: odd", exception.Message);
    }
}
