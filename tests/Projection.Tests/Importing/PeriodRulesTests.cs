using Projection.Importing;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Tests.Importing;

public class PeriodRulesTests
{
    private static readonly ModelDefinition Model = ModelDefinition.Parse(BuiltInModel.Find("regional-accounts")!).ValueOrThrow();

    private static readonly YearRange Plan = new(new Year(2026), new Year(2030));

    [Theory]
    [InlineData("grdp", "Quy mô GRDP", "2026-2030", "grdp 2030", PeriodRule.NoYear)]
    [InlineData("grdp", "Quy mô GRDP đến năm 2028", "2026-2030", "grdp 2028", PeriodRule.NamedYear)]
    [InlineData("grdp", "Tổng GRDP giai đoạn 2026-2030", "2026-2030", "sum of grdp 2026-2030", PeriodRule.NamedPeriod)]
    [InlineData("grdp", "Quy mô GRDP", "2030", "grdp 2030", PeriodRule.ColumnYear)]
    [InlineData("grdp_growth", "Tốc độ tăng GRDP", "2026-2030", "average of grdp_growth 2026-2030", PeriodRule.MeanGrowth)]
    [InlineData("grdp_growth", "Tốc độ tăng GRDP năm 2030", "2026-2030", "grdp_growth 2030", PeriodRule.NamedYear)]
    [InlineData("grdp_growth", "Tốc độ tăng GRDP", "2027", "grdp_growth 2027", PeriodRule.ColumnYear)]
    [InlineData("grdp_growth", "Tốc độ tăng GRDP bình quân", "2030", "average of grdp_growth 2026-2030", PeriodRule.NamedMean)]
    [InlineData("revenue", "Tổng thu NSNN", "2026-2030", "sum of revenue 2026-2030", PeriodRule.PlannedSum)]
    [InlineData("revenue", "Tổng thu NSNN", "2030", "revenue 2030", PeriodRule.ColumnYear)]
    [InlineData("revenue", "Tổng thu NSNN đến năm 2030", "2026-2030", "revenue 2030", PeriodRule.NamedYear)]
    [InlineData("revenue", "Tổng thu NSNN bình quân năm", "2026-2030", "average of revenue 2026-2030", PeriodRule.NamedMean)]
    [InlineData("investment_ratio", "Vốn đầu tư so với GRDP", "2026-2030", "investment / grdp 2026-2030", PeriodRule.RatioOfSums)]
    [InlineData("investment_ratio", "Vốn đầu tư so với GRDP năm 2030", "2026-2030", "investment_ratio 2030", PeriodRule.NamedYear)]
    [InlineData("contingency_share", "Tỷ lệ dự phòng 5 năm", "2026-2030", "average of contingency_share 2026-2030", PeriodRule.NamedPeriod)]
    [InlineData("contingency_share", "Tỷ lệ dự phòng", "2026-2030", "contingency_share 2030", PeriodRule.NoYear)]
    [InlineData("debt", "Dư nợ vay tối đa", "2026-2030", "maximum of debt 2026-2030", PeriodRule.Bound)]
    [InlineData("debt", "Dư nợ vay tối đa đến năm 2030", "2026-2030", "debt 2030", PeriodRule.NamedYear)]
    [InlineData("urbanisation_rate", "Tỷ lệ đô thị hóa tối thiểu", "2026-2030", "minimum of urbanisation_rate 2026-2030", PeriodRule.Bound)]
    [InlineData("icor", "Hệ số ICOR", "2026-2030", "icor 2030", PeriodRule.Cumulative)]
    [InlineData("grdp_per_capita", "GRDP bình quân đầu người giai đoạn 2026-2030", "2026-2030", "average of grdp_per_capita 2026-2030", PeriodRule.NamedPeriod)]
    public void Linked_NameAndColumn_DecideYearsAndStatistic(string indicator, string name, string column, string subject, PeriodRule rule)
    {
        Assert.True(YearText.TryRead(column, out YearRange years));
        (Subject read, PeriodRule decided) = new PeriodRules(Model, Plan, years).Linked(new IndicatorId(indicator), RowName.Of(name));
        Assert.Equal((subject, rule), (read.ToString(), decided));
    }

    [Theory]
    [InlineData("Tỷ lệ che phủ rừng", false, "2030", PeriodRule.NoYear)]
    [InlineData("Mức giảm tỷ lệ hộ nghèo", true, "2026-2030", PeriodRule.MeanGrowth)]
    [InlineData("Số xã đến năm 2029", false, "2029", PeriodRule.NamedYear)]
    [InlineData("Số km đường 5 năm", false, "2026-2030", PeriodRule.NamedPeriod)]
    public void Standalone_Years_FollowTheSameRules(string name, bool isRate, string years, PeriodRule rule)
    {
        (YearRange read, PeriodRule decided) = new PeriodRules(Model, Plan, Plan).Standalone(RowName.Of(name), isRate);
        Assert.Equal((years, rule), (read.ToString(), decided));
    }
}
