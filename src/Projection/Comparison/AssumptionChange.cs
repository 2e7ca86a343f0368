using System.Collections.Immutable;

namespace Projection.Comparison;

/// <summary>One changed assumption: inputs of one indicator that differ between two cases.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Id">The quantity; without an element where all elements of the indicator are meant.</param>
/// <param name="OnlyYear">The year, where each year counts by itself; <see langword="null"/> for all years.</param>
/// <param name="Inputs">The inputs that differ, at least one.</param>
public sealed record AssumptionChange(IndicatorId Id, Year? OnlyYear, ImmutableArray<ChangedInput> Inputs)
{
    /// <summary>As a what-if names it, unique among the changes of a comparison.</summary>
    /// <value>For example <c>volume_growth[services]</c> or <c>volume_growth@2027</c>.</value>
    public string Name => OnlyYear is { } year ? $"{Id}@{year}" : Id.ToString();

    /// <summary>From the first to the last year that differs.</summary>
    public YearRange Years => new(Inputs.Min(i => i.Input.Year), Inputs.Max(i => i.Input.Year));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
