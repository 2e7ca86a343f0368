using System.Collections.Immutable;

namespace Projection.Reporting.Worksheets;

/// <summary>A workbook in one language.</summary>
/// <remarks>Immutable. Its formulas have their present values beside them.</remarks>
/// <param name="Language">The language of its texts.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Sheets">Its sheets, in the order of reading.</param>
public sealed record Workbook(Language Language, string Title, ImmutableArray<Worksheet> Sheets);
