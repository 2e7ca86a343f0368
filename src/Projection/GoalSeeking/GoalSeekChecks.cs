using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>Tells whether a request fits its scenario, before it is sought.</summary>
public static class GoalSeekChecks
{
    /// <summary>Looks a request over.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="request">The request.</param>
    /// <returns>All that is wrong with it; where nothing is, <see cref="GoalSeeker.Solve"/> does not throw an <see cref="ArgumentException"/>.</returns>
    public static ImmutableArray<Diagnostic> Check(ScenarioProgram program, GoalSeekRequest request)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(request);
        List<Diagnostic> found = [.. Levers(program, request.Levers, request)];
        string[] linked = [.. program.Scenario.Targets.Where(t => t.IsLinked).Select(t => t.Id)];
        found.AddRange(request.Keep.Except(linked).Select(id => Problem.TargetNotSought("--keep", id, linked)));
        foreach (SoughtGoal goal in request.Goals.Where(g => !g.Target.IsLinked))
        {
            found.Add(Problem.TargetNotSought("--target", goal.Target.Id, linked));
        }

        if (found.Count == 0 && request.Goals.Length > 0 && request.Levers.Length > 0)
        {
            InputVariable[] missing = [.. SeekProblem.Of(program, request).Missing()];
            if (missing.Length > 0)
            {
                found.Add(Problem.GoalWithoutValue(string.Join(", ", request.Goals.Select(g => g.Target.Id).Concat(request.Keep)), missing.Select(i => i.ToString())));
            }
        }

        return [.. found];
    }

    /// <summary>Looks the levers of a request about remaining years over.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="request">The request.</param>
    /// <returns>All that is wrong with it.</returns>
    public static ImmutableArray<Diagnostic> Check(ScenarioProgram program, RemainingRequest request)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(request);
        string[] linked = [.. program.Scenario.Targets.Where(t => t.IsLinked).Select(t => t.Id)];
        double[] central = PointEvaluator.Evaluate(program.Program, program.CentralInputs());
        IEnumerable<string> valueless = program.Scenario.Targets
            .Where((t, i) => request.Targets.Contains(t.Id) && program.TargetNumbers[i] >= 0 && !double.IsFinite(central[program.TargetNumbers[i]])).Select(t => t.Id);
        return
        [
            .. Levers(program, request.Levers, null),
            .. request.Targets.Except(linked).Select(id => Problem.TargetNotSought("--target", id, linked)),
            .. valueless.Select(id => Problem.GoalWithoutValue(id, PathProjection.Central(program).MissingInputs().Select(i => i.ToString()))),
        ];
    }

    private static IEnumerable<Diagnostic> Levers(ScenarioProgram program, ImmutableArray<Lever> levers, GoalSeekRequest? request)
    {
        HashSet<(IndicatorId, Year)> taken = [];
        foreach (Lever lever in levers)
        {
            foreach ((IndicatorId id, Year year) in from id in lever.Ids from year in lever.Years ?? program.Scenario.PlanYears select (id, year))
            {
                string name = $"{id}@{year}";
                int number = program.Numbers.GetValueOrDefault((id, year), -1);
                if (number < 0 || program.Program.Instructions[number] is not { Operation: Operation.Input, Left: var place })
                {
                    yield return Problem.NotALever("--by", name, "the model works it out", "name inputs that it depends on; `projection model` shows its equation");
                    break;
                }

                if (!taken.Add((id, year)))
                {
                    yield return Problem.NotALever("--by", name, "it is named twice", "name it once");
                    break;
                }

                if (program.DistributionOf(program.Program.Inputs[place])?.Central is not { } central || !double.IsFinite(central))
                {
                    yield return Problem.NotALever("--by", name, "nothing is known of it", "give it an assumption, or a value with --set");
                    break;
                }

                if (request is not null && SeekProblem.RangeOf(program, request, id, year, program.Program.Inputs[place]).Inward().IsEmpty)
                {
                    yield return Problem.NotALever("--bounds", name, "nothing lies inside its bounds", "widen the bounds; logical bounds hold beside them");
                    break;
                }
            }
        }
    }
}
