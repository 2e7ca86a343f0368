using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>One changed figure of a correction.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Target">The target.</param>
/// <param name="To">The nearest figure at the published decimals that agrees with the rest.</param>
/// <param name="Allowed">What the other targets allow, in printed units, after the changes before this one.</param>
public sealed record TargetChange(Target Target, PublishedFigure To, ValueRange Allowed)
{
    /// <summary>The change relative to the printed figure's size, a fraction; the change itself, in the printed unit, where that is zero.</summary>
    public double RelativeSize
    {
        get
        {
            PublishedFigure from = Target.Figure.Published;
            Rational change = Rational.Maximum((To.Low - from.Low).Abs(), (To.High - from.High).Abs());
            Rational size = Rational.Maximum(from.Low.Abs(), from.High.Abs());
            return (size.Sign == 0 ? change : change / size).ToDouble();
        }
    }

    /// <summary>How hard the figure is to alter: the usual alterability over its own, a pure number; 1 where it states none.</summary>
    public double Weight => (Figure.UsualAlterability / (Target.Figure.Alterability ?? Figure.UsualAlterability)).ToDouble();
}
