namespace Projection.Charts.Tests;

public class PaletteTests
{
    // Published values: CIE L* of the primaries of sRGB under D65.
    [Theory]
    [InlineData("#000000", 0)]
    [InlineData("#FFFFFF", 100)]
    [InlineData("#FF0000", 53.24)]
    [InlineData("#00FF00", 87.73)]
    [InlineData("#0000FF", 32.30)]
    [InlineData("#777777", 50.03)]
    public void Lightness_KnownColours(string colour, double expected) => Assert.Equal(expected, Palette.Lightness(colour), 0.02);

    [Fact]
    public void Stacked_NeighboursDifferInGrey() => Assert.All(
        Palette.Stacked.Zip(Palette.Stacked.Skip(1)),
        pair => Assert.True(Math.Abs(Palette.Lightness(pair.First) - Palette.Lightness(pair.Second)) >= 8.5, $"{pair} are alike in a print without colours."));

    // Those of four parts, as sectors are, are further apart.
    [Fact]
    public void Stacked_OfFour_DifferClearlyInGrey() => Assert.All(
        Palette.Stacked.Take(3).Zip(Palette.Stacked.Skip(1)),
        pair => Assert.True(Math.Abs(Palette.Lightness(pair.First) - Palette.Lightness(pair.Second)) >= 20, $"{pair} are alike in a print without colours."));

    [Fact]
    public void Lists_HoldEachColourOnce()
    {
        Assert.Equal(Palette.Lines.Count, Palette.Lines.Distinct().Count());
        Assert.Equal(Palette.Stacked.Count, Palette.Stacked.Distinct().Count());
    }

    // WCAG 2.2 asks for a contrast of 4.5 for small texts.
    [Theory]
    [InlineData("#FFFFFF", Palette.DarkVermilion)]
    [InlineData("#FFFFFF", Palette.Black)]
    [InlineData("#FFFFFF", "#444444")]
    public void Texts_StandOutFromTheirGround(string ground, string text) => Assert.True(Contrast(ground, text) >= 4.5);

    [Fact]
    public void TextOn_IsTheBetterOfBlackAndWhite() => Assert.All(Palette.Stacked, colour =>
    {
        string text = Palette.TextOn(colour);
        Assert.True(Contrast(colour, text) >= 4.5, $"{text} on {colour}: {Contrast(colour, text):0.0}");
        Assert.True(Contrast(colour, text) >= Contrast(colour, text == Palette.Black ? "#FFFFFF" : Palette.Black));
    });

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345G")]
    [InlineData("1234567")]
    public void Lightness_NoColour_Throws(string colour) => Assert.Contains(colour, Assert.Throws<ArgumentException>(() => Palette.Lightness(colour)).Message, StringComparison.Ordinal);

    private static double Contrast(string one, string other)
    {
        double[] both = [Palette.Luminance(one) + 0.05, Palette.Luminance(other) + 0.05];
        return both.Max() / both.Min();
    }
}
