using Projection.Arithmetic;
using Projection.Modelling;

namespace Projection.Evaluation;

/// <summary>A free quantity of a program: an input of the model in one year, or the value from which an equation with a lag starts.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Id">The quantity.</param>
/// <param name="Year">The year.</param>
/// <param name="Range">Logical bounds in base units.</param>
public sealed record InputVariable(IndicatorId Id, Year Year, ValueRange Range)
{
    /// <summary>Quantity and year.</summary>
    /// <returns>For example <c>volume_growth[services] 2027</c>.</returns>
    public override string ToString() => $"{Id} {Year}";
}
