using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>Another meaning that a target's figure may have, as its scenario states it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Subject">What the figure would be about.</param>
/// <param name="Unit">The unit it would be in.</param>
/// <param name="Because">Why it may be meant so.</param>
/// <param name="Where">Where the scenario file states it.</param>
public sealed record StatedReading(Subject Subject, Unit Unit, Labels Because, SourceLocation? Where = null);
