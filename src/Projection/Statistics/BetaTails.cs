namespace Projection.Statistics;

/// <summary>Both tails of a beta distribution at a place.</summary>
/// <param name="Lower">Probability up to the place.</param>
/// <param name="Upper">Probability beyond it.</param>
/// <param name="Weight">Density with respect to the logarithm of the odds.</param>
internal readonly record struct BetaTails(double Lower, double Upper, double Weight);
