using Projection.Arithmetic;

namespace Projection.Reporting.Worksheets;

/// <summary>How a quantity of a proof is shown.</summary>
/// <param name="Label">Its name for people; its formula where the model has no name for it.</param>
/// <param name="Unit">The unit of its cells, for people.</param>
/// <param name="Scale">What one unit of its cells is in base units.</param>
/// <param name="IsPercent">Whether it is a fraction shown in per cent.</param>
internal sealed record ProofQuantity(string Label, string Unit, Rational Scale, bool IsPercent);
