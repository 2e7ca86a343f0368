using Projection.Charts.Html;
using Projection.Cli.Commands;
using Projection.Consistency;
using Projection.Files.Scenarios;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Cli.Tests.Reports;

/// <summary>Reports that several tests look at, each made once; with nothing in them that differs from build to build.</summary>
internal static class PlanReports
{
    private static readonly Lazy<Task<PlanReport>> Real = new(() => Make(Answer.PeoplesCommittee));
    private static readonly Lazy<Task<PlanReport>> Small = new(() => Make(Answer.Example));

    /// <summary>The targets of the People's Committee of Thái Nguyên.</summary>
    public static Task<PlanReport> PeoplesCommittee => Real.Value;

    /// <summary>The invented example.</summary>
    public static Task<PlanReport> Example => Small.Value;

    public static Language LanguageOf(string code) => code == "vi" ? Language.Vietnamese : Language.English;

    public static string Html(PlanReport report, string language, ChartBundles? bundles) =>
        HtmlReport.Of(PlanReportPages.Of(report, LanguageOf(language)), ReportCharts.Of(report, LanguageOf(language)), bundles);

    private static async Task<PlanReport> Make(string path)
    {
        Scenario scenario = (await ScenarioFile.ReadAsync(path).ConfigureAwait(false)).ValueOrThrow();
        var manifest = new ReportManifest
        {
            Scenarios = [.. scenario.Files.Select(file => file with { Hash = "0" })],
            Model = scenario.ModelText! with { Hash = "1" },
            Version = "0.0",
            Date = new DateOnly(2026, 4, 20),
            Command = "projection report",
        };
        return ReportMaker.Make(
            ScenarioProgram.Compile(scenario).ValueOrThrow(), ConsistencyLevel.Plausible, new SimulationOptions { Trials = 2000, Seed = 42 }, manifest, progress: null, CancellationToken.None);
    }
}
