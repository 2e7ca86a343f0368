using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.Consistency.Certificates;

/// <summary>Writes out why conflicts of one scenario cannot be: finds the proof again with as few conditions and steps as it can.</summary>
internal sealed class Refuter(ScenarioProgram program, ConsistencyLevel level, CancellationToken cancellationToken)
{
    private readonly Scenario _scenario = program.Scenario;
    private readonly Lazy<ConstraintSystem> _system = new(() => new ConstraintSystem(program, level));

    public Refutation Refute(Conflict conflict) => conflict.Targets is [{ IsLinked: false } target]
        ? OutsideOwnBounds(target)
        : Refute(conflict.Targets, conflict.Given);

    public Refutation Refute(ImmutableArray<Observation> observations) => Refute([], observations);

    private Refutation Refute(ImmutableArray<Target> targets, ImmutableArray<Observation> given)
    {
        Condition[] stated = [.. targets.Select(ConditionOf), .. given.Select(ConditionOf)];

        // What is not even possible needs no plausible range, whatever level was asked for.
        Condition[] possible = [.. stated, .. KnownConditions.Of(program, ConsistencyLevel.Possible)];
        Condition[] all = level == ConsistencyLevel.Possible ? possible : [.. stated, .. KnownConditions.Of(program, level)];
        List<Move>? moves = Narrow(possible, _system.Value.Order) ?? (level == ConsistencyLevel.Possible ? null : Narrow(all, _system.Value.Order));
        return moves is null ? new Refutation(targets, [], [], null) : Written(targets, WithFewerConditions(moves));
    }

    // Steps may need fewer conditions than they happened to use: each is left out once, the most debatable ones first.
    private List<Move> WithFewerConditions(List<Move> moves)
    {
        foreach (Condition condition in ConditionsOf(moves).Where(c => c.Source is not ConditionSource.Printed).OrderBy(c => Weight(c.Source)).ToArray())
        {
            Condition[] without = [.. ConditionsOf(moves).Where(c => c != condition)];
            int[] order = program.Program.NeededBy(without.Select(c => c.Number));
            moves = Narrow(without, order) ?? moves;
        }

        return moves;
    }

    private static int Weight(ConditionSource source) => source switch
    {
        ConditionSource.Plausible => 0,
        ConditionSource.Assigned => 1,
        ConditionSource.Observed => 2,
        _ => 3,
    };

    private List<Move>? Narrow(Condition[] conditions, int[] order)
    {
        cancellationToken.ThrowIfCancellationRequested();
        HashSet<int> known = [.. order];
        (int Number, int SameAs)[] links = [.. _system.Value.Links.Where(l => known.Contains(l.SameAs) || known.Contains(l.Number))];
        int[] whole = links.Length == 0 ? order : program.Program.NeededBy(order.Concat(links.SelectMany(l => new[] { l.Number, l.SameAs })));
        return NarrowingOf(whole, links).Find([.. conditions.Select(Move.Of)], static _ => false);
    }

    private Narrowing NarrowingOf(int[] order, (int Number, int SameAs)[] links) => new(program.Program, order, links);

    private Refutation Written(ImmutableArray<Target> targets, List<Move> moves)
    {
        Narrowing narrowing = NarrowingOf([], []);
        List<NarrowingStep> steps = narrowing.Steps(moves);
        int empty = narrowing.Run(moves).Empty!.Value;
        var definitions = new Definitions(program);
        foreach (NarrowingStep step in steps)
        {
            definitions.Mention(step.Number);
            (step.Kind == NarrowingKind.Same ? (Action<int>)definitions.Mention : definitions.Open)(step.By);
        }

        Condition[] conditions = ConditionsOf(moves);
        Array.ForEach(conditions, c => definitions.Mention(c.Number));
        Dictionary<int, int> numbers = definitions.Numbers();
        return new Refutation(
            targets,
            definitions.List(),
            [.. conditions.Select(c => c with { Number = numbers[c.Number] })],
            new Argument.Empty([.. steps.Select(s => Renumbered(s, numbers))], numbers[empty]));
    }

    private static NarrowingStep Renumbered(NarrowingStep step, Dictionary<int, int> numbers) => step with
    {
        Number = numbers[step.Number],
        By = numbers[step.By],
        From = [.. step.From.Select(f => (numbers[f.Number], f.Interval))],
    };

    private static Condition[] ConditionsOf(List<Move> moves) => [.. moves.Where(m => m.Condition is not null).Select(m => m.Condition!)];

    private static Refutation OutsideOwnBounds(Target target) => new(
        [target],
        [new Definition(1, [target.Subject.ToString()!], null, [], null)],
        [
            new Condition(1, target.Figure.PrintedRange, new ConditionSource.Printed(target)),
            new Condition(1, StandaloneBounds.Of(target), new ConditionSource.OwnBounds(target)),
        ],
        new Argument.Empty([], 1));

    private Condition ConditionOf(Target target) =>
        new(program.TargetNumbers[PlaceOf(_scenario.Targets, target)], target.Figure.Range, new ConditionSource.Printed(target));

    private Condition ConditionOf(Observation observation)
    {
        int place = PlaceOf(_scenario.Observations, observation);
        return new Condition(program.ObservationNumbers[place], observation.Figure.Range, new ConditionSource.Observed(observation, place + 1));
    }

    // Two figures may be equal as records; each is one condition of its own.
    private static int PlaceOf<T>(ImmutableArray<T> items, T item)
        where T : class => items.AsSpan().IndexOf(item, ReferenceEqualityComparer.Instance as IEqualityComparer<T>);
}
