using System.Collections.Immutable;

namespace Projection.Reporting;

/// <summary>What a person is shown of a result, in one language: headings, paragraphs and tables in the order of reading.</summary>
/// <remarks>
/// Immutable. A terminal, a web page and a workbook show one and the same page; numbers are already written as the language writes them, and
/// a cell keeps the number that its text shows.
/// </remarks>
/// <param name="Language">The language of all texts.</param>
/// <param name="Blocks">The parts.</param>
public sealed record Page(Language Language, ImmutableArray<Block> Blocks);
