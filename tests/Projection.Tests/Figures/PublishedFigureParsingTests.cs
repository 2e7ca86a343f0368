using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection.Tests.Figures;

public class PublishedFigureParsingTests
{
    [Theory]
    [InlineData("361,6", FigureKind.Value, "361.6", 1)]
    [InlineData("48.112,70", FigureKind.Value, "48112.7", 2)]
    [InlineData("1.845,7", FigureKind.Value, "1845.7", 1)]
    [InlineData("48\u00a0112,70", FigureKind.Value, "48112.7", 2)]
    [InlineData("1\u202f234\u2009567", FigureKind.Value, null, 0)]
    [InlineData("1292000", FigureKind.Value, "1292000", 0)]
    [InlineData("01", FigureKind.Value, "1", 0)]
    [InlineData("+3", FigureKind.Value, "3", 0)]
    [InlineData("-3,1", FigureKind.Value, "-3.1", 1)]
    [InlineData("−3,1", FigureKind.Value, "-3.1", 1)]
    [InlineData("≥ 10,5", FigureKind.AtLeast, "10.5", 1)]
    [InlineData(">= 10,5", FigureKind.AtLeast, "10.5", 1)]
    [InlineData("> = 10,5", FigureKind.AtLeast, "10.5", 1)]
    [InlineData("≥75,5", FigureKind.AtLeast, "75.5", 1)]
    [InlineData("≥ -2", FigureKind.AtLeast, "-2", 0)]
    [InlineData(">826", FigureKind.Above, "826", 0)]
    [InlineData("> 55", FigureKind.Above, "55", 0)]
    [InlineData(">55%", FigureKind.Above, "55", 0)]
    [InlineData("<3", FigureKind.Below, "3", 0)]
    [InlineData("≤ 5", FigureKind.AtMost, "5", 0)]
    [InlineData("<= 5", FigureKind.AtMost, "5", 0)]
    [InlineData("từ 10,5 trở lên", FigureKind.AtLeast, "10.5", 1)]
    [InlineData("Từ 10,5%/năm trở lên.", FigureKind.AtLeast, "10.5", 1)]
    [InlineData("10,5 trở lên", FigureKind.AtLeast, "10.5", 1)]
    [InlineData("5 trở xuống", FigureKind.AtMost, "5", 0)]
    [InlineData("trên 90", FigureKind.Above, "90", 0)]
    [InlineData("dưới 3", FigureKind.Below, "3", 0)]
    [InlineData("tối đa 4.950", FigureKind.AtMost, "4950", 0)]
    [InlineData("tối thiểu 30", FigureKind.AtLeast, "30", 0)]
    [InlineData("ít nhất 35", FigureKind.AtLeast, "35", 0)]
    [InlineData("không quá 5", FigureKind.AtMost, "5", 0)]
    [InlineData("không dưới 12,5", FigureKind.AtLeast, "12.5", 1)]
    [InlineData("hơn 20", FigureKind.Above, "20", 0)]
    [InlineData("đạt trên 180 triệu đồng", FigureKind.Above, "180", 0)]
    [InlineData("gấp 1,5 lần", FigureKind.Value, "1.5", 1)]
    [InlineData("gần đây tăng 5", FigureKind.Value, "5", 0)]
    [InlineData("32 giường/10.000 dân", FigureKind.Value, "32", 0)]
    [InlineData("8.370 km2", FigureKind.Value, "8370", 0)]
    [InlineData("tren 90", FigureKind.Above, "90", 0)]
    public void Parse_Vietnamese(string text, FigureKind kind, string? value, int decimals)
    {
        foreach (string spelt in new[] { text, Decomposed.From(text), "  " + text.ToUpperInvariant() + "\t" })
        {
            PublishedFigure figure = PublishedFigure.Parse(spelt, FigureFormat.Vietnamese).ValueOrThrow();
            Assert.Equal(kind, figure.Kind);
            Assert.Equal(Rational.Parse(value ?? "1234567"), figure.Low);
            Assert.Equal(figure.Low, figure.High);
            Assert.Equal(decimals, figure.Decimals);
            Assert.False(figure.IsApproximate);
            Assert.Equal(spelt, figure.ToString());
        }
    }

