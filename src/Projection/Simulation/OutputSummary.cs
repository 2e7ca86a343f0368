using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>What one run knows of an output.</summary>
/// <param name="Moments">Mean and standard deviation over the trials that gave a value.</param>
/// <param name="Quantiles">By the probabilities of the options; empty where no trial gave a value.</param>
/// <param name="Bars">The histogram's counts; <see langword="null"/> where none was asked for.</param>
/// <param name="Failed">Trials without a value.</param>
/// <param name="Brackets">Around the quantiles, one for each or one for all.</param>
internal sealed record OutputSummary(Moments Moments, QuantileError[] Quantiles, BarCount? Bars, long Failed, QuantileBracket[] Brackets);
