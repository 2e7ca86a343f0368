using System.Collections.Immutable;

namespace Projection.Sensitivity;

/// <summary>How far one assumption moves an output.</summary>
/// <remarks>Immutable. Of an assumption whose effect turns round within its range both ends may lie on one side of the central output.</remarks>
/// <param name="Inputs">The quantities that move together, as the scenario's assumption names them.</param>
/// <param name="Years">The first and the last year in which they move.</param>
/// <param name="AtLow">The output with every one of them at its lower quantile, all other inputs central; in base units, NaN where there is none.</param>
/// <param name="AtHigh">The output with every one of them at its upper quantile; in base units, NaN where there is none.</param>
public sealed record Swing(ImmutableArray<IndicatorId> Inputs, YearRange Years, double AtLow, double AtHigh)
{
    /// <summary>Distance between the two outputs, in base units; NaN where one is missing.</summary>
    public double Width => Math.Abs(AtHigh - AtLow);
}
