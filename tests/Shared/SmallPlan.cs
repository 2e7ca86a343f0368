using Projection.Modelling;
using Projection.Plans;
using Projection.Scenarios;

namespace Projection;

/// <summary>The invented plan of <c>scenarios/example.yaml</c>, made in code.</summary>
internal static class SmallPlan
{
    public static ScenarioBuilder Builder => new ScenarioBuilder("example", baseYear: 2025, horizon: 2030)
        .Titled("An invented example: a small plan", "Ví dụ tự đặt ra: một kế hoạch nhỏ")
        .Source("plan", "Kế hoạch tự đặt ra để làm ví dụ", note: "invented")
        .Observe("grdp@2025", "60", "nghìn tỷ đồng", "plan", "dòng 1")
        .Observe("population@2025", "950", "nghìn người", "plan", "dòng 2")
        .Target("growth", "average(grdp_growth)@2026-2030", "≥ 8", "%/năm", "plan", "dòng 3")
        .Target("grdp", "grdp@2030", "100", "nghìn tỷ đồng", "plan", "dòng 4")
        .Target("population", "population@2030", "1.000", "nghìn người", "plan", "dòng 5")
        .Target("grdp_per_capita", "grdp_per_capita@2030", "120", "triệu đồng/người", "plan", "dòng 6", with: t => t with { Figure = t.Figure with { Note = "100 would agree with the two figures above" } })
        .Standalone("forest_cover", new Labels("Tỷ lệ che phủ rừng", "Forest cover"), StandaloneMeasure.Share, 2030, "≥ 60", "%", "plan", "dòng 7", t => t with { Figure = t.Figure with { Note = "no equation reaches it" } })
        .Assume("volume@2025", "15", "14..16", "nghìn tỷ đồng", "invented: four equal sectors make 60")
        .Assume("volume_growth@2026-2030", "normal(8 %, 2 %)", "0 %..15 %", because: "invented: near the growth that the plan asks for")
        .Assume("price_growth@2026-2030", "normal(2.5 %, 1 %)", "-2 %..8 %", because: "invented: real growth of 8 % and GRDP of 100 leave about 2,5 %")
        .Assume("population@2025", "950", "945..955", "nghìn người", "invented: the figure of the base year")
        .Assume("natural_increase_rate@2026-2030", "0.8 %", "0.4 %..1.2 %", because: "invented")
        .Assume("net_migration_rate@2026-2030", "normal(0.2 %, 0.3 %)", "-1.5 %..1.5 %", because: "invented: 950 to 1.000 is about 1 % a year")
        .Correlate(across: 0.4, overYears: 0.3)
        .Variant("slow-growth", "volume_growth=6 %");

    public static Plan Read { get; } = Plan.Of(Builder.Build());
}
