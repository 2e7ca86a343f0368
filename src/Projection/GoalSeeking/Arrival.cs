using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>Brings the years that have come in to what they brought, one after the other.</summary>
internal sealed class Arrival
{
    public Arrival(ScenarioProgram program, ImmutableArray<Actual> actuals, CancellationToken cancellationToken)
    {
        Updated = program.Scenario with { Overrides = program.Scenario.Overrides.AddRange(actuals.Where(a => IsInput(program, a)).Select(Set)) };
        List<LeverChange> changes = [];
        List<Diagnostic> problems = [];
        foreach (IGrouping<Year, Actual> year in actuals.Where(a => !IsInput(program, a)).GroupBy(a => a.Year).OrderBy(g => g.Key))
        {
            ScenarioProgram current = ScenarioProgram.Compile(Updated).ValueOrThrow();
            Actual[] brought = [.. year];
            HashSet<IndicatorId> given = [.. actuals.Where(a => a.Year == year.Key).Select(a => a.Id)];
            double[] central = current.CentralInputs();
            ImmutableArray<Lever> levers =
            [
                .. InputsOf.Year(current, brought.Select(a => current.Numbers[(a.Id, a.Year)]), year.Key)
                    .Where(i => !given.Contains(i.Input.Id) && double.IsFinite(central[i.Place])).Select(i => new Lever([i.Input.Id], new YearRange(year.Key, year.Key))),
            ];
            GoalSeekResult? result = levers.IsEmpty ? null : GoalSeeker.Solve(current, new GoalSeekRequest
            {
                Goals = [.. brought.Select(a => GoalOf(a, current.Scenario.Model))],
                Levers = levers,
                Bounds = LeverBounds.Logical,
                Preference = ChangePreference.LeastChange,
            }, cancellationToken);
            if (result is not { Status: GoalSeekStatus.Reached })
            {
                problems.Add(Problem.ActualNotReached(string.Join(", ", brought.Select(a => $"{a.Id} {a.Year}")), levers.IsEmpty ? "no input of that year with a value leads to it" : "no values of that year's inputs inside their logical bounds were found that bring it"));
                continue;
            }

            changes.AddRange(result.Levers);
            Updated = Updated with { Overrides = Updated.Overrides.AddRange(result.Overrides) };
        }

        (Changes, Problems) = ([.. changes], [.. problems]);
    }

    /// <summary>The scenario with the years as they came.</summary>
    public Scenario Updated { get; }

    /// <summary>How the inputs were moved.</summary>
    public ImmutableArray<LeverChange> Changes { get; }

    /// <summary>What could not be brought.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    private static bool IsInput(ScenarioProgram program, Actual actual) => program.Scenario.Model.ByName[actual.Id.Name].IsInput;

    private static Override Set(Actual actual) => new([actual.Id], new YearRange(actual.Year, actual.Year), actual.Value);

    private static SoughtGoal GoalOf(Actual actual, ModelDefinition model)
    {
        Rational exact = Rational.FromDouble(actual.Value);
        return SoughtGoal.Of(new Subject.Indicator(actual.Id, Statistic.Value, new YearRange(actual.Year, actual.Year)), new ValueRange(exact, exact), model.ByName[actual.Id.Name].Unit);
    }
}
