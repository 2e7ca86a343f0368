namespace Projection.Simulation;

/// <summary>What attains a target: an output from one number to another, both included.</summary>
/// <param name="Output">Place among the simulation's outputs.</param>
/// <param name="Low">Least value; minus infinity where there is none.</param>
/// <param name="High">Greatest value; plus infinity where there is none.</param>
internal readonly record struct GoalRange(int Output, double Low, double High);
