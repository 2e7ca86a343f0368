using Projection.Consistency;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.GoalSeeking;

/// <summary>Asks the conflict engine what stands in the way: the goals as targets, the levers free inside their bounds, everything else held.</summary>
internal static class Blockage
{
    /// <param name="problem">The goal seek.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    /// <returns>Contradictory with the smallest conflicts among goals, kept targets and bounds; consistent with a path; or undecided.</returns>
    public static ConsistencyReport Of(SeekProblem problem, CancellationToken cancellationToken) => ConsistencyChecker.Check(
        ScenarioProgram.Compile(Posed(problem)).ValueOrThrow(),
        new ConsistencyOptions { Level = ConsistencyLevel.Plausible, MaximumReadings = 0 },
        cancellationToken);

    private static Scenario Posed(SeekProblem problem)
    {
        Scenario scenario = problem.Scenario;
        ScenarioProgram program = problem.Program;
        HashSet<int> moving = [.. problem.Levers.Select(l => l.Place)];
        return scenario with
        {
            Targets =
            [
                .. problem.Goals.Select(g => Sought(g.Target, g.Sought, isKept: false)),
                .. problem.Kept.Select(g => Sought(g.Target, g.Sought, isKept: true)),
            ],

            // The base year is in the inputs already; its figures would only be asked a second time.
            Observations = [],
            Assumptions =
            [
                .. problem.Levers.Select(l => new Assumption(
                    [l.Id], new YearRange(l.Year, l.Year), new Constant(l.Start), l.Range.IsUnbounded ? null : l.Range, program.AssumptionOf(l.Id, l.Year)?.Because)),
            ],
            Overrides =
            [
                .. program.Program.Inputs.Select((input, place) => (input, place))
                    .Where(i => !moving.Contains(i.place) && double.IsFinite(problem.Start[i.place]))
                    .Select(i => new Override([i.input.Id], new YearRange(i.input.Year, i.input.Year), problem.Start[i.place])),
            ],
            Dependence = Dependence.None,
            Shocks = [],
            Outputs = [],
            Variants = scenario.Variants.Clear(),
        };
    }

    private static Target Sought(Target target, Arithmetic.ValueRange sought, bool isKept) => target with
    {
        Figure = target.Figure with { ExactRange = sought.Scale(Arithmetic.Rational.One / target.Figure.Unit.Scale) },
        Keep = isKept,
        Readings = [],
    };
}
