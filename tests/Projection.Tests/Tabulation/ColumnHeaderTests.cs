using Projection.Tabulation;

namespace Projection.Tests.Tabulation;

public class ColumnHeaderTests
{
    [Theory]
    [InlineData("grdp", "trillion VND", "grdp [trillion VND]")]
    [InlineData("volume[services]", "nghìn tỷ đồng", "volume[services] [nghìn tỷ đồng]")]
    [InlineData("target:beds", "giường bệnh/vạn dân", "target:beds [giường bệnh/vạn dân]")]
    [InlineData("growth", "%", "growth [%]")]
    [InlineData("count", "number", "count [number]")]
    public void Of_NumberWithUnit_IsReadBack(string name, string unit, string expected)
    {
        var column = ResultColumn.OfNumbers(name, [1], Unit.Parse(unit).ValueOrThrow());

        Assert.Equal(expected, ColumnHeader.Of(column));
        Assert.True(ColumnHeader.TryParse(expected, out string read, out ColumnKind kind, out Unit? readUnit));
        Assert.Equal((name, ColumnKind.Number, unit), (read, kind, readUnit?.Text));
    }

    [Fact]
    public void Of_OtherKinds_AreReadBack()
    {
        foreach ((ResultColumn column, string header) in (ReadOnlySpan<(ResultColumn, string)>)
            [
                (ResultColumn.OfNumbers("q0.05", [1]), "q0.05 (number)"),
                (ResultColumn.OfWholeNumbers("trial", [1]), "trial (integer)"),
                (ResultColumn.OfTruthValues("met", [true]), "met (boolean)"),
                (ResultColumn.OfTexts("note[x]", ["a"]), "note[x]"),
            ])
        {
            Assert.Equal(header, ColumnHeader.Of(column));
            Assert.True(ColumnHeader.TryParse(header, out string name, out ColumnKind kind, out Unit? unit));
            Assert.Equal((column.Name, column.Kind, null), (name, kind, unit));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" grdp")]
    [InlineData("grdp [")]
    [InlineData("grdp []")]
    [InlineData("grdp [VND] more")]
    [InlineData("grdp (text)")]
    [InlineData("grdp (number) [VND]")]
    [InlineData(" [VND]")]
    [InlineData("a\tb")]
    public void TryParse_AnotherForm_Fails(string header) => Assert.False(ColumnHeader.TryParse(header, out _, out _, out _));
}
