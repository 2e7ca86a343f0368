using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>Finds by how much inputs have to change so that targets are reached.</summary>
public static class GoalSeeker
{
    /// <summary>Seeks goals by changing levers on the central path.</summary>
    /// <remarks>
    /// Goals, kept targets and the model's logical bounds hold on the path that is found, as far as the central path keeps the latter; it is
    /// evaluated once more on the whole tape before it is given out. Where none is found, the conflict engine is asked why.
    /// </remarks>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="request">What is to be reached, and by what.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>The values, or what stands in the way.</returns>
    /// <exception cref="ArgumentException">The request does not fit the scenario: no goal or no lever, a lever that is no input, is there twice, has no
    /// value on the central path or no room inside its bounds, a goal that the model does not work out or that has no value.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static GoalSeekResult Solve(ScenarioProgram program, GoalSeekRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(request);
        return SolveUnder(program, request, _ => [], cancellationToken);
    }

    /// <summary>The same with further conditions on the path, which the tape of the problem gives their numbers.</summary>
    internal static GoalSeekResult SolveUnder(ScenarioProgram program, GoalSeekRequest request, Func<SeekProblem, IEnumerable<SeekCondition>> shape, CancellationToken cancellationToken)
    {
        if (request.Goals.IsDefaultOrEmpty || request.Levers.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A goal seek needs at least one goal and one lever.", nameof(request));
        }

        cancellationToken.ThrowIfCancellationRequested();
        SeekProblem problem = SeekProblem.Of(program, request);
        if (problem.Missing().FirstOrDefault() is { } missing)
        {
            throw new ArgumentException($"A goal has no value on the central path: nothing is known of {missing}.", nameof(request));
        }

        SeekCondition[] conditions = [.. problem.Conditions(), .. shape(problem)];
        var search = new SeekSearch(problem, request.Preference, conditions, cancellationToken);
        if (search.Find() is { } found && Verified(program, request, problem, found) is { } result)
        {
            return result;
        }

        ConsistencyReport blockage = Consistency(problem, cancellationToken);
        if (blockage.Witness is { } witness && search.FindFrom(InputsOf(problem, witness)) is { } late && Verified(program, request, problem, late) is { } second)
        {
            return second;
        }

        GoalSeekStatus status = blockage.Verdict == Verdict.Contradictory && !blockage.Conflicts.IsEmpty ? GoalSeekStatus.Unreachable : GoalSeekStatus.NotFound;
        return Result(program, request, problem, search.Nearest()) with { Status = status, Blockage = blockage };
    }

    private static ConsistencyReport Consistency(SeekProblem problem, CancellationToken cancellationToken) => Blockage.Of(problem, cancellationToken);

    private static double[] InputsOf(SeekProblem problem, PathProjection path)
    {
        var inputs = (double[])problem.Start.Clone();
        foreach (LeverInput lever in problem.Levers)
        {
            inputs[lever.Place] = Math.Clamp(path[lever.Id, lever.Year], lever.Box.Low, lever.Box.High);
        }

        return inputs;
    }

    // Nothing is taken on trust from the search: the whole tape is evaluated on what it found.
    private static GoalSeekResult? Verified(ScenarioProgram program, GoalSeekRequest request, SeekProblem problem, double[] inputs)
    {
        GoalSeekResult result = Result(program, request, problem, inputs);
        bool isInside = problem.Levers.All(l => l.Box.Contains(inputs[l.Place]));
        return isInside && result.Goals.Concat(result.Kept).All(g => g.IsReached) ? result with { Status = GoalSeekStatus.Reached } : null;
    }

    private static GoalSeekResult Result(ScenarioProgram program, GoalSeekRequest request, SeekProblem problem, double[] inputs)
    {
        double[] before = problem.Central;
        double[] after = PointEvaluator.Evaluate(problem.Program.Program, inputs);
        GoalOutcome Outcome((Target Target, int Number, ValueRange Sought) goal) => new(goal.Target, before[goal.Number], after[goal.Number], goal.Sought);
        HashSet<string> asked = [.. problem.Goals.Concat(problem.Kept).Select(g => g.Target.Id)];
        double[] central = problem.Program.CentralInputs();
        Scenario scenario = program.Scenario;
        return new GoalSeekResult
        {
            Scenario = scenario,
            Request = request,
            Status = GoalSeekStatus.NotFound,
            Levers = [.. problem.Levers.Select(l => new LeverChange(l.Id, l.Year, central[l.Place], inputs[l.Place], l.Range))],
            Goals = [.. problem.Goals.Select(Outcome)],
            Kept = [.. problem.Kept.Select(Outcome)],
            Others =
            [
                .. scenario.Targets.Select((target, i) => (Target: target, Number: problem.Program.TargetNumbers[i]))
                    .Where(t => t.Number >= 0 && !asked.Contains(t.Target.Id) && double.IsFinite(before[t.Number]) && double.IsFinite(after[t.Number]))
                    .Select(t => Outcome((t.Target, t.Number, TargetGoal.RangeOf(t.Target, scenario.Model)))),
            ],
            Path = PathProjection.Of(problem.Program, inputs),
        };
    }
}
