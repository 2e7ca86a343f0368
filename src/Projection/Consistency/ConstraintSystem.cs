using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>The conditions on a scenario's tape: those that always hold, the observations, and the targets that can be switched on and off.</summary>
internal sealed class ConstraintSystem
{
    private readonly Interval[] _start;
    private readonly List<(int Number, ValueRange Range)> _background = [];

    public ConstraintSystem(ScenarioProgram program, ConsistencyLevel level)
    {
        Program = program;
        Targets = [.. Enumerable.Range(0, program.Scenario.Targets.Length).Where(i => program.TargetNumbers[i] >= 0)];
        Observations = [.. Enumerable.Range(0, program.Scenario.Observations.Length).Where(i => program.ObservationNumbers[i] >= 0)];
        TargetRanges = [.. Targets.Select(i => program.Scenario.Targets[i].Figure.Range)];
        _background.AddRange(program.Bounds.Select(b => (b.Number, b.Range)));
        AddInputs(level);
        AddIndicators(level);

        // Bounds of quantities that nothing else touches cannot take part in a conflict.
        int[] stated = [.. StatedNumbers()];
        List<int> connected = ConnectedTo(stated);
        HashSet<int> reached = [.. program.Program.NeededBy(connected)];
        Links = [.. program.Links.Where(link => reached.Contains(link.SameAs))];
        Order = program.Program.NeededBy(connected.Concat(Links.Select(link => link.Number)));
        _start = IntervalEvaluator.Start(program.Program);
    }

    public ScenarioProgram Program { get; }

    /// <summary>Places in the scenario's targets of those that are linked; everything below counts in this list.</summary>
    public int[] Targets { get; }

    /// <summary>Places in the scenario's observations of those that bind the path.</summary>
    public int[] Observations { get; }

    /// <summary>The instructions that matter, rising.</summary>
    public int[] Order { get; }

    /// <summary>Pairs of instructions among them that have one value.</summary>
    public (int Number, int SameAs)[] Links { get; }

    /// <summary>The linked targets' ranges in base units.</summary>
    public ValueRange[] TargetRanges { get; }

    public int NumberOfTarget(int target) => Program.TargetNumbers[Targets[target]];

    /// <summary>The intervals before any narrowing, with the given conditions in force.</summary>
    /// <returns>One for each instruction; an empty one where two conditions on one instruction exclude each other.</returns>
    public Interval[] Box(IEnumerable<int> targets, IEnumerable<int> observations)
    {
        var box = (Interval[])_start.Clone();
        foreach ((int number, ValueRange range) in Conditions(targets, observations))
        {
            box[number] = box[number].Intersect(range.Outward());
        }

        return box;
    }

    /// <summary>All conditions in force for the given targets and observations, in base units.</summary>
    public IEnumerable<(int Number, ValueRange Range)> Conditions(IEnumerable<int> targets, IEnumerable<int> observations) =>
        _background
            .Concat(observations.Select(o => (Program.ObservationNumbers[Observations[o]], Program.Scenario.Observations[Observations[o]].Figure.Range)))
            .Concat(targets.Select(t => (NumberOfTarget(t), TargetRanges[t])));

    private void AddInputs(ConsistencyLevel level)
    {
        for (int i = 0; i < Program.Program.Instructions.Length; i++)
        {
            Instruction instruction = Program.Program.Instructions[i];
            if (instruction.Operation != Operation.Input)
            {
                continue;
            }

            InputVariable input = Program.Program.Inputs[instruction.Left];
            _background.Add((i, input.Range));
            if (Program.OverrideOf(input.Id, input.Year) is { } value)
            {
                Rational exact = Rational.FromDouble(value);
                _background.Add((i, new ValueRange(exact, exact)));
            }
            else if (level == ConsistencyLevel.Plausible && Program.AssumptionOf(input.Id, input.Year)?.Plausible is { } plausible)
            {
                _background.Add((i, plausible));
            }
        }
    }

    private void AddIndicators(ConsistencyLevel level)
    {
        if (level != ConsistencyLevel.Plausible)
        {
            return;
        }

        foreach (((IndicatorId id, Year year), int number) in Program.Numbers.OrderBy(n => n.Value))
        {
            if (Program.Program.Instructions[number].Operation != Operation.Input && Program.AssumptionOf(id, year)?.Plausible is { } plausible)
            {
                _background.Add((number, plausible));
            }
        }
    }

    private IEnumerable<int> StatedNumbers() => Enumerable.Range(0, Targets.Length).Select(NumberOfTarget)
        .Concat(Observations.Select(o => Program.ObservationNumbers[o]))
        .Concat(Program.Implied.Select(i => i.Number));

    // The stated quantities and every bounded one that shares an input with them, directly or through others.
    private List<int> ConnectedTo(int[] stated)
    {
        List<int> connected = [.. stated];
        HashSet<int> reached = [.. Program.Program.NeededBy(stated)];
        List<int> open = [.. _background.Select(b => b.Number).Distinct()];
        bool grown = true;
        while (grown)
        {
            grown = false;
            foreach (int number in open.ToArray())
            {
                int[] needed = Program.Program.NeededBy([number]);
                if (!needed.Any(n => reached.Contains(n) && Program.Program.Instructions[n].Operation != Operation.Constant))
                {
                    continue;
                }

                reached.UnionWith(needed);
                connected.Add(number);
                open.Remove(number);
                grown = true;
            }
        }

        return connected;
    }
}
