using Projection.Arithmetic;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>What it means to attain a target whose scenario does not say it.</summary>
public static class TargetGoal
{
    /// <summary>The goal of a target.</summary>
    /// <remarks>
    /// "At least" and "at most" are taken at their word. A bare figure is something to reach where it is an amount or a growth rate,
    /// and something to hit where it is a part of a whole: a plan for 361.6 trillion is met by 370, a structure of 8.9 % is not met by 20 %.
    /// </remarks>
    /// <param name="target">The target.</param>
    /// <param name="model">The model that knows its quantity.</param>
    /// <returns>The scenario's own word, or the one that follows from the print and the kind of quantity.</returns>
    public static Goal Of(Target target, ModelDefinition model)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(model);
        return target.Goal ?? target.Figure.Published.Kind switch
        {
            FigureKind.AtLeast or FigureKind.Above => Goal.AtLeast,
            FigureKind.AtMost or FigureKind.Below => Goal.AtMost,
            FigureKind.Value when IsSomethingToReach(target.Subject, model) => Goal.AtLeast,
            _ => Goal.Within,
        };
    }

    /// <summary>The values that attain a target, in base units.</summary>
    /// <param name="target">The target.</param>
    /// <param name="model">The model that knows its quantity.</param>
    /// <returns>The printed range, open towards the better side.</returns>
    public static ValueRange RangeOf(Target target, ModelDefinition model)
    {
        ValueRange range = target.Figure.Range;
        return Of(target, model) switch
        {
            Goal.AtLeast => range with { High = null },
            Goal.AtMost => range with { Low = null },
            _ => range,
        };
    }

    private static bool IsSomethingToReach(Subject subject, ModelDefinition model) =>
        subject is Subject.Indicator indicator
        && model.ByName[indicator.Id.Name].Kind is MeasureKind.Flow or MeasureKind.Stock or MeasureKind.Rate;
}
