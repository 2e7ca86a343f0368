using Projection.Importing;
using Projection.Modelling;

namespace Projection.Tests.Importing;

public class IndicatorNamesTests
{
    private static readonly ModelDefinition Model = ModelDefinition.Parse(BuiltInModel.Find("regional-accounts")!).ValueOrThrow();

    private static readonly IndicatorNames Names = IndicatorNames.Of(Model);

    [Fact]
    public void Find_EveryNameOfTheModel_IsFound() => Assert.All(
        Model.Indicators.Where(info => info.Set is null),
        info => Assert.Contains(Names.Find(info.Labels.Vietnamese!), match => match.Id.Name == info.Name));

    [Fact]
    public void Find_EveryAlias_IsOfOneQuantityUnlessUnitsTellThemApart() => Assert.All(
        Model.Indicators.SelectMany(info => info.Aliases.Append(info.Labels.Vietnamese!)).Where(name => !name.Contains('*', StringComparison.Ordinal)),
        name =>
        {
            // The model's own name goes before an alias.
            var found = Names.Find(name).Select(match => (match.Kind, Model.ByName[match.Id.Name].Unit.Dimension)).ToArray();
            Assert.Equal(found.Distinct(), found);
        });

    [Theory]
    [InlineData("Quy mô GRDP theo giá hiện hành", "grdp")]
    [InlineData("Tổng sản phẩm trên địa bàn (GRDP)", "grdp")]
    [InlineData("tong thu nsnn tren dia ban", "revenue")]
    [InlineData("Tỷ trọng dịch vụ trong GRDP", "share[services]")]
    [InlineData("Tỷ trọng ngành công nghiệp - xây dựng trong GRDP", "share[industry_construction]")]
    [InlineData("Tỷ trọng lao động nông, lâm, ngư nghiệp", "employment_share[agriculture]")]
    [InlineData("Tổng vốn đầu tư toàn xã hội", "investment")]
    [InlineData("Hệ số ICOR", "icor")]
    [InlineData("Tốc độ tăng năng suất các nhân tố tổng hợp (TFP)", "tfp_growth")]
    [InlineData("Kim ngạch xuất khẩu hàng hóa trên địa bàn", "exports")]
    [InlineData("Growth of employment", "employment_growth")]
    public void Find_UsualNames_AreKnown(string name, string id) => Assert.Equal(id, Assert.Single(Names.Find(name)).Id.ToString());

    [Theory]
    [InlineData("Chỉ số sản xuất công nghiệp")]
    [InlineData("Dịch vụ")]
    [InlineData("Tỷ lệ che phủ rừng")]
    [InlineData("Sản phẩm")]
    [InlineData("")]
    public void Find_OtherNames_AreNotGuessed(string name) => Assert.Empty(Names.Find(name));

    [Fact]
    public void Nearest_NamesTheQuantityThatIsMeant()
    {
        Assert.Equal("labour_productivity_growth", Names.Nearest("Tốc độ tăng năng suất lao động khu vực tư nhân")[0].ToString());
        Assert.Equal("exports_growth", Names.Nearest("Tốc độ tăng xuất khẩu dịch vụ")[0].ToString());
        Assert.Empty(Names.Nearest("Phủ sóng 5G"));
        Assert.True(Names.Nearest("Tỷ lệ vốn đầu tư công", 1).Length <= 1);
    }

    [Fact]
    public void Ratio_FollowsFromTheEquations()
    {
        (string, string)? Parts(string name) => RatioIdentity.Of(Model, Model.ByName[name]) is { } parts ? (parts.Numerator.Name, parts.Denominator.Name) : null;
        Assert.Equal(("investment", "grdp"), Parts("investment_ratio"));
        Assert.Equal(("revenue", "grdp"), Parts("revenue_ratio"));
        Assert.Equal(("domestic_revenue", "revenue"), Parts("domestic_revenue_share"));
        Assert.Null(Parts("contingency_share"));
        Assert.Null(Parts("grdp_growth"));
    }
}
