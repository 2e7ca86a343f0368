using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>What the figures of a plan force on a quantity that none of them states.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Subject">The quantity: an average over the plan for a rate, else the last year's value.</param>
/// <param name="Range">An outer range in base units: no path lies outside it.</param>
/// <param name="IsForced">Whether the targets narrow it: without them the range would be wider by a tenth at least.</param>
public sealed record ImpliedValue(Subject.Indicator Subject, ValueRange Range, bool IsForced)
{
    /// <summary>What the scenario observed of the same quantity up to the base year, to compare with; empty where it did not.</summary>
    public ImmutableArray<Observation> History { get; init; } = [];
}
