using System.Collections.Immutable;
using Projection.Modelling;

namespace Projection.Importing;

/// <summary>What a reading of a plan's table needs to know beside the table.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ImportOptions
{
    /// <summary>The model whose quantities the rows may be.</summary>
    public required ModelDefinition Model { get; init; }

    /// <summary>The years of the plan.</summary>
    public required YearRange PlanYears { get; init; }

    /// <summary>Key of the document that the figures come from; <see langword="null"/> to name none.</summary>
    public string? Source { get; init; }

    /// <summary>Whether rows that the workbook hides are read too.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IncludesHidden { get; init; }

    /// <summary>How the table writes numbers.</summary>
    /// <value><see cref="FigureFormat.Vietnamese"/> by default.</value>
    public FigureFormat Format { get; init; } = FigureFormat.Vietnamese;

    /// <summary>What a person decides about single rows. Empty by default.</summary>
    public ImmutableArray<RowMapping> Mappings { get; init; } = [];
}
