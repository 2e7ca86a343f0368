using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection.Modelling;

/// <summary>An indicator of a model: what it measures and in what, as the model text declares it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">The name in equations, snake_case.</param>
/// <param name="Set">The set it runs over; <see langword="null"/> for a single quantity.</param>
/// <param name="IsInput">Whether it is chosen outside the model; otherwise it follows from its equation.</param>
/// <param name="Unit">The base unit of its values.</param>
/// <param name="Kind">Stock, flow, ratio, index or rate.</param>
/// <param name="Basis">Price basis of an amount of money.</param>
/// <param name="Range">Logical bounds in base units.</param>
/// <param name="IsImplied">Whether a check lists it among what the figures of a plan force.</param>
/// <param name="Labels">Names for people.</param>
/// <param name="Source">Source of the definition; <see langword="null"/> where none is given.</param>
/// <param name="Where">Where it is declared.</param>
public sealed record IndicatorInfo(
    string Name,
    ModelSet? Set,
    bool IsInput,
    Unit Unit,
    MeasureKind Kind,
    PriceBasis Basis,
    ValueRange Range,
    bool IsImplied,
    Labels Labels,
    string? Source,
    SourceLocation Where)
{
    /// <summary>Whether plans of several years state it as the sum over these years, as five-year financial plans state revenue and expenditure.</summary>
    public bool IsPlannedAsSum { get; init; }

    /// <summary>Other names that documents have for it; <c>*</c> stands for the name of an element. Empty by default.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>All quantities of the indicator: one for each element of its set, or the single one.</summary>
    /// <returns>In the order of the set.</returns>
    public IEnumerable<IndicatorId> Ids() => Set is null
        ? [new IndicatorId(Name)]
        : Set.Elements.Select(element => new IndicatorId(Name, element));
}
