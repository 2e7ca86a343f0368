using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>A range that an assumption of the scenario takes to be plausible for one quantity in one year.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Subject">The quantity and its year.</param>
/// <param name="Range">The range in base units, as what-ifs moved and stretched it.</param>
/// <param name="Assumption">The assumption that states it.</param>
public sealed record PlausibilityRange(Subject.Indicator Subject, ValueRange Range, Assumption Assumption);
