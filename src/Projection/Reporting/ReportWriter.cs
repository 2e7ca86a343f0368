namespace Projection.Reporting;

/// <summary>What every section of a report needs: the report, the page that it writes, and the words for both.</summary>
internal sealed class ReportWriter(PlanReport report, Language language) : ScenarioWriter(report.Scenario, language)
{
    public PlanReport Report { get; } = report;
}
