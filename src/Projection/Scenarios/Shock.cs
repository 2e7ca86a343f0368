using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>A rare event, such as a typhoon, that moves inputs in the year it happens and is made up for in part afterwards.</summary>
/// <remarks>
/// <para>Immutable. In each of the years, independently, the event happens with the given probability. Its size, one draw for each event, times the
/// input's factor is added to the input of that year; <c>Recovery[k - 1]</c> of it is taken off again k years later. After the horizon nothing happens.</para>
/// <para>The central path knows no shocks. A what-if's value is not moved by them.</para>
/// </remarks>
/// <param name="Name">Short name; the draws hang on it.</param>
/// <param name="Inputs">The quantities hit, each once.</param>
/// <param name="Years">The years in which it may happen.</param>
/// <param name="Probability">Probability of the event in one year, in [0, 1].</param>
/// <param name="Size">What the event adds, in the inputs' base units.</param>
/// <param name="Recovery">Shares given back in the years that follow, each in [0, 1], together at most 1; empty for an event that leaves its mark.</param>
/// <param name="Because">The reason.</param>
/// <param name="Where">Where the scenario file states it.</param>
public sealed record Shock(
    string Name,
    ImmutableArray<ShockedInput> Inputs,
    YearRange Years,
    double Probability,
    IDistribution Size,
    ImmutableArray<double> Recovery,
    string? Because,
    SourceLocation? Where = null);
