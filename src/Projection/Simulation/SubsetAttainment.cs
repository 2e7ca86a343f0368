using System.Collections.Immutable;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>How often a named set of targets is attained together.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">The set's name.</param>
/// <param name="Targets">Its targets.</param>
/// <param name="Attained">Share of the trials that attain all of them.</param>
public sealed record SubsetAttainment(string Name, ImmutableArray<Target> Targets, ProportionEstimate Attained);
