using Projection.Diagnostics;
using Projection.Scenarios;

namespace Projection.Importing;

/// <summary>What a person decides about one row, where the table does not or where the rules decide otherwise.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Where">Where the mapping stands.</param>
public sealed record RowMapping(SourceLocation? Where)
{
    /// <summary>The target's cell, such as <c>D12</c>; <see langword="null"/> where the row is named instead.</summary>
    public CellReference? Cell { get; init; }

    /// <summary>The row's printed name; <see langword="null"/> where the cell is given instead.</summary>
    public string? Name { get; init; }

    /// <summary>Id of the target; <see langword="null"/> for the usual one.</summary>
    public string? Id { get; init; }

    /// <summary>The quantity of the model with its years; <see langword="null"/> to leave both to the rules.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The quantity of the model, its years left to the rules.</summary>
    public IndicatorId? Indicator { get; init; }

    /// <summary>Whether the row stands by itself, whatever its name.</summary>
    public bool IsStandalone { get; init; }

    /// <summary>The statistic, its quantity left to the rules; with <see cref="Years"/>.</summary>
    public Statistic? Statistic { get; init; }

    /// <summary>The years of <see cref="Statistic"/>.</summary>
    public YearRange? Years { get; init; }

    /// <summary>Decimals that count; <see langword="null"/> for the usual ones.</summary>
    public int? Decimals { get; init; }

    /// <summary>The unit; <see langword="null"/> for the printed one.</summary>
    public Unit? Unit { get; init; }

    /// <summary>What kind of quantity it is, where it stands by itself; <see langword="null"/> for the usual one.</summary>
    public StandaloneMeasure? Measure { get; init; }
}
