using System.Collections.Immutable;

namespace Projection.Reporting;

/// <summary>A report in one language: its title and its sections, in the order of reading.</summary>
/// <remarks>Immutable. A web page and a workbook show one and the same document.</remarks>
/// <param name="Language">The language of all texts.</param>
/// <param name="Title">What the report is about.</param>
/// <param name="Subtitle">What kind of report it is, and of which day where one is given.</param>
/// <param name="Sections">Its parts: those of <see cref="ReportSectionKey.All"/>, in that order.</param>
public sealed record ReportDocument(Language Language, string Title, string Subtitle, ImmutableArray<ReportSection> Sections)
{
    /// <summary>A section by its short name.</summary>
    /// <param name="key">One of <see cref="ReportSectionKey"/>.</param>
    /// <returns>The section.</returns>
    /// <exception cref="InvalidOperationException">There is no such section.</exception>
    public ReportSection this[string key] => Sections.First(section => section.Key == key);
}
