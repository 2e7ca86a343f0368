using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>How often a target is attained.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Target">The target.</param>
/// <param name="Goal">What counts as attained.</param>
/// <param name="Attained">Share of the trials that attain it, with its error; a trial without a value does not.</param>
/// <param name="JointWithout">Share of the trials that attain all other targets.</param>
/// <param name="Quantity">How the target's quantity is spread.</param>
public sealed record TargetAttainment(Target Target, Goal Goal, ProportionEstimate Attained, ProportionEstimate JointWithout, SimulatedQuantity Quantity);
