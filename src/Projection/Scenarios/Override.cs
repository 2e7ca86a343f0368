using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Scenarios;

/// <summary>A what-if: quantities that take another path than their assumption gives.</summary>
/// <remarks>
/// Immutable. Several hold in their order, each on the path that the ones before it left:
/// <list type="bullet">
/// <item><see cref="OverrideKind.Set"/>: <c>x(t) = Value</c>, certain.</item>
/// <item><see cref="OverrideKind.Add"/>: <c>x(t) = x'(t) + Value</c>, where <c>x'</c> is the path so far, uncertain as it was.</item>
/// <item><see cref="OverrideKind.Grow"/>: <c>x(t) = x(t-1) (1 + Value)</c>, from the central value of the year before the first; certain.</item>
/// </list>
/// <see cref="Hold"/> goes on from there.
/// </remarks>
/// <param name="Ids">One quantity, or all elements of an input's set.</param>
/// <param name="Years">The years; <see langword="null"/> for every year after the base year.</param>
/// <param name="Value">The value, or what is added, in base units; for growth a fraction per year, above -1 and at most 1.</param>
/// <param name="Where">Where it was asked for.</param>
public sealed record Override(ImmutableArray<IndicatorId> Ids, YearRange? Years, double Value, SourceLocation? Where = null)
{
    /// <summary>What happens in the years.</summary>
    /// <value>The default is <see cref="OverrideKind.Set"/>.</value>
    public OverrideKind Kind { get; init; }

    /// <summary>Whether the quantity keeps afterwards the growth that it had before this change, from its new level on.</summary>
    /// <remarks><c>x(t) = x'(t) x(T) / x'(T)</c> for the years t after the last year T, central values at T; an uncertain quantity is stretched along. Otherwise later years stay as they are.</remarks>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Hold { get; init; }
}
