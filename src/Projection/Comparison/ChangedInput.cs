using Projection.Evaluation;

namespace Projection.Comparison;

/// <summary>An input of the program to which two cases give different values.</summary>
/// <remarks>The default value has no input.</remarks>
/// <param name="Input">The input.</param>
/// <param name="From">Its value in the first case, base units; NaN where none is known.</param>
/// <param name="To">Its value in the other case, base units; NaN where none is known.</param>
public readonly record struct ChangedInput(InputVariable Input, double From, double To);
