using System.Collections.Immutable;

namespace Projection.Importing;

/// <summary>A row of a sheet.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="IsHidden">Whether the workbook does not show it.</param>
/// <param name="Cells">Texts by column, from 1, as the workbook shows them; cells without a text are left out.</param>
public sealed record SheetRow(int Number, bool IsHidden, ImmutableSortedDictionary<int, string> Cells);
