using System.Collections.Immutable;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.Consistency.Certificates;

/// <summary>A path on which all targets hold: the values of the free quantities, from which all others follow.</summary>
/// <remarks>Immutable. In base units, exactly as the numbers stand: with these inputs and exact arithmetic every condition is met.</remarks>
/// <param name="Inputs">Each free quantity of the model with its value.</param>
/// <param name="Targets">Each linked target with its value on the path, rounded.</param>
public sealed record CertifiedPath(
    ImmutableArray<(InputVariable Input, double Value)> Inputs,
    ImmutableArray<(Target Target, double Value)> Targets)
{
    internal static CertifiedPath Of(ScenarioProgram program, PathProjection path) => new(
        [.. program.Program.Inputs.Select(input => (input, path[input.Id, input.Year])).Where(i => double.IsFinite(i.Item2))],
        [.. path.Targets.Where(gap => gap.Target.IsLinked).Select(gap => (gap.Target, gap.Value))]);
}
