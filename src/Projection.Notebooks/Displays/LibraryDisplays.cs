using System.Collections.Immutable;
using Projection.Charts;
using Projection.Comparison;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.GoalSeeking;
using Projection.Importing;
using Projection.Modelling;
using Projection.Plans;
using Projection.Reconciliation;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Simulation;
using Projection.Tabulation;

namespace Projection.Notebooks.Displays;

/// <summary>How the types of the library are shown.</summary>
internal static class LibraryDisplays
{
    public static void AddTo(DisplayRegistry displays)
    {
        // What all others are made of.
        displays.Register<Page>(page => PageDisplay.Of(page));
        displays.Register<VegaLiteChart>(ChartDisplay.Of);
        displays.Register<Markup>(MarkupDisplay.Of);
        displays.Register<Diagnostic>((finding, language) => FindingsDisplay.Of([finding], language));
        displays.Register<IEnumerable<Diagnostic>>(FindingsDisplay.Of);

        // Answers of the engines, as the command line tells them.
        displays.Register<ConsistencyReport>((report, language) => CheckPage.Of(report, language));
        displays.Register<PathProjection>(RunPage.Of);
        displays.Register<SimulationResult>((result, language) => SimulationPage.Of(result, language));
        displays.Register<ReconciliationReport>(ReconciliationPage.Of);
        displays.Register<GoalSeekResult>(GoalSeekPage.Of);
        displays.Register<RemainingReport>(RemainingPage.Of);
        displays.Register<ScenarioComparison>(ComparisonPage.Of);
        displays.Register<SwingAnalysis>(SwingPage.Of);
        displays.Register<ImportReport>((report, language) => ImportPage.Of(report, null, language));
        displays.Register<ResultTable>((table, language) => new ValueDisplay(displays, language).Of(table));

        // What they are asked about.
        displays.Register<Scenario>(ScenarioPage.Of);
        displays.Register<Plan>((plan, language) => ScenarioPage.Of(plan.Scenario, language));
        displays.Register<ScenarioProgram>((program, language) => ScenarioPage.Of(program.Scenario, language));
        displays.Register<ModelDefinition>(CataloguePage.Of);
    }
}
