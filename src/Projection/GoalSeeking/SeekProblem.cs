using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Reconciliation;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>A goal seek put on the tape: the levers with their bounds, and what has to hold.</summary>
internal sealed class SeekProblem
{
    // Ends of ranges are aimed at by so much of their size inside, so that rounding carries no path out.
    private const double Inset = 1e-10;

    private SeekProblem(ScenarioProgram program, ImmutableArray<LeverInput> levers, double[] start, ImmutableArray<(Target Target, int Number, ValueRange Sought)> goals, int kept)
    {
        Program = program;
        Levers = levers;
        Start = start;
        Goals = goals[..^kept];
        Kept = goals[^kept..];
        Central = PointEvaluator.Evaluate(program.Program, program.CentralInputs());
    }

    /// <summary>The scenario with the goals among its targets.</summary>
    public ScenarioProgram Program { get; }

    public Scenario Scenario => Program.Scenario;

    public ModelDefinition Model => Scenario.Model;

    public ImmutableArray<LeverInput> Levers { get; }

    /// <summary>The inputs of the central path, with the levers moved inside their bounds.</summary>
    public double[] Start { get; }

    /// <summary>The values of the central path.</summary>
    public double[] Central { get; }

    public ImmutableArray<(Target Target, int Number, ValueRange Sought)> Goals { get; }

    public ImmutableArray<(Target Target, int Number, ValueRange Sought)> Kept { get; }

    /// <summary>Puts a request on the tape.</summary>
    /// <param name="program">The scenario.</param>
    /// <param name="request">What is asked for.</param>
    /// <exception cref="ArgumentException">The request does not fit the scenario.</exception>
    public static SeekProblem Of(ScenarioProgram program, GoalSeekRequest request)
    {
        Scenario scenario = program.Scenario;
        Dictionary<string, Target> own = scenario.Targets.ToDictionary(t => t.Id);
        Target[] further = [.. request.Goals.Select(g => g.Target).Where(t => !own.TryGetValue(t.Id, out Target? known) || known != t)];
        Target[] kept = [.. request.Keep.Select(id => own.TryGetValue(id, out Target? target) ? target : throw new ArgumentException($"The scenario has no target {id}.", nameof(request)))];
        ScenarioProgram posed = further.Length == 0 ? program : ScenarioProgram.Compile(scenario with { Targets = scenario.Targets.AddRange(further) }).ValueOrThrow();
        int NumberOf(Target target)
        {
            int place = posed.Scenario.Targets.LastIndexOf(target);
            return posed.TargetNumbers[place] is >= 0 and var number ? number : throw new ArgumentException($"The model does not work out {target.Subject}; it cannot be sought.", nameof(request));
        }

        double[] start = posed.CentralInputs();
        ImmutableArray<LeverInput> levers = [.. LeversOf(posed, request, start)];
        foreach (LeverInput lever in levers)
        {
            start[lever.Place] = lever.Start;
        }

        return new SeekProblem(
            posed, levers, start,
            [
                .. request.Goals.Select(g => (g.Target, NumberOf(g.Target), g.RangeIn(scenario.Model))),
                .. kept.Select(t => (t, NumberOf(t), TargetGoal.RangeOf(t, scenario.Model))),
            ],
            kept.Length);
    }

    /// <summary>The conditions that the levers can break or meet: goals, targets to be kept, and the logical bounds that the central path keeps.</summary>
    public List<SeekCondition> Conditions()
    {
        List<SeekCondition> conditions = [.. Goals.Concat(Kept).Select(g => Condition(g.Number, g.Sought, Central[g.Number]))];
        Interval[] reach = Reach();
        foreach (LogicalBound bound in Program.Bounds.DistinctBy(b => (b.Number, b.Range)))
        {
            bool isKept = double.IsFinite(Central[bound.Number]) && bound.Range.Outward().Contains(Central[bound.Number]);
            if (isKept && !bound.Range.Inward().Encloses(reach[bound.Number]))
            {
                conditions.Add(Condition(bound.Number, bound.Range, Central[bound.Number]));
            }
        }

        return conditions;
    }

    /// <summary>The intervals of all instructions while the levers range within their bounds and everything else stays.</summary>
    public Interval[] Reach()
    {
        Interval[] reach = Box();
        IntervalEvaluator.Forward(Program.Program, [.. Enumerable.Range(0, reach.Length)], reach);
        return reach;
    }

