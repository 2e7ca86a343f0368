using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>Works out what each remaining year has to deliver once years have come in.</summary>
public static class RemainingYears
{
    /// <summary>Answers for each target by itself.</summary>
    /// <remarks>
    /// A year that has come in is brought to what it brought by the least change of its own inputs (<see cref="ChangePreference.LeastChange"/>, inside
    /// logical bounds); its other inputs stay as the central path has them, and so does the whole of it from then on. Then the inputs of the remaining
    /// years are sought with which the target is reached. What a year delivers towards it (<see cref="DeliveryKind"/>) is a value of the tape, and the
    /// preference is a condition on these: all the same (<see cref="ChangePreference.Even"/>), rising by the same step from the last year that has come
    /// in (<see cref="ChangePreference.BackLoaded"/>), or none (<see cref="ChangePreference.LeastChange"/>).
    /// </remarks>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="request">What has come in and what is asked.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>The report; or that something has come in which the model cannot bring, or that no year remains.</returns>
    /// <exception cref="ArgumentException">A target or a lever does not exist or has no value, or a year is none of the plan.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Parsed<RemainingReport> Of(ScenarioProgram program, RemainingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(request);
        Scenario scenario = program.Scenario;
        if (request.Actuals.FirstOrDefault(a => !scenario.PlanYears.Contains(a.Year)) is { } outside)
        {
            throw new ArgumentException($"{outside.Id} {outside.Year} is no year of the plan {scenario.PlanYears}.", nameof(request));
        }

        Year last = request.Actuals.Select(a => a.Year).DefaultIfEmpty(scenario.BaseYear).Max();
        if (last >= scenario.Horizon)
        {
            return Parsed<RemainingReport>.Failed(Problem.NoYearRemains(last.ToString(), scenario.PlanYears.ToString()));
        }

        var arrival = new Arrival(program, request.Actuals, cancellationToken);
        if (!arrival.Problems.IsEmpty)
        {
            return Parsed<RemainingReport>.Failed(arrival.Problems);
        }

