namespace Projection.Scenarios;

/// <summary>How strongly a shock hits an input.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Id">One quantity.</param>
/// <param name="Factor">What the shock's size is multiplied by, dimensionless and finite; 1 for the whole of it, below 0 for the other direction.</param>
public sealed record ShockedInput(IndicatorId Id, double Factor = 1);
