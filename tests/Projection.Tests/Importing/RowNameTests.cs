using Projection.Importing;

namespace Projection.Tests.Importing;

public class RowNameTests
{
    [Theory]
    [InlineData("Tốc độ tăng GRDP", "Tốc độ tăng trưởng GRDP bình quân/năm")]
    [InlineData("Tốc độ tăng GRDP", "TỐC ĐỘ TĂNG  TRƯỞNG grdp")]
    [InlineData("Tốc độ tăng GRDP", "Tăng trưởng tổng sản phẩm trên địa bàn bình quân hằng năm giai đoạn 2026 - 2030")]
    [InlineData("Tỷ lệ đô thị hóa", "Tỉ lệ đô thị hoá ¹ đến năm 2030")]
    [InlineData("Tốc độ tăng chỉ số sản xuất công nghiệp", "Chỉ số sản xuất công nghiệp (IIP) tăng bình quân")]
    [InlineData("Tổng thu ngân sách nhà nước trên địa bàn", "- Trong đó: Thu NSNN")]
    [InlineData("Dư nợ vay của ngân sách địa phương", "Hạn mức dư nợ vay tối đa của ngân sách địa phương")]
    [InlineData("Tổng vốn đầu tư thực hiện trên địa bàn", "Vốn đầu tư thực hiện")]
    [InlineData("Dân số", "Da\u0302n so\u0302\u0301 (1)")]
    public void Key_OneThingWrittenTwice_IsOne(string first, string second) => Assert.Equal(RowName.Of(first).Key, RowName.Of(second).Key);

    [Theory]
    [InlineData("Tốc độ tăng năng suất lao động", "Tốc độ tăng năng suất lao động của khu vực kinh tế tư nhân")]
    [InlineData("GRDP bình quân đầu người", "GRDP")]
    [InlineData("Thu ngân sách nhà nước", "Thu ngân sách nhà nước (không gồm tiền sử dụng đất)")]
    [InlineData("Dân số", "Tốc độ tăng dân số")]
    [InlineData("Giá trị tăng thêm", "Giá trị")]
    [InlineData("Kim ngạch xuất khẩu hàng hóa", "Kim ngạch nhập khẩu hàng hóa")]
    public void Key_DifferentThings_AreNotOne(string first, string second) => Assert.NotEqual(RowName.Of(first).Key, RowName.Of(second).Key);

    [Fact]
    public void Of_YearsInTheName_AreReadAsTheyAreMeant()
    {
        RowName named = RowName.Of("GRDP bình quân đầu người đến năm 2030");
        Assert.Equal((new Year(2030), null, false, false), (named.Year, named.Period, named.SaysPeriod, named.SaysAverage));
        RowName period = RowName.Of("Tỷ lệ dự phòng giai đoạn 2026 – 2030");
        Assert.Equal((null, new YearRange(new Year(2026), new Year(2030)), true), (period.Year, period.Period, period.SaysPeriod));
        RowName five = RowName.Of("Tổng vốn đầu tư toàn xã hội 5 năm");
        Assert.Equal((null, null, true), (five.Year, five.Period, five.SaysPeriod));
        Assert.True(RowName.Of("Tốc độ tăng dân số bình quân").SaysAverage);
        Assert.False(RowName.Of("Thu nhập bình quân đầu người").SaysAverage);
        Assert.Equal("tang grdp theo gia so sanh nam 2010", RowName.Of("Tốc độ tăng GRDP theo giá so sánh năm 2010").Key);
        Assert.Null(RowName.Of("Thu nhập bình quân đầu người so với năm 2025").Year);

        // In brackets stands what something is measured by, not for when.
        RowName note = RowName.Of("Mức giảm tỷ lệ hộ nghèo (theo chuẩn nghèo đa chiều giai đoạn 2026 - 2030)");
        Assert.Equal((null, false), (note.Period, note.SaysPeriod));
    }

    [Theory]
    [InlineData("Hạn mức dư nợ vay", true, false)]
    [InlineData("Nợ công không quá", true, false)]
    [InlineData("Tỷ lệ che phủ rừng tối thiểu", false, true)]
    [InlineData("Dân số", false, false)]
    public void Of_Bounds_AreSaid(string name, bool ceiling, bool floor) => Assert.Equal((ceiling, floor), (RowName.Of(name).SaysCeiling, RowName.Of(name).SaysFloor));

    [Theory]
    [InlineData("- Trong đó: có bằng cấp, chứng chỉ", "có bằng cấp, chứng chỉ")]
    [InlineData("+ Cơ cấu kinh tế:", "Cơ cấu kinh tế")]
    [InlineData("Diện tích km²", "Diện tích km²")]
    [InlineData("Đô thị hóa²", "Đô thị hóa")]
    [InlineData("  Dân\u00a0số\n trung bình ", "Dân số trung bình")]
    public void Text_IsForPeople(string name, string text) => Assert.Equal(text, RowName.Of(name).Text);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("(((")]
    [InlineData("2030 2026")]
    [InlineData("bình quân")]
    [InlineData("tăng")]
    public void Of_Oddities_AreNames(string name) => Assert.NotNull(RowName.Of(name).Key);
}