    [Theory]
    [InlineData("14-15", "14", "15", 0, 0, false)]
    [InlineData("8,5-9,5", "8.5", "9.5", 1, 1, false)]
    [InlineData("14 – 15", "14", "15", 0, 0, false)]
    [InlineData("từ 8,4 - 8,8", "8.4", "8.8", 1, 1, false)]
    [InlineData("8- 10", "8", "10", 0, 0, false)]
    [InlineData("8 -10%", "8", "10", 0, 0, false)]
    [InlineData("8% - 10%", "8", "10", 0, 0, false)]
    [InlineData("khoảng 145 - 150", "145", "150", 0, 0, true)]
    [InlineData("1 - 1,5", "1", "1.5", 0, 1, false)]
    [InlineData("từ 8 đến 10%/năm", "8", "10", 0, 0, false)]
    [InlineData("145 triệu đồng - 150 triệu đồng", "145", "150", 0, 0, false)]
    [InlineData("-3 đến -1,5", "-3", "-1.5", 0, 1, false)]
    [InlineData("-3 - -1", "-3", "-1", 0, 0, false)]
    [InlineData("between 8 and 10", "8", "10", 0, 0, false)]
    public void Parse_Range(string text, string low, string high, int lowDecimals, int highDecimals, bool isApproximate)
    {
        PublishedFigure figure = PublishedFigure.Parse(text, FigureFormat.Vietnamese).ValueOrThrow();
        Assert.Equal(FigureKind.Range, figure.Kind);
        Assert.Equal(Rational.Parse(low), figure.Low);
        Assert.Equal(Rational.Parse(high), figure.High);
        Assert.Equal(lowDecimals, figure.LowDecimals);
        Assert.Equal(highDecimals, figure.HighDecimals);
        Assert.Equal(isApproximate, figure.IsApproximate);
    }

    [Theory]
    [InlineData("khoảng 35", FigureKind.Value, false)]
    [InlineData("trên dưới 35", FigureKind.Value, false)]
    [InlineData("gần 35", FigureKind.Value, true)]
    [InlineData("khoảng hơn 35", FigureKind.Above, false)]
    [InlineData("about 35", FigureKind.Value, false)]
    [InlineData("~35", FigureKind.Value, false)]
    public void Parse_Approximate(string text, FigureKind kind, bool isNearly)
    {
        PublishedFigure figure = PublishedFigure.Parse(text, FigureFormat.Vietnamese).ValueOrThrow();
        Assert.Equal((kind, true, isNearly, (Rational)35), (figure.Kind, figure.IsApproximate, figure.IsNearly, figure.Low));
    }

    [Theory]
    [InlineData("48,112.70", FigureKind.Value, "48112.7")]
    [InlineData("at least 10.5", FigureKind.AtLeast, "10.5")]
    [InlineData("10.5 or more", FigureKind.AtLeast, "10.5")]
    [InlineData("more than 826", FigureKind.Above, "826")]
    [InlineData("not more than 3", FigureKind.AtMost, "3")]
    [InlineData("less than 3.5 %", FigureKind.Below, "3.5")]
    [InlineData("at most 5", FigureKind.AtMost, "5")]
    [InlineData("up to 4,950", FigureKind.AtMost, "4950")]
    public void Parse_English(string text, FigureKind kind, string value)
    {
        PublishedFigure figure = PublishedFigure.Parse(text, FigureFormat.English).ValueOrThrow();
        Assert.Equal((kind, Rational.Parse(value)), (figure.Kind, figure.Low));
    }

    [Theory]
    [InlineData(null, FigureKind.Blank)]
    [InlineData("", FigureKind.Blank)]
    [InlineData(" ...... ", FigureKind.Blank)]
    [InlineData("…", FigureKind.Blank)]
    [InlineData("-", FigureKind.Blank)]
    [InlineData("Phấn đấu", FigureKind.Words)]
    public void Parse_WithoutNumber_AllowsEverything(string? text, FigureKind kind)
    {
        PublishedFigure figure = PublishedFigure.Parse(text, FigureFormat.Vietnamese).ValueOrThrow();
        Assert.Equal(kind, figure.Kind);
        Assert.False(figure.HasNumber);
        Assert.True(figure.Interval().IsUnbounded);
    }

