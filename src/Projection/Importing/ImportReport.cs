using System.Collections.Immutable;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Importing;

/// <summary>What was read from a plan's table: each row with every decision made about it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Table">The table.</param>
/// <param name="Column">The column of targets that was read.</param>
/// <param name="Model">The model whose quantities the rows may be.</param>
/// <param name="PlanYears">The years of the plan.</param>
/// <param name="Rows">The rows in the order of the table.</param>
public sealed record ImportReport(PlanTable Table, TableColumn Column, ModelDefinition Model, YearRange PlanYears, ImmutableArray<ImportedRow> Rows)
{
    /// <summary>The targets in the order of the table.</summary>
    public ImmutableArray<Target> Targets { get; } = [.. Rows.Select(row => row.Target).OfType<Target>()];

    /// <summary>How many targets the identities connect.</summary>
    public int Linked => Targets.Count(target => target.IsLinked);
}
