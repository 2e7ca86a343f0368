using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.Consistency.Certificates;

/// <summary>What is known on a scenario's tape besides targets and observations, with the reason of each.</summary>
internal static class KnownConditions
{
    /// <summary>Logical bounds, what-ifs and, at the plausible level, the ranges of assumptions.</summary>
    public static IEnumerable<Condition> Of(ScenarioProgram program, ConsistencyLevel level)
    {
        foreach (LogicalBound bound in program.Bounds)
        {
            yield return new Condition(bound.Number, bound.Range, new ConditionSource.Logical(bound.Text, bound.Year));
        }

        foreach (((IndicatorId id, Year year), int number) in program.Numbers.OrderBy(n => n.Value))
        {
            Instruction instruction = program.Program.Instructions[number];
            bool isInput = instruction.Operation == Operation.Input;
            if (isInput && program.Program.Inputs[instruction.Left].Range is { IsUnbounded: false } range)
            {
                yield return new Condition(number, range, new ConditionSource.Logical($"{id} in {range}", year));
            }

            if (isInput && program.OverrideOf(id, year) is { } value)
            {
                var exact = Rational.FromDouble(value);
                yield return new Condition(number, new ValueRange(exact, exact), new ConditionSource.Assigned(id, year));
            }
            else if (level == ConsistencyLevel.Plausible && program.AssumptionOf(id, year)?.Plausible is { } plausible)
            {
                yield return new Condition(number, plausible, new ConditionSource.Plausible(id, year));
            }
        }
    }
}
