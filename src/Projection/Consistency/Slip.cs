using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>A slip of the pen that would explain a figure of a conflict. It is a possibility, no finding.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Target">The target with the figure.</param>
/// <param name="Kind">What may have gone wrong.</param>
/// <param name="Meant">The figure that was perhaps meant; the printed one where not the figure but its year or its number of years is off.</param>
/// <param name="Year">The year that the figure fits; <see langword="null"/> unless it is of another year.</param>
public sealed record Slip(Target Target, SlipKind Kind, Figure Meant, Year? Year = null);
