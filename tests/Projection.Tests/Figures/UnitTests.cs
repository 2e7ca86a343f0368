using System.Text;
using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection.Tests.Figures;

public class UnitTests
{
    [Theory]
    [InlineData("nghìn tỷ đồng", "VND", "1000000000000")]
    [InlineData("tỷ đồng", "VND", "1000000000")]
    [InlineData("tỉ đồng", "VND", "1000000000")]
    [InlineData("triệu đồng", "VND", "1000000")]
    [InlineData("Đồng", "VND", "1")]
    [InlineData("VND", "VND", "1")]
    [InlineData("VNĐ", "VND", "1")]
    [InlineData("trillion VND", "VND", "1000000000000")]
    [InlineData("quadrillion VND", "VND", "1000000000000000")]
    [InlineData("billion  vnd", "VND", "1000000000")]
    [InlineData("million VND", "VND", "1000000")]
    [InlineData("nghìn người", "person", "1000")]
    [InlineData("triệu người", "person", "1000000")]
    [InlineData("NGƯỜI", "person", "1")]
    [InlineData("persons", "person", "1")]
    [InlineData("thousand persons", "person", "1000")]
    [InlineData("lao động", "person", "1")]
    [InlineData("workers", "person", "1")]
    [InlineData("%", "1", "0.01")]
    [InlineData("per cent", "1", "0.01")]
    [InlineData("% GRDP", "1", "0.01")]
    [InlineData("điểm %", "1", "0.01")]
    [InlineData("điểm %/năm", "1", "0.01")]
    [InlineData("percentage points", "1", "0.01")]
    [InlineData("%/năm", "1", "0.01")]
    [InlineData("% per year", "1", "0.01")]
    [InlineData("% per annum", "1", "0.01")]
    [InlineData("lần", "1", "1")]
    [InlineData("times", "1", "1")]
    [InlineData("fraction", "1", "1")]
    [InlineData("index", "1", "1")]
    [InlineData("chỉ số", "1", "1")]
    [InlineData("USD", "USD", "1")]
    [InlineData("triệu USD", "USD", "1000000")]
    [InlineData("tỷ USD", "USD", "1000000000")]
    [InlineData("VND/USD", "VND/USD", "1")]
    [InlineData("USD/người", "USD/person", "1")]
    [InlineData("triệu đồng/người", "VND/person", "1000000")]
    [InlineData("triệu đồng/ người/tháng", "VND/person", "12000000")]
    [InlineData("triệu đồng/lao động", "VND/person", "1000000")]
    [InlineData("million VND per person per month", "VND/person", "12000000")]
    [InlineData("trillion VND/year", "VND", "1000000000000")]
    [InlineData("tuổi", "tuổi", "1")]
    [InlineData("năm", "1", "1")]
    [InlineData("giường bệnh/vạn dân", "giường bệnh/person", "0.0001")]
    [InlineData("beds/10,000 persons", "giường bệnh/person", "0.0001")]
    [InlineData("bác sĩ / 10.000 dân", "bác sĩ/person", "0.0001")]
    [InlineData("beds/10000", "giường bệnh", "0.0001")]
    [InlineData("km", "km", "1")]
    [InlineData("km²", "km2", "1")]
    [InlineData("MW", "MW", "1")]
    [InlineData("xã", "xã", "1")]
    [InlineData("communes", "xã", "1")]
    [InlineData("ty dong", "VND", "1000000000")]
    [InlineData("nghin ty dong", "VND", "1000000000000")]
    public void Parse_KnownUnit_GivesDimensionAndScale(string text, string dimension, string scale)
    {
        foreach (string spelt in new[] { text, Decomposed.From(text), " " + text.ToUpperInvariant() + "\u00a0" })
        {
            Parsed<Unit> read = Unit.Parse(spelt);
            Assert.True(read.Success, string.Join("\n", read.Diagnostics));
            Assert.Empty(read.Diagnostics);
            Assert.Equal(dimension, read.Value.Dimension.ToString());
            Assert.Equal(Rational.Parse(scale), read.Value.Scale);
            Assert.True(read.Value.IsKnown);
            Assert.Equal(spelt, read.Value.Text);
        }
    }

    [Theory]
    [InlineData("%", true, false)]
    [InlineData("%/năm", true, false)]
    [InlineData("điểm phần trăm/năm", true, true)]
    [InlineData("pp", true, true)]
    [InlineData("lần", false, false)]
    [InlineData("người/năm", false, false)]
    public void IsPercent_AndPoints(string text, bool isPercent, bool isPoints)
    {
        Unit unit = Unit.Parse(text).ValueOrThrow();
        Assert.Equal(isPercent, unit.IsPercent);
        Assert.Equal(isPoints, unit.IsPercentagePoints);
    }

