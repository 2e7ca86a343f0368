using Projection.Arithmetic;

namespace Projection.Tests.Figures;

public class PublishedFigureMeaningTests
{
    [Theory]
    [InlineData("361,6", "[361.55, 361.65]")]
    [InlineData("361,600", "[361.5995, 361.6005]")]
    [InlineData("-3,1", "[-3.15, -3.05]")]
    [InlineData("≥ 10,5", "[10.45, inf]")]
    [InlineData("> 826", "[825.5, inf]")]
    [InlineData("≤ 5", "[-inf, 5.5]")]
    [InlineData("dưới 3", "[-inf, 3.5]")]
    [InlineData("14-15", "[13.5, 15.5]")]
    [InlineData("1 - 1,5", "[0.5, 1.55]")]
    [InlineData("khoảng 35", "[32.75, 37.25]")]
    [InlineData("khoảng -35", "[-37.25, -32.75]")]
    [InlineData("gần 100", "[94.5, 100.5]")]
    [InlineData("khoảng 145 - 150", "[137.25, 158]")]
    [InlineData("khoảng hơn 224", "[212.3, inf]")]
    [InlineData("khoảng dưới 100", "[-inf, 105.5]")]
    [InlineData("...", "[-inf, inf]")]
    public void Interval_IsTheMostLenientMeaning(string text, string expected) =>
        Assert.Equal(expected, Vietnamese(text).Interval().ToString());

    [Fact]
    public void Interval_Tolerance_IsStatedAndCanBeChosen()
    {
        Assert.Equal(0.05m, PublishedFigure.DefaultTolerance);
        Assert.Equal("[31, 39]", Vietnamese("khoảng 35").Interval(0.1m).ToString());
        Assert.Equal("[34.5, 35.5]", Vietnamese("khoảng 35").Interval(0).ToString());
        Assert.Equal("[34.5, 35.5]", Vietnamese("35").Interval(0.1m).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Vietnamese("35").Interval(-0.1m));
    }

    [Fact]
    public void Interval_Decimals_ReplaceThePrintedOnes()
    {
        Assert.Equal("[361.55, 361.65]", Vietnamese("361,600").Interval(decimals: 1).ToString());
        Assert.Equal("[1291500, 1292500]", Vietnamese("1.292.000").Interval(decimals: -3).ToString());
        Assert.Equal("[0.95, 1.55]", Vietnamese("1 - 1,5").Interval(decimals: 1).ToString());
    }

    [Fact]
    public void Interval_ContainsItsEndsAndConverts()
    {
        ValueRange meant = Vietnamese("361,6").Interval();
        Assert.True(meant.Contains(361.55m) && meant.Contains(361.65m) && !meant.Contains(361.6501m) && !meant.Contains(361.5499m));
        Assert.True(meant.Meets(new ValueRange(361.65m, null)) && !meant.Meets(new ValueRange(361.66m, null)) && !meant.Meets(new ValueRange(null, 361)));
        Assert.Equal("[361550, 361650]", meant.Scale(1000).ToString());
        Assert.True(meant.Outward().Encloses((Rational)361.55m) && meant.Outward().Encloses((Rational)361.65m));
        Assert.Equal(Interval.Entire, default(ValueRange).Outward());
        Assert.Equal(Interval.Empty, new ValueRange(2, 1).Outward());
        Assert.Throws<ArgumentOutOfRangeException>(() => meant.Scale(0));
    }

    [Theory]
    [InlineData("48112.7", 2, "48.112,70", "48,112.70")]
    [InlineData("1234567", 0, "1.234.567", "1,234,567")]
    [InlineData("999.95", 1, "1.000,0", "1,000.0")]
    [InlineData("-0.04", 1, "0,0", "0.0")]
    [InlineData("-1234.5", 0, "-1.235", "-1,235")]
    [InlineData("1291500", -3, "1.292.000", "1,292,000")]
    [InlineData("0", 3, "0,000", "0.000")]
    [InlineData("123", 0, "123", "123")]
    public void Format_GroupsAndRounds(string value, int decimals, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, FigureFormat.Vietnamese.Format(Rational.Parse(value), decimals));
        Assert.Equal(english, FigureFormat.English.Format(Rational.Parse(value), decimals));
        Assert.Equal(english, FigureFormat.English.Format(Rational.Parse(value).ToDouble(), decimals));
    }

    [Fact]
    public void Format_Double_RoundsTheDecimalThatPeopleSee()
    {
        Assert.Equal("0,4", FigureFormat.Vietnamese.Format(0.35, 1));
        Assert.Equal("-2,68", FigureFormat.Vietnamese.Format(-2.675, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => FigureFormat.Vietnamese.Format(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FigureFormat.Vietnamese.Format(1.0, 31));
    }

    [Fact]
    public void Print_LikeTheFigure_KeepsDecimalsAndMarks()
    {
        Assert.Equal("1.960,0", Vietnamese("220,5").Print(1960));
        Assert.Equal("1,960.00", PublishedFigure.Print(1960, 2, FigureFormat.English));
        Assert.Equal("0,5", Vietnamese("1 - 1,5").Print(0.45m));
    }

    private static PublishedFigure Vietnamese(string text) => PublishedFigure.Parse(text, FigureFormat.Vietnamese).ValueOrThrow();
}
