using System.Collections.Immutable;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>One possible event: a shock in a year.</summary>
/// <param name="Name">The shock.</param>
/// <param name="Year">The year in which it may happen.</param>
/// <param name="EventDimension">Dimension of the number that decides whether it happens.</param>
/// <param name="EventIndex">Sequential number of that draw, after those of all slots.</param>
/// <param name="SizeDimension">Dimension of the number that decides how large it is.</param>
/// <param name="SizeIndex">Sequential number of that draw.</param>
/// <param name="Probability">Probability that it happens, in [0, 1].</param>
/// <param name="Size">Its size, in the inputs' base units.</param>
/// <param name="Effects">What it does, in the order in which it is added.</param>
internal sealed record ShockDraw(
    string Name,
    Year Year,
    uint EventDimension,
    int EventIndex,
    uint SizeDimension,
    int SizeIndex,
    double Probability,
    IDistribution Size,
    ImmutableArray<ShockEffect> Effects);