    [Theory]
    [InlineData("triệu đồng/ người/tháng", "triệu đồng/người/tháng", "million VND/person/month")]
    [InlineData("trillion VND", "nghìn tỷ đồng", "trillion VND")]
    [InlineData("beds/10,000 persons", "giường bệnh/vạn người", "hospital beds/10,000 persons")]
    [InlineData("% per year", "%/năm", "%/year")]
    [InlineData("worker", "lao động", "workers")]
    [InlineData("Khu công nghiệp", "khu công nghiệp", "khu công nghiệp")]
    public void Format_GivesBothLanguages(string text, string vietnamese, string english)
    {
        Unit unit = Unit.Parse(text).ValueOrThrow();
        Assert.Equal(vietnamese, unit.Format(Language.Vietnamese));
        Assert.Equal(english, unit.Format(Language.English));
        Assert.Equal(unit, Unit.Parse(unit.Format(Language.Vietnamese)).ValueOrThrow());
        Assert.Equal(unit, Unit.Parse(unit.Format(Language.English)).ValueOrThrow());
    }

    [Fact]
    public void Equality_IsByMeaning()
    {
        Unit dong = Unit.Parse("nghìn tỷ đồng").ValueOrThrow();
        Assert.Equal(dong, Unit.Parse("trillion VND").ValueOrThrow());
        Assert.Equal(dong.GetHashCode(), Unit.Parse("trillion VND").ValueOrThrow().GetHashCode());
        Assert.NotEqual(dong, Unit.Parse("tỷ đồng").ValueOrThrow());
        Assert.NotEqual(Unit.Parse("%").ValueOrThrow(), Unit.Parse("điểm %").ValueOrThrow());
        Assert.Equal(Unit.One, Unit.Parse("lần").ValueOrThrow());
    }

    [Fact]
    public void Parse_UnknownNoun_IsAUnitOfItsOwn()
    {
        Parsed<Unit> read = Unit.Parse("khu  công nghiệp/huyện");
        Assert.Empty(read.Diagnostics);
        Assert.False(read.Value!.IsKnown);
        Assert.Equal("khu công nghiệp/huyện", read.Value.Dimension.ToString());
    }

    [Theory]
    [InlineData("", "PRJ0301")]
    [InlineData("  ", "PRJ0301")]
    [InlineData(null, "PRJ0301")]
    [InlineData("tỷ", "PRJ0302")]
    [InlineData("đồng/", "PRJ0302")]
    [InlineData("đồng//người", "PRJ0302")]
    [InlineData("per person", "PRJ0302")]
    [InlineData("triệu đồng người", "PRJ0303")]
    public void Parse_Meaningless_IsAnError(string? text, string code)
    {
        Parsed<Unit> read = Unit.Parse(text);
        Assert.False(read.Success);
        Assert.Equal(code, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void Parse_TooLong_IsAnError() => Assert.Equal("PRJ0302", Assert.Single(Unit.Parse(new string('x', 10_000)).Diagnostics).Code);

    [Fact]
    public void Parse_MisspeltNumberWord_Message()
    {
        var where = new SourceLocation("a.yaml", 7, 12, 10, "    unit: \"nghìm tỷ đồng\"");
        Assert.Equal(
            """
            a.yaml(7,12): error PRJ0303: the unit "nghìm tỷ đồng" has a word that is not known
                7 |     unit: "nghìm tỷ đồng"
                  |            ^~~~~~~~~~~~~
               found:    nghìm tỷ đồng
               expected: number words (nghìn, triệu, tỷ, thousand, million, billion, trillion), then one noun
               mend:     write "nghìn"
            """.ReplaceLineEndings("\n"),
            Assert.Single(Unit.Parse("nghìm tỷ đồng", where).Diagnostics).ToString());
    }

    [Fact]
    public void Parse_NounAlmostKnown_Message()
    {
        var where = new SourceLocation("a.yaml", 7, 12, 10, "    unit: \"triệu USD/ngưòi\"");
        Parsed<Unit> read = Unit.Parse("triệu USD/ngưòi", where);
        Assert.True(read.Success);
        Assert.Equal(
            """
            a.yaml(7,22): warning PRJ0304: the unit "ngưòi" is not known and is taken as a unit of its own
                7 |     unit: "triệu USD/ngưòi"
                  |                      ^~~~~
               found:    ngưòi
               expected: a known unit, or a noun that no known unit resembles
               mend:     write "người", if that is meant
            """.ReplaceLineEndings("\n"),
            Assert.Single(read.Diagnostics).ToString());
    }

    [Fact]
    public void Dimension_Arithmetic()
    {
        Dimension perHead = Dimension.Of("VND") / Dimension.Of("person");
        Assert.Equal(Dimension.Of("VND"), perHead * Dimension.Of("person"));
        Assert.Equal(Dimension.None, perHead / perHead);
        Assert.Equal("VND^2/person^2", perHead.Power(2).ToString());
        Assert.Equal("1/person", (Dimension.None / Dimension.Of("person")).ToString());
        Assert.Equal(perHead.GetHashCode(), (Dimension.Of("VND") * Dimension.Of("person").Power(-1)).GetHashCode());
        Assert.True(perHead.Power(0).IsNone);
    }
}
