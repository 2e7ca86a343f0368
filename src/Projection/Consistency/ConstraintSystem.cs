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
        Identities = program.Bounds.Where(b => b.Range is { Low.Sign: 0, High.Sign: 0 }).Select(b => b.Number).ToHashSet();
        AddInputs();
        Ranges = level == ConsistencyLevel.Plausible ? [.. PlausibleRanges()] : [];

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

    /// <summary>The plausible ranges of quantities and the instructions that give these; none at the level of what is possible.</summary>
    public (int Number, PlausibilityRange Range)[] Ranges { get; }

    /// <summary>Instructions that are the difference of two sides that the model requires to be equal.</summary>
    public IReadOnlySet<int> Identities { get; }

    /// <summary>The linked targets' ranges in base units.</summary>
    public ValueRange[] TargetRanges { get; }

    public int NumberOfTarget(int target) => Program.TargetNumbers[Targets[target]];

    /// <summary>The intervals before any narrowing, with the given conditions in force.</summary>
    /// <returns>One for each instruction; an empty one where two conditions on one instruction exclude each other.</returns>
    public Interval[] Box(IEnumerable<int> targets, IEnumerable<int> observations, IEnumerable<int> ranges)
    {
        var box = (Interval[])_start.Clone();
        foreach ((int number, ValueRange range) in Conditions(targets, observations, ranges))
        {
            box[number] = box[number].Intersect(range.Outward());
        }

        return box;
    }

    /// <summary>All conditions in force for the given targets, observations and plausible ranges, in base units.</summary>
    public IEnumerable<(int Number, ValueRange Range)> Conditions(IEnumerable<int> targets, IEnumerable<int> observations, IEnumerable<int> ranges) =>
        _background
            .Concat(ranges.Select(r => (Ranges[r].Number, Ranges[r].Range.Range)))
            .Concat(observations.Select(o => (Program.ObservationNumbers[Observations[o]], Program.Scenario.Observations[Observations[o]].Figure.Range)))
            .Concat(targets.Select(t => (NumberOfTarget(t), TargetRanges[t])));

    private void AddInputs()
    {
        for (int i = 0; i < Program.Program.Instructions.Length; i++)
        {
            if (InputAt(i) is not { } input)
            {
                continue;
            }

            _background.Add((i, input.Range));
            if (Program.OverrideOf(input.Id, input.Year) is { } value)
            {
                Rational exact = Rational.FromDouble(value);
                _background.Add((i, new ValueRange(exact, exact)));
            }
        }
    }

    private InputVariable? InputAt(int number) =>
        Program.Program.Instructions[number] is { Operation: Operation.Input, Left: var place } ? Program.Program.Inputs[place] : null;

    // An input that a what-if gives a value has no range; of one that it moves the range has moved along.
    private IEnumerable<(int Number, PlausibilityRange Range)> PlausibleRanges() =>
        from quantity in Program.Numbers.OrderBy(n => n.Value).ThenBy(n => n.Key.Id.ToString(), StringComparer.Ordinal)
        let id = quantity.Key.Id
        let year = quantity.Key.Year
        let range = Program.PlausibleOf(id, year)
        where range is not null
        let subject = new Subject.Indicator(id, Statistic.Value, new YearRange(year, year))
        select (quantity.Value, new PlausibilityRange(subject, range.Value, Program.AssumptionOf(id, year)!));

    private IEnumerable<int> StatedNumbers() => Enumerable.Range(0, Targets.Length).Select(NumberOfTarget)
        .Concat(Observations.Select(o => Program.ObservationNumbers[o]))
        .Concat(Program.Implied.Select(i => i.Number));

    // The stated quantities and every bounded one that shares an input with them, directly or through others.
    private List<int> ConnectedTo(int[] stated)
    {
        List<int> connected = [.. stated];
        HashSet<int> reached = [.. Program.Program.NeededBy(stated)];
        List<int> open = [.. _background.Select(b => b.Number).Concat(Ranges.Select(r => r.Number)).Distinct()];
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
