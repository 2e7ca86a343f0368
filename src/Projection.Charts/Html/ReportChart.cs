namespace Projection.Charts.Html;

/// <summary>A chart and the section of a report that it belongs to.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Section">Key of the section: one of <see cref="Projection.Reporting.ReportSectionKey"/>.</param>
/// <param name="Chart">The chart.</param>
/// <param name="ComesFirst">Whether it stands before the section's tables rather than after them.</param>
public sealed record ReportChart(string Section, VegaLiteChart Chart, bool ComesFirst = false);
