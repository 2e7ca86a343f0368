using System.Collections.Immutable;
using Projection.Scenarios;

namespace Projection.Importing;

/// <summary>A row of a plan's table and what became of it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Cell">The cell of the target.</param>
/// <param name="Number">The printed number; that of the row above it for a row below.</param>
/// <param name="Name">The name as printed, without marks before it.</param>
/// <param name="Kind">What the row is.</param>
public sealed record ImportedRow(CellReference Cell, string Number, string Name, RowKind Kind)
{
    /// <summary>The target; <see langword="null"/> for a row that is none.</summary>
    public Target? Target { get; init; }

    /// <summary>Its place among the others.</summary>
    public RowRank Rank { get; init; }

    /// <summary>How it came to its quantity.</summary>
    public MatchKind Match { get; init; }

    /// <summary>What decided its years and statistic.</summary>
    public PeriodRule Rule { get; init; }

    /// <summary>Whether noughts at the end of its decimals count for nothing.</summary>
    public bool IsPadded { get; init; }

    /// <summary>The office in charge, as printed; empty where none is.</summary>
    public string Office { get; init; } = string.Empty;

    /// <summary>For a target that stands by itself, the quantities whose names are most alike.</summary>
    public ImmutableArray<IndicatorId> Nearest { get; init; } = [];
}
