using System.Collections.Immutable;
using Projection.Arithmetic;

namespace Projection.Reconciliation;

/// <summary>Figures that add up, such as the shares of a whole: what is printed should add up as well.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Figures">Places in the report's figures, rising.</param>
/// <param name="Signs">1 or -1 for each.</param>
/// <param name="Total">What the signed figures add up to, in base units: 0, or 1 for the shares of a whole.</param>
/// <param name="AddsUp">Whether the figures to be printed add up to it exactly.</param>
public sealed record AdditiveGroup(ImmutableArray<int> Figures, ImmutableArray<int> Signs, Rational Total, bool AddsUp);
