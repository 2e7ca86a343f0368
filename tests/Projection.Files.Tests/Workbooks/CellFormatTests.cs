using Projection.Arithmetic;
using Projection.Files.Workbooks;

namespace Projection.Files.Tests.Workbooks;

public class CellFormatTests
{
    [Theory]
    [InlineData("#,##0.0", "361.6", "361,6")]
    [InlineData("#,##0.000", "361.6", "361,600")]
    [InlineData("#,##0.00", "48112.7", "48.112,70")]
    [InlineData("0", "1845.7", "1846")]
    [InlineData("0.0", "1845.7", "1845,7")]
    [InlineData("0.0#", "12.5", "12,5")]
    [InlineData("0.##", "12.345", "12,35")]
    [InlineData("00", "1", "1")]
    [InlineData("0%", "0.105", "11%")]
    [InlineData("0.0%", "0.105", "10,5%")]
    [InlineData("0.0\" %\"", "10.5", "10,5 %")]
    [InlineData("\"≥ \"0.0", "10.5", "≥ 10,5")]
    [InlineData("\\>0", "55", ">55")]
    [InlineData("#,##0,", "361600", "362")]
    [InlineData("#,##0.0,,", "361600000", "361,6")]
    [InlineData("#,##0.0_);(#,##0.0)", "361.6", "361,6")]
    [InlineData("#,##0.0_);(#,##0.0)", "-361.6", "(361,6)")]
    [InlineData("0.0;[Red]-0.0", "-1.5", "-1,5")]
    [InlineData("0.0;-0.0;\"-\"", "0", "-")]
    [InlineData("[$-42A]#,##0.0", "361.6", "361,6")]
    [InlineData("#,##0 [$₫-42A]", "15000", "15.000 ₫")]
    [InlineData("[Blue]0.00", "1.5", "1,50")]
    [InlineData("General", "361.6", "361,6")]
    [InlineData("@", "361.6", "361,6")]
    [InlineData("0.00E+00", "361.6", "361,6")]
    [InlineData("# ?/?", "0.5", "0,5")]
    [InlineData("* #,##0", "1000", "1.000")]
    public void Print_Format_IsWhatAPersonSees(string code, string value, string shown)
    {
        Rational number = Rational.Parse(value);
        Assert.Equal(shown, CellFormat.Of(code, number.Sign).Print(number));
    }

    [Theory]
    [InlineData("dd/mm/yyyy", true)]
    [InlineData("d-mmm", true)]
    [InlineData("[h]:mm", true)]
    [InlineData("\"năm \"0", false)]
    [InlineData("[Red]0", false)]
    [InlineData("0.0", false)]
    public void IsDate_DaysAndTimesOnly(string code, bool isDate) => Assert.Equal(isDate, CellFormat.Of(code).IsDate);

    [Theory]
    [InlineData(0u, "1234.5", "1234,5")]
    [InlineData(1u, "1234.5", "1235")]
    [InlineData(3u, "1234.5", "1.235")]
    [InlineData(4u, "1234.5", "1.234,50")]
    [InlineData(9u, "0.68", "68%")]
    [InlineData(10u, "0.0152", "1,52%")]
    public void BuiltIn_KnownToEveryWorkbook(uint id, string value, string shown) => Assert.Equal(shown, CellFormat.BuiltIn(id)!.Print(Rational.Parse(value)));

    [Fact]
    public void BuiltIn_DatesAndOwnFormats()
    {
        Assert.True(CellFormat.BuiltIn(14)!.IsDate);
        Assert.True(CellFormat.BuiltIn(45)!.IsDate);
        Assert.Null(CellFormat.BuiltIn(164));
    }
}
