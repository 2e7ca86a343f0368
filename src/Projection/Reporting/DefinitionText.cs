using System.Collections.Immutable;
using Projection.Consistency.Certificates;
using Projection.Evaluation;

namespace Projection.Reporting;

/// <summary>A definition of a certificate as a formula, for people.</summary>
public static class DefinitionText
{
    /// <summary>What the definition does with its operands.</summary>
    /// <param name="definition">A definition with an operation.</param>
    /// <param name="all">All definitions of its refutation.</param>
    /// <returns>For example <c>grdp[2030] / population[2030]</c>.</returns>
    public static string Of(Definition definition, ImmutableArray<Definition> all)
    {
        ArgumentNullException.ThrowIfNull(definition);
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

    /// <summary>How other formulas name it: a part without a name of its own is told by its number.</summary>
    /// <param name="definition">A definition.</param>
    /// <returns>For example <c>grdp[2030]</c> or <c>#4</c>.</returns>
    public static string NameOf(Definition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Operation == Operation.Constant ? definition.Value.ToString()!
        : definition.Names.IsEmpty ? $"#{definition.Number}"
        : definition.Names[0];
    }
}
