using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>A target that is to be reached.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Target">The target, of the scenario or given on the spot.</param>
/// <param name="Aim">Which value of it is sought.</param>
public sealed record SoughtGoal(Target Target, GoalAim Aim = GoalAim.Nearest)
{
    /// <summary>A goal that is no target of the scenario.</summary>
    /// <param name="subject">The quantity; one that the model works out.</param>
    /// <param name="range">What it is to be, in <paramref name="unit"/>: a range of one point for exactly so much.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The goal, named after its quantity.</returns>
    /// <exception cref="ArgumentException">Neither end of the range is given, or they are the wrong way round.</exception>
    public static SoughtGoal Of(Subject subject, ValueRange range, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new SoughtGoal(new Target(subject.ToString()!, subject, Figure.Exactly(range, unit)) { Goal = Goal.Within });
    }

    /// <summary>The values that are sought, in base units.</summary>
    /// <param name="model">The model that knows the quantity.</param>
    /// <returns>The values that attain the target, or the one that is printed.</returns>
    public ValueRange RangeIn(ModelDefinition model)
    {
        if (Aim == GoalAim.Nearest)
        {
            return TargetGoal.RangeOf(Target, model);
        }

        PublishedFigure published = Target.Figure.Published;
        Rational middle = Target.Figure.ExactRange is { } exact
            ? ((exact.Low ?? exact.High!.Value) + (exact.High ?? exact.Low!.Value)) / 2
            : (published.Low + published.High) / 2;
        return new ValueRange(middle, middle).Scale(Target.Figure.Unit.Scale);
    }
}
