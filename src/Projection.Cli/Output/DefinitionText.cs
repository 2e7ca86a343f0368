using System.Collections.Immutable;
using Projection.Consistency.Certificates;
using Projection.Evaluation;

namespace Projection.Cli.Output;

/// <summary>A definition of a certificate as a formula, for people.</summary>
internal static class DefinitionText
{
    public static string Of(Definition definition, ImmutableArray<Definition> all)
    {
        string[] operands = [.. definition.Operands.Select(number => NameOf(all[number - 1]))];
        return definition.Operation switch
        {
            Operation.Constant => definition.Value.ToString()!,
            Operation.Add => $"{operands[0]} + {operands[1]}",
            Operation.Subtract => $"{operands[0]} - {operands[1]}",
            Operation.Multiply => $"{operands[0]} * {operands[1]}",
            Operation.Divide => $"{operands[0]} / {operands[1]}",
            Operation.Power => $"{operands[0]} ^ ({definition.Value})",
            Operation.Minimum => $"min({operands[0]}, {operands[1]})",
            Operation.Maximum => $"max({operands[0]}, {operands[1]})",
            _ => $"{definition.Operation.ToString()!.ToLowerInvariant()}({string.Join(", ", operands)})",
        };
    }

    // A part without a name of its own is told by its number.
    private static string NameOf(Definition definition) =>
        definition.Operation == Operation.Constant ? definition.Value.ToString()!
        : definition.Names.IsEmpty ? $"#{definition.Number}"
        : definition.Names[0];
}
