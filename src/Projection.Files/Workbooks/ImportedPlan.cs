using Projection.Importing;
using Projection.Scenarios;

namespace Projection.Files.Workbooks;

/// <summary>A plan that was read from a workbook.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Report">The rows with every decision about them.</param>
/// <param name="Text">The scenario file.</param>
/// <param name="Scenario">The scenario, as read from <paramref name="Text"/>.</param>
public sealed record ImportedPlan(ImportReport Report, string Text, Scenario Scenario);
