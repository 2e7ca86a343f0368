using System.Collections.Immutable;
using Projection.Evaluation;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Sensitivity;

/// <summary>Moves one assumption at a time, from its low to its high end, and looks how far an output goes with it: the numbers of a tornado chart.</summary>
/// <remarks>
/// With the output <c>y = f(x)</c>, the central inputs <c>c</c> and a group G of inputs, <c>AtLow = f(x)</c> with <c>x_i = Q_i(p)</c> for i in G and <c>x_i = c_i</c>
/// elsewhere, and <c>AtHigh</c> alike at <c>Q_i(1 - p)</c>; <c>Q_i</c> is the quantile function of input i and p the tail, 5 % by default. A group is what assumptions
/// of the same quantities speak of: all their elements and all years after the base year together, and apart from them the years up to it, which are levels
/// to start from. An input that a what-if has set is certain and has no swing.
/// <para>
/// A swing says what an assumption is worth, not how likely such an outcome is: growth at its 5 % quantile in each of five years is much rarer than one in twenty
/// unless the years move together, and dependence between groups is left out. The simulation has both.
/// </para>
/// </remarks>
/// <seealso href="https://doi.org/10.1287/inte.22.6.40">Eschenbach (1992), Spiderplots versus Tornado Diagrams for Sensitivity Analysis, Interfaces 22(6), 40-46</seealso>
public static class Swings
{
    /// <summary>The tail that is taken where none is given: 5 %.</summary>
    public const double UsualTail = 0.05;

    /// <summary>The swings of a target's quantity.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="target">One of its linked targets.</param>
    /// <param name="tail">Probability of the lower quantile, above 0 and below 0.5.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The analysis, in the target's printed unit.</returns>
    /// <exception cref="ArgumentException">The scenario has no such target, or it is not linked.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tail is out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SwingAnalysis Of(ScenarioProgram program, Target target, double tail = UsualTail, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(target);
        int place = program.Scenario.Targets.IndexOf(target);
        return place >= 0 && program.TargetNumbers[place] is >= 0 and int number
            ? Of(program, target.Subject, number, target.Figure.Unit, tail, cancellationToken) with { Target = target }
            : throw new ArgumentException($"The scenario works out no target {target.Id}.", nameof(target));
    }

    /// <summary>The swings of a quantity in a year.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="id">A quantity of its model.</param>
    /// <param name="year">A year in which it has a value.</param>
    /// <param name="tail">Probability of the lower quantile, above 0 and below 0.5.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The analysis, in the unit of <see cref="DisplayUnit"/>.</returns>
    /// <exception cref="ArgumentException">The quantity has no value in that year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tail is out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SwingAnalysis Of(ScenarioProgram program, IndicatorId id, Year year, double tail = UsualTail, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        Subject.Indicator subject = new(id, Statistic.Value, new YearRange(year, year));
        return program.Numbers.TryGetValue((id, year), out int number)
            ? Of(program, subject, number, DisplayUnit.For(subject, program.Scenario.Model), tail, cancellationToken)
            : throw new ArgumentException($"The scenario works out no {id} in {year}.", nameof(id));
    }

    /// <summary>The swings of one of the scenario's outputs.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="output">One of its outputs.</param>
    /// <param name="tail">Probability of the lower quantile, above 0 and below 0.5.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The analysis, in the output's unit.</returns>
    /// <exception cref="ArgumentException">The scenario has no such output.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tail is out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SwingAnalysis Of(ScenarioProgram program, OutputQuantity output, double tail = UsualTail, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(output);
        int place = program.Scenario.Outputs.IndexOf(output);
        return place >= 0
            ? Of(program, output.Subject, program.OutputNumbers[place], output.UnitIn(program.Scenario.Model), tail, cancellationToken)
            : throw new ArgumentException($"The scenario has no output {output.Id}.", nameof(output));
    }

    private static SwingAnalysis Of(ScenarioProgram program, Subject subject, int number, Unit unit, double tail, CancellationToken cancellationToken)
    {
        if (!(tail is > 0 and < 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(tail), tail, "The tail is a probability above 0 and below 0.5; 0.05 means the 5 % and the 95 % quantile.");
        }

        Program tape = program.Program;
        int[] order = tape.NeededBy([number]);
        double[] inputs = program.CentralInputs();
        double[] values = new double[tape.Instructions.Length];
        double central = At(inputs);
        int[] needed = [.. order.Where(i => tape.Instructions[i].Operation == Operation.Input).Select(i => tape.Instructions[i].Left)];
        return new SwingAnalysis
        {
            Scenario = program.Scenario,
            Subject = subject,
            Unit = unit,
            Tail = tail,
            Central = central,
            Swings = [.. GroupsOf(program, needed).Select(SwingOf).OrderByDescending(swing => double.IsNaN(swing.Width) ? -1 : swing.Width)],
            Missing = [.. needed.Where(i => double.IsNaN(inputs[i])).Select(i => tape.Inputs[i])],
        };

        double At(double[] path)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PointEvaluator.Evaluate(tape, order, path, values);
            return values[number];
        }

        Swing SwingOf(Group group) => new(
            group.Inputs,
            new YearRange(group.Places.Min(place => tape.Inputs[place].Year), group.Places.Max(place => tape.Inputs[place].Year)),
            At(Moved(group, distribution => distribution.Quantile(tail))),
            At(Moved(group, distribution => distribution.UpperQuantile(tail))));

        double[] Moved(Group group, Func<IDistribution, double> end)
        {
            double[] path = [.. inputs];
            foreach (int place in group.Places)
            {
                path[place] = end(program.DistributionOf(tape.Inputs[place])!);
            }

            return path;
        }
    }

    private static IEnumerable<Group> GroupsOf(ScenarioProgram program, int[] needed)
    {
        Year baseYear = program.Scenario.BaseYear;
        return needed.Select(place => (Place: place, Input: program.Program.Inputs[place]))
            .Where(p => program.DistributionOf(p.Input) is not (null or Constant))
            .GroupBy(p => (string.Join(' ', program.AssumptionOf(p.Input.Id, p.Input.Year)!.Ids), p.Input.Year > baseYear))
            .Select(group => new Group(program.AssumptionOf(group.First().Input.Id, group.First().Input.Year)!.Ids, [.. group.Select(p => p.Place)]));
    }

    /// <summary>Inputs that move together, and their places among the program's.</summary>
    private sealed record Group(ImmutableArray<IndicatorId> Inputs, int[] Places);
}
