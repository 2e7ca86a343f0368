using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.Consistency.Certificates;

/// <summary>What is known on a scenario's tape whatever its figures and assumptions say, with the reason of each.</summary>
internal static class KnownConditions
{
    /// <summary>Logical bounds and what-ifs.</summary>
    public static IEnumerable<Condition> Of(ScenarioProgram program)
    {
        foreach (LogicalBound bound in program.Bounds)
        {
            yield return new Condition(bound.Number, bound.Range, new ConditionSource.Logical(bound.Text, bound.Year));
        }

        foreach (((IndicatorId id, Year year), int number) in program.Numbers.OrderBy(n => n.Value))
        {
            if (program.Program.Instructions[number] is not { Operation: Operation.Input, Left: var place })
            {
                continue;
            }

            if (program.Program.Inputs[place].Range is { IsUnbounded: false } range)
            {
                yield return new Condition(number, range, new ConditionSource.Logical($"{id} in {range}", year));
            }

            if (program.OverrideOf(id, year) is { } value)
            {
                var exact = Rational.FromDouble(value);
                yield return new Condition(number, new ValueRange(exact, exact), new ConditionSource.Assigned(id, year));
            }
        }
    }
}