    /// <summary>The same for the inputs alone; everything else may be anything.</summary>
    public Interval[] Box()
    {
        Interval[] box = IntervalEvaluator.Start(Program.Program);
        for (int i = 0; i < box.Length; i++)
        {
            if (Program.Program.Instructions[i] is { Operation: Operation.Input, Left: var place } && double.IsFinite(Start[place]))
            {
                box[i] = Interval.Point(Start[place]);
            }
        }

        foreach (LeverInput lever in Levers)
        {
            box[lever.Number] = lever.Box;
        }

        return box;
    }

    /// <summary>The inputs without a value that a goal needs.</summary>
    public IEnumerable<InputVariable> Missing() => Program.Program.NeededBy(Goals.Concat(Kept).Select(g => g.Number))
        .Where(n => Program.Program.Instructions[n] is { Operation: Operation.Input, Left: var place } && double.IsNaN(Start[place]))
        .Select(n => Program.Program.Inputs[Program.Program.Instructions[n].Left]);

    /// <summary>A condition on one value of the tape.</summary>
    public static SeekCondition Condition(int number, ValueRange range, double before)
    {
        double low = range.Low?.ToDouble() ?? double.NegativeInfinity;
        double high = range.High?.ToDouble() ?? double.PositiveInfinity;
        double size = new[] { low, high, before }.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        size = size > 0 ? size : 1;
        (double inLow, double inHigh) = (double.IsFinite(low) ? low + (Inset * Math.Abs(low)) : low, double.IsFinite(high) ? high - (Inset * Math.Abs(high)) : high);
        (low, high) = low == high || inLow > inHigh ? (low, high) : (inLow, inHigh);
        return new SeekCondition([(number, 1)], low, high, low == high && low != 0 ? Math.Abs(low) : size);
    }

    /// <summary>How far an input may go, as stated and inside its logical bounds.</summary>
    public static ValueRange RangeOf(ScenarioProgram program, GoalSeekRequest request, IndicatorId id, Year year, InputVariable input)
    {
        ValueRange? stated = request.Ranges.LastOrDefault(r => r.Ids.Contains(id) && r.Years?.Contains(year) != false)?.Range;
        return (stated ?? (request.Bounds == LeverBounds.Plausible ? PlausibleOf(program, id, year) : null) ?? default).Intersect(input.Range);
    }

    // Where a what-if moves an input its range moves along; a value that is set has none, and may still move within that of its assumption.
    private static ValueRange? PlausibleOf(ScenarioProgram program, IndicatorId id, Year year) => program.PlausibleOf(id, year) ?? program.AssumptionOf(id, year)?.Plausible;

    private static IEnumerable<LeverInput> LeversOf(ScenarioProgram program, GoalSeekRequest request, double[] central)
    {
        HashSet<(IndicatorId, Year)> taken = [];
        for (int k = 0; k < request.Levers.Length; k++)
        {
            Lever lever = request.Levers[k];
            foreach (IndicatorId id in lever.Ids)
            {
                foreach (Year year in lever.Years ?? program.Scenario.PlanYears)
                {
                    int number = program.Numbers.GetValueOrDefault((id, year), -1);
                    if (number < 0 || program.Program.Instructions[number] is not { Operation: Operation.Input, Left: var place })
                    {
                        throw new ArgumentException($"{id} {year} is no input of the scenario.", nameof(request));
                    }

                    if (!taken.Add((id, year)))
                    {
                        throw new ArgumentException($"{id} {year} is a lever twice.", nameof(request));
                    }

                    yield return LeverOf(program, request, k, id, year, number, place, central[place]);
                }
            }
        }
    }

    private static LeverInput LeverOf(ScenarioProgram program, GoalSeekRequest request, int entry, IndicatorId id, Year year, int number, int place, double central)
    {
        InputVariable input = program.Program.Inputs[place];
        ValueRange range = RangeOf(program, request, id, year, input);
        Interval box = range.Inward();
        if (double.IsNaN(central) || box.IsEmpty)
        {
            throw new ArgumentException(box.IsEmpty ? $"{id} {year} has no value inside {range}." : $"{id} {year} has no value on the central path.", nameof(request));
        }

        double start = Math.Clamp(central, box.Low, box.High);
        return new LeverInput(id, year, entry, number, place, range, box, start, FreeInput.Of(program, number, box, start).Deviation);
    }
}
