using Projection.Arithmetic;
using Projection.Scenarios;

namespace Projection.Tests.Scenarios;

public class FigureTests
{
    private static readonly Unit Percent = Unit.Parse("%").ValueOrThrow();

    [Fact]
    public void Exactly_BothBounds_AreNotWidenedByRounding()
    {
        var range = new ValueRange(Rational.Parse("10.5"), 12);

        Figure figure = Figure.Exactly(range, Percent);

        Assert.Equal(range, figure.PrintedRange);
        Assert.Equal(new ValueRange(Rational.Parse("0.105"), Rational.Parse("0.12")), figure.Range);
        Assert.Equal((FigureKind.Range, "10.5 - 12"), (figure.Published.Kind, figure.Published.Text));
        Assert.True(figure.IsNumeric);
    }

    [Theory]
    [InlineData("10.5", null, FigureKind.AtLeast, "≥ 10.5")]
    [InlineData(null, "-3", FigureKind.AtMost, "≤ -3")]
    [InlineData("7", "7", FigureKind.Value, "7")]
    [InlineData("-1.25", "4", FigureKind.Range, "-1.25 - 4")]
    public void Exactly_AnyBounds_PrintAsTheyAre(string? low, string? high, FigureKind kind, string text)
    {
        var range = new ValueRange(low is null ? null : Rational.Parse(low), high is null ? null : Rational.Parse(high));

        Figure figure = Figure.Exactly(range, Percent);

        Assert.Equal(range, figure.PrintedRange);
        Assert.Equal((kind, text), (figure.Published.Kind, figure.Published.Text));
    }

    [Fact]
    public void Exactly_ThirdOfOne_PrintsTwelveDecimalsAndMeansAThird()
    {
        Figure figure = Figure.Exactly(new ValueRange(new Rational(1, 3), null), Percent);

        Assert.Equal("≥ 0.333333333333", figure.Published.Text);
        Assert.Equal(new Rational(1, 3), figure.PrintedRange.Low);
    }

    [Fact]
    public void Exactly_NoBoundOrTurnedBounds_Throws()
    {
        Assert.Throws<ArgumentException>(() => Figure.Exactly(ValueRange.Unbounded, Percent));
        Assert.Throws<ArgumentException>(() => Figure.Exactly(new ValueRange(2, 1), Percent));
    }

    [Fact]
    public void With_AnotherPrint_ForgetsTheExactRange()
    {
        Figure exact = Figure.Exactly(new ValueRange(10, 12), Percent) with { Source = "decision" };

        Figure printed = exact with { Published = PublishedFigure.Parse("11", FigureFormat.English).ValueOrThrow() };

        Assert.Equal(new ValueRange(Rational.Parse("10.5"), Rational.Parse("11.5")), printed.PrintedRange);
        Assert.Equal("decision", printed.Source);
        Assert.Null(printed.ExactRange);
    }
}