        var remaining = new YearRange(last + 1, scenario.Horizon);
        double[] central = PointEvaluator.Evaluate(program.Program, program.CentralInputs());
        return Parsed<RemainingReport>.Of(new RemainingReport
        {
            Scenario = scenario,
            Request = request,
            Last = last,
            Remaining = remaining,
            ComeIn = arrival.Changes,
            Updated = arrival.Updated,
            Needs =
            [
                .. scenario.Targets
                    .Where((t, i) => request.Targets.IsEmpty
                        ? program.TargetNumbers[i] >= 0 && double.IsFinite(central[program.TargetNumbers[i]])
                        : request.Targets.Contains(t.Id))
                    .Select(t => new Question(scenario, arrival.Updated, t, request, last, cancellationToken).Answer()),
            ],
        });
    }

    /// <summary>One target's question.</summary>
    private sealed class Question(Scenario before, Scenario updated, Target target, RemainingRequest request, Year last, CancellationToken cancellationToken)
    {
        private readonly Deliveries _deliveries = Deliveries.Of(target, before);

        public RemainingNeed Answer()
        {
            // Each year's delivery is an output, so that the tape gives it a number.
            ScenarioProgram planned = Compiled(before);
            ScenarioProgram current = Compiled(updated);
            double[] plannedValues = Values(planned, Seek(planned, before.BaseYear, LeverBounds.Logical, hasShape: true));
            GoalSeekResult? result = Seek(current, last, LeverBounds.Logical, hasShape: true);
            double[] expected = Of(current, PointEvaluator.Evaluate(current.Program, current.CentralInputs()));
            double[] needed = result is null ? expected : Values(current, result);
            return new RemainingNeed(
                target,
                _deliveries.Kind,
                [
                    .. _deliveries.Years.Select((year, k) => new YearDelivery(year, year <= last, plannedValues[k], expected[k], year <= last ? expected[k] : needed[k])),
                ],
                result,
                result is { Status: GoalSeekStatus.Reached } && !IsPlausible(current, result) ? Seek(current, last, LeverBounds.Plausible, hasShape: false) : null,
                [.. before.Observations.Where(o => IsHistory(o.Subject))]) { IsCompound = _deliveries.IsCompound };
        }

        private ScenarioProgram Compiled(Scenario scenario) => ScenarioProgram.Compile(scenario with
        {
            Outputs = [.. _deliveries.AllYears.Select(year => new OutputQuantity($"{target.Id} {year}", _deliveries.SubjectOf(year)))],
        }).ValueOrThrow();

        private GoalSeekResult? Seek(ScenarioProgram program, Year since, LeverBounds bounds, bool hasShape)
        {
            Year[] years = [.. _deliveries.Years.Where(y => y > since)];
            ImmutableArray<Lever> levers = request.Levers.IsEmpty ? LeversOf(program, years) : [.. request.Levers.SelectMany(l => Within(l, since, program.Scenario))];
            if (years.Length == 0 || levers.IsEmpty)
            {
                return null;
            }

            // Every lever moves by itself: how the years share what is needed is said of what they deliver.
            var seek = new GoalSeekRequest { Goals = [new SoughtGoal(target, request.Aim)], Levers = levers, Bounds = bounds, Preference = ChangePreference.LeastChange };
            return GoalSeeker.SolveUnder(program, seek, hasShape ? problem => _deliveries.Shape(problem, since, request.Preference) : _ => [], cancellationToken);
        }

        private ImmutableArray<Lever> LeversOf(ScenarioProgram program, Year[] years)
        {
            double[] central = program.CentralInputs();
            List<Lever> levers = [];
            foreach (Year year in years)
            {
                int number = program.OutputNumbers[_deliveries.AllYears.IndexOf(year)];
                levers.AddRange(InputsOf.Year(program, [number], year).Where(i => double.IsFinite(central[i.Place])).Select(i => new Lever([i.Input.Id], new YearRange(year, year))));
            }

            return [.. levers];
        }

        private static IEnumerable<Lever> Within(Lever lever, Year since, Scenario scenario)
        {
            YearRange years = lever.Years ?? scenario.PlanYears;
            return years.Last <= since ? [] : [lever with { Years = new YearRange(years.First > since ? years.First : since + 1, years.Last) }];
        }

        private double[] Values(ScenarioProgram program, GoalSeekResult? result)
        {
            if (result is not { Status: GoalSeekStatus.Reached })
            {
                return [.. _deliveries.Years.Select(_ => double.NaN)];
            }

            double[] inputs = program.CentralInputs();
            Dictionary<(IndicatorId, Year), double> found = result.Levers.ToDictionary(l => (l.Id, l.Year), l => l.After);
            for (int i = 0; i < inputs.Length; i++)
            {
                inputs[i] = found.GetValueOrDefault((program.Program.Inputs[i].Id, program.Program.Inputs[i].Year), inputs[i]);
            }

            return Of(program, PointEvaluator.Evaluate(program.Program, inputs));
        }

        private double[] Of(ScenarioProgram program, double[] values) => [.. _deliveries.Years.Select(year => _deliveries.ValueOf(program, values, year))];

        private static bool IsPlausible(ScenarioProgram program, GoalSeekResult result) => result.Levers.All(l =>
            program.PlausibleOf(l.Id, l.Year) is not { } range || range.Outward().Contains(l.After));

        private bool IsHistory(Subject subject) => (subject, target.Subject) switch
        {
            (Subject.Indicator past, Subject.Indicator own) => past.Id == own.Id && past.MultipleOf is null && past.Years.Last <= before.BaseYear,
            (Subject.Ratio past, Subject.Ratio own) => past.Numerator == own.Numerator && past.Denominator == own.Denominator && past.Years.Last <= before.BaseYear,
            _ => false,
        };
    }
}
