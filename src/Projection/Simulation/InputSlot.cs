using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>The standard normal that one quantity takes in one year of a trial.</summary>
/// <param name="Dimension">The dimension of its random numbers, see <see cref="DimensionNames"/>.</param>
/// <param name="Index">Sequential number from 0, the same for all variants of a scenario: uncertain quantities first.</param>
/// <param name="Input">Place among the program's inputs; -1 where the quantity is certain or has no place.</param>
/// <param name="Distribution">What it is distributed as; <see langword="null"/> where it is certain.</param>
/// <param name="IsIdle">Whether nothing hangs on the slot's number, so that it need not be drawn.</param>
internal readonly record struct InputSlot(uint Dimension, int Index, int Input, IDistribution? Distribution, bool IsIdle);
