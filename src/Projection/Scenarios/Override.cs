using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Scenarios;

/// <summary>A what-if: quantities that take a given value instead of their assumption.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Ids">One quantity, or all elements of an input's set.</param>
/// <param name="Years">The years; <see langword="null"/> for every year after the base year.</param>
/// <param name="Value">The value in base units.</param>
/// <param name="Where">Where it was asked for.</param>
public sealed record Override(ImmutableArray<IndicatorId> Ids, YearRange? Years, double Value, SourceLocation? Where = null);
