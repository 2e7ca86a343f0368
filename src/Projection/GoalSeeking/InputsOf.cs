using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>The inputs that values of the tape depend on.</summary>
internal static class InputsOf
{
    /// <summary>Those of one year.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="numbers">The instructions that give the values.</param>
    /// <param name="year">The year.</param>
    public static IEnumerable<(InputVariable Input, int Place)> Year(ScenarioProgram program, IEnumerable<int> numbers, Year year) =>
        from number in program.Program.NeededBy(numbers)
        let instruction = program.Program.Instructions[number]
        where instruction.Operation == Operation.Input && program.Program.Inputs[instruction.Left].Year == year
        select (program.Program.Inputs[instruction.Left], instruction.Left);
}
