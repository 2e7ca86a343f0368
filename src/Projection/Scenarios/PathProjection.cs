using System.Collections.Immutable;
using Projection.Evaluation;

namespace Projection.Scenarios;

/// <summary>One path of the economy: every quantity in every year, and each target's distance from its figure.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PathProjection
{
    private readonly ScenarioProgram _program;
    private readonly double[] _values;

    private PathProjection(ScenarioProgram program, double[] values)
    {
        _program = program;
        _values = values;
        Targets =
        [
            .. program.Scenario.Targets.Select((target, i) => new TargetGap(
                target,
                program.TargetNumbers[i] < 0 ? double.NaN : values[program.TargetNumbers[i]])),
        ];
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario => _program.Scenario;

    /// <summary>Each target with its projected value.</summary>
    public ImmutableArray<TargetGap> Targets { get; }

    /// <summary>Projects the central path: every input at the central value of what the scenario assumes.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <returns>The path.</returns>
    public static PathProjection Central(ScenarioProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Of(program, program.CentralInputs());
    }

    /// <summary>Projects a path of given inputs.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="inputs">One value for each input of the program, in base units.</param>
    /// <returns>The path.</returns>
    public static PathProjection Of(ScenarioProgram program, ReadOnlySpan<double> inputs)
    {
        ArgumentNullException.ThrowIfNull(program);
        return new PathProjection(program, PointEvaluator.Evaluate(program.Program, inputs));
    }

    /// <summary>The value of a quantity in a year.</summary>
    /// <param name="id">A quantity.</param>
    /// <param name="year">A year.</param>
    /// <returns>In base units; NaN where the path has none.</returns>
    public double this[IndicatorId id, Year year] => _program.Numbers.TryGetValue((id, year), out int number) ? _values[number] : double.NaN;

    /// <summary>The value of a quantity in a year, by its name.</summary>
    /// <param name="quantity">For example <c>grdp</c> or <c>share[services]</c>.</param>
    /// <param name="year">A year.</param>
    /// <returns>In base units (VND, persons, fractions); NaN where the path has none.</returns>
    /// <exception cref="ArgumentException">The model has no such quantity.</exception>
    public double this[string quantity, int year] => IndicatorId.TryParse(quantity, out IndicatorId id) && Scenario.Model.Find(id) is not null
        ? this[id, new Year(year)]
        : throw new ArgumentException($"The model has no quantity {quantity}.", nameof(quantity));

    /// <summary>The free quantities without a value that a target needs, so that it has no projected value.</summary>
    /// <returns>In the order of the program, each once.</returns>
    public IEnumerable<InputVariable> MissingInputs()
    {
        Program program = _program.Program;
        return program.NeededBy(_program.TargetNumbers.Where(number => number >= 0))
            .Where(number => program.Instructions[number].Operation == Operation.Input && double.IsNaN(_values[number]))
            .Select(number => program.Inputs[program.Instructions[number].Left]);
    }
}
