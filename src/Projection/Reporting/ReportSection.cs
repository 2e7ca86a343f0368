namespace Projection.Reporting;

/// <summary>A titled part of a report: a chapter of a page, a sheet of a workbook.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Key">Short name in any language: one of <see cref="ReportSectionKey"/>.</param>
/// <param name="Title">Its title for people.</param>
/// <param name="Page">What it says, without the title.</param>
public sealed record ReportSection(string Key, string Title, Page Page);
