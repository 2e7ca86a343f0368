using System.Collections.Immutable;
using Projection.Importing;

namespace Projection.Files.Workbooks;

/// <summary>A workbook as texts.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="File">Its file name.</param>
/// <param name="Sheets">The sheets that are shown, in their order.</param>
/// <param name="HiddenSheets">The sheets that are not.</param>
public sealed record Workbook(string File, ImmutableArray<Sheet> Sheets, ImmutableArray<Sheet> HiddenSheets);
