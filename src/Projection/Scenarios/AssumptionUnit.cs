using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>Whether an assumption's unit goes with its quantity.</summary>
public static class AssumptionUnit
{
    /// <summary>What is wrong with the unit of an assumption.</summary>
    /// <param name="info">The indicator that it is about.</param>
    /// <param name="unit">The unit given; <see langword="null"/> where none is.</param>
    /// <param name="where">Where the unit stands, or where none is given the assumption.</param>
    /// <returns><see langword="null"/> where the unit measures the same thing, or none is needed.</returns>
    public static Diagnostic? ProblemOf(IndicatorInfo info, Unit? unit, SourceLocation where)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(where);
        Dimension expected = info.Unit.Dimension;
        Wording example = expected.IsNone ? "a number without a unit, such as %" : (Wording)$"a unit of {info.Unit.Text}, such as {DisplayUnit.For(info)}";
        return unit is null
            ? expected.IsNone ? null : Problem.MissingKey(where, "unit", example)
            : unit.Dimension == expected ? null : Problem.UnitDoesNotFit(where, info.Name, unit.Text, example);
    }
}
