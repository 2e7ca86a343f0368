using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.Simulation;

/// <summary>Which instructions of a tape hang on inputs of a kind, and which targets have a value therefore.</summary>
internal static class InputReach
{
    /// <summary>Whether each instruction needs some input of a kind.</summary>
    /// <param name="program">The tape.</param>
    /// <param name="isOfKind">Asked for each input, with its place.</param>
    public static bool[] Of(Program program, Func<InputVariable, int, bool> isOfKind)
    {
        bool[] depends = new bool[program.Instructions.Length];
        for (int i = 0; i < depends.Length; i++)
        {
            Instruction instruction = program.Instructions[i];
            depends[i] = instruction.Operation == Operation.Input
                ? isOfKind(program.Inputs[instruction.Left], instruction.Left)
                : (instruction.HasLeft && depends[instruction.Left]) || (instruction.HasRight && depends[instruction.Right]);
        }

        return depends;
    }

    /// <summary>Whether each instruction needs an input of which nothing is known.</summary>
    /// <param name="program">The scenario on the tape.</param>
    public static bool[] OfUnknown(ScenarioProgram program) => Of(program.Program, (input, _) => program.DistributionOf(input) is null);

    /// <summary>The linked targets that have a value, and those that have none.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <returns>Places among the scenario's targets, rising.</returns>
    public static (int[] Valued, int[] WithoutValue) TargetsOf(ScenarioProgram program)
    {
        bool[] isUnknown = OfUnknown(program);
        int[] linked = [.. Enumerable.Range(0, program.TargetNumbers.Length).Where(i => program.TargetNumbers[i] >= 0)];
        return ([.. linked.Where(i => !isUnknown[program.TargetNumbers[i]])], [.. linked.Where(i => isUnknown[program.TargetNumbers[i]])]);
    }
}
