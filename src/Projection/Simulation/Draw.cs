namespace Projection.Simulation;

/// <summary>One random column of a simulation: a standard normal, or an event that is 1 where it happens and 0 where not.</summary>
/// <param name="Dimension">The dimension of its random numbers, see <see cref="DimensionNames"/>.</param>
/// <param name="Index">Sequential number, see <see cref="InputSlot"/>.</param>
/// <param name="IsEvent">Whether it is an event.</param>
/// <param name="Probability">That of the event.</param>
internal readonly record struct Draw(uint Dimension, int Index, bool IsEvent, double Probability);
