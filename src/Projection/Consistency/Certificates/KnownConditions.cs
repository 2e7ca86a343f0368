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

        for (int number = 0; number < program.Program.Instructions.Length; number++)
        {
            if (program.Program.Instructions[number] is not { Operation: Operation.Input, Left: var place })
            {
                continue;
            }

            InputVariable input = program.Program.Inputs[place];
            if (!input.Range.IsUnbounded)
            {
                yield return new Condition(number, input.Range, new ConditionSource.Logical($"{input.Id} in {input.Range}", input.Year));
            }

            if (program.OverrideOf(input.Id, input.Year) is { } value)
            {
                var exact = Rational.FromDouble(value);
                yield return new Condition(number, new ValueRange(exact, exact), new ConditionSource.Assigned(input.Id, input.Year));
            }
        }
    }
}