    [Theory]
    [InlineData("10.5", "PRJ0311", "write 10,5, or")]
    [InlineData("48.112.70", "PRJ0311", "write 48.112,70, or")]
    [InlineData("0.500", "PRJ0311", "write 0,500, or")]
    [InlineData("1234.567", "PRJ0311", "write 1.234,567, or")]
    [InlineData("12\u00a034", "PRJ0311", "check the digits, or")]
    [InlineData("1,234,567", "PRJ0312", "write 1.234.567, or")]
    [InlineData("10,5,3", "PRJ0312", "check the digits, or")]
    [InlineData("1234567890123456789012345678901", "PRJ0313", "larger unit")]
    [InlineData("15-14", "PRJ0314", "write \"14 - 15\"")]
    [InlineData("∞", "PRJ0316", "≥ 10,5")]
    [InlineData("-Infinity", "PRJ0316", "≥ 10,5")]
    [InlineData("10 12", "PRJ0315", "alone")]
    [InlineData("đến năm 2030 đạt 10", "PRJ0315", "alone")]
    [InlineData("1e5", "PRJ0315", "alone")]
    [InlineData(",5", "PRJ0315", "alone")]
    [InlineData("không phải trên 5", "PRJ0315", "alone")]
    [InlineData("> 3 trở xuống", "PRJ0315", "alone")]
    [InlineData("≥ 14-15", "PRJ0315", "alone")]
    [InlineData("- 3", "PRJ0315", "alone")]
    [InlineData("từ10,5", "PRJ0315", "alone")]
    [InlineData("1-2-3", "PRJ0315", "alone")]
    public void Parse_Contradictory_IsAnErrorWithAMend(string text, string code, string mend)
    {
        Parsed<PublishedFigure> read = PublishedFigure.Parse(text, FigureFormat.Vietnamese);
        Assert.False(read.Success, $"{text} was read as {read.Value?.Kind} {read.Value?.Low}");
        Diagnostic finding = Assert.Single(read.Diagnostics);
        Assert.Equal(code, finding.Code);
        Assert.Contains(mend, finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TooLongText_IsAnError() =>
        Assert.Equal("PRJ0315", Assert.Single(PublishedFigure.Parse(new string('a', 1000) + " 5", FigureFormat.English).Diagnostics).Code);

    [Fact]
    public void Parse_DotForDecimals_Message()
    {
        var where = new SourceLocation("plan.yaml", 3, 15, 13, "  published: \"từ 10.5 trở lên\"");
        Assert.Equal(
            """
            plan.yaml(3,18): error PRJ0311: the figure "10.5" is not written in the Vietnamese way: a dot groups three digits
                3 |   published: "từ 10.5 trở lên"
                  |                  ^~~~
               found:    10.5
               expected: a dot between groups of three digits and a comma before decimals, such as 48.112,70
               mend:     write 10,5, or give `format: en` for a document that writes numbers the English way
            """.ReplaceLineEndings("\n"),
            Assert.Single(PublishedFigure.Parse("từ 10.5 trở lên", FigureFormat.Vietnamese, where).Diagnostics).ToString());
    }

    [Fact]
    public void Parse_DecomposedText_PointsAtTheRightColumn()
    {
        string text = Decomposed.From("từ 10.5");
        var where = new SourceLocation("plan.yaml", 3, 15);
        SourceLocation found = Assert.Single(PublishedFigure.Parse(text, FigureFormat.Vietnamese, where).Diagnostics).Where!;
        Assert.Equal((15 + text.IndexOf('1', StringComparison.Ordinal), 4), (found.Column, found.Length));
    }

    [Fact]
    public void Parse_CommaForDecimals_English_Message() => Assert.Equal(
        """
        error PRJ0311: the figure "10,5" is not written in the English way: a comma groups three digits
           found:    10,5
           expected: a comma between groups of three digits and a dot before decimals, such as 48,112.70
           mend:     write 10.5, or give `format: vi` for a document that writes numbers the Vietnamese way
        """.ReplaceLineEndings("\n"),
        Assert.Single(PublishedFigure.Parse("10,5", FigureFormat.English).Diagnostics).ToString());

    [Fact]
    public void Parse_TwoNumbers_Message() => Assert.Equal(
        """
        error PRJ0315: the figure "đến năm 2030 đạt 10" cannot be understood: there is more than one number
           found:    đến năm 2030 đạt 10
           expected: one number, a range or a bound, such as "361,6", "14-15", "≥ 10,5", "từ 10,5 trở lên", "khoảng 35"
           mend:     give the figure alone; its year, unit and remarks have places of their own
        """.ReplaceLineEndings("\n"),
        Assert.Single(PublishedFigure.Parse("đến năm 2030 đạt 10", FigureFormat.Vietnamese).Diagnostics).ToString());

    [Fact]
    public void Parse_BothEndsOfARangeWrong_NamesBoth() =>
        Assert.Equal(2, PublishedFigure.Parse("8.5-9.5", FigureFormat.Vietnamese).Diagnostics.Length);
}
