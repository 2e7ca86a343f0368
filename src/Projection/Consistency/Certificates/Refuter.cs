using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.Consistency.Certificates;

/// <summary>Writes out why conflicts of one scenario cannot be: finds the proof again with as few conditions and steps as it can.</summary>
internal sealed class Refuter
{
    // Parts into which one proof is cut at most.
    private const int MostParts = 200;

    private readonly ScenarioProgram _program;
    private readonly CancellationToken _cancellationToken;
    private readonly ConstraintSystem _system;
    private readonly Narrowing _narrowing;
    private readonly LinearRelaxation _relaxation;
    private readonly Condition[] _known;
    private int _parts;

    public Refuter(ScenarioProgram program, ConsistencyLevel level, CancellationToken cancellationToken)
    {
        (_program, _cancellationToken) = (program, cancellationToken);
        _system = new ConstraintSystem(program, level);
        _narrowing = new Narrowing(program.Program, _system.Order, _system.Links);
        _relaxation = new LinearRelaxation(program.Program, _system.Order);
        _known = [.. KnownConditions.Of(program)];
    }

    public Refutation Refute(Conflict conflict) => conflict.Targets is [{ IsLinked: false } target]
        ? OutsideOwnBounds(target)
        : Refute(conflict.Targets, conflict.Given, conflict.Level == ConsistencyLevel.Possible ? [] : conflict.Ranges);

    /// <summary>Why what is given cannot be, whatever the targets are.</summary>
    public Refutation Refute(ImmutableArray<Observation> observations, ImmutableArray<PlausibilityRange> ranges) => Refute([], observations, ranges);

    private Refutation Refute(ImmutableArray<Target> targets, ImmutableArray<Observation> given, ImmutableArray<PlausibilityRange> ranges)
    {
        Condition[] conditions =
        [
            .. targets.Select(ConditionOf),
            .. given.Select(ConditionOf),
            .. _system.Ranges.Where(r => ranges.Contains(r.Range)).Select(r => ConditionOf(r.Number, r.Range)),
            .. _known,
        ];
        _parts = 0;
        return Argue([.. conditions.Select(Move.Of)], isWhole: true) is { } found
            ? Written(targets, [.. conditions.Where(found.Conditions.Contains)], found.Argument)
            : new Refutation(targets, [], [], null);
    }

    // Cheapest first, and the plainest: narrowing, a combination of linear conditions, two cases.
    private (Argument Argument, IReadOnlyCollection<Condition> Conditions)? Argue(IReadOnlyList<Move> given, bool isWhole)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        Narrowing.Trace trace = _narrowing.Narrow(given);
        if (trace.IsContradiction)
        {
            List<Move> moves = _narrowing.FindContradiction(given)!;
            return ByNarrowing(isWhole ? WithFewerConditions(moves) : moves);
        }

        return ByCombination(trace) ?? ByCases(given, trace.Values);
    }

    // Steps may need fewer conditions than they happened to use: each is left out once, the most debatable ones first.
    private List<Move> WithFewerConditions(List<Move> moves)
    {
        foreach (Condition condition in ConditionsOf(moves).Where(c => c.Source is not ConditionSource.Printed).OrderBy(c => Weight(c.Source)).ToArray())
        {
            Condition[] without = [.. ConditionsOf(moves).Where(c => c != condition)];
            moves = FindContradiction(without, _program.Program.NeededBy(without.Select(c => c.Number))) ?? moves;
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

    private List<Move>? FindContradiction(Condition[] conditions, int[] order)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        HashSet<int> known = [.. order];
        (int Number, int SameAs)[] links = [.. _system.Links.Where(l => known.Contains(l.SameAs) || known.Contains(l.Number))];
        int[] whole = links.Length == 0 ? order : _program.Program.NeededBy(order.Concat(links.SelectMany(l => new[] { l.Number, l.SameAs })));
        return new Narrowing(_program.Program, whole, links).FindContradiction([.. conditions.Select(Move.Of)]);
    }

    private (Argument, IReadOnlyCollection<Condition>) ByNarrowing(List<Move> moves) =>
        (new Argument.Empty([.. _narrowing.Steps(moves)], _narrowing.Run(moves).Empty!.Value), ConditionsOf(moves));

    private (Argument, IReadOnlyCollection<Condition>)? ByCombination(Narrowing.Trace trace)
    {
        var relaxed = new RelaxedBox(_relaxation, trace.Values, Middle(trace.Values), _cancellationToken);
        if (!relaxed.IsRefuted() || new Combination(relaxed.Refutation!, trace.Values) is not { } combination || !combination.Refutes(trace.Values))
        {
            return null;
        }

        List<Move> moves = _narrowing.Shorten(trace.NeededFor(combination.Numbers()), combination.Refutes);
        return (combination.In(_narrowing.Run(moves).Values)! with { Steps = [.. _narrowing.Steps(moves)] }, ConditionsOf(moves));
    }

    // The input that is known worst is at most or at least what lies in the middle; each case is argued by itself.
    private (Argument, IReadOnlyCollection<Condition>)? ByCases(IReadOnlyList<Move> given, Interval[] box)
    {
        int[] wide =
        [
            .. _program.Program.NeededBy(given.Where(m => m.Condition!.Source is ConditionSource.Printed or ConditionSource.Observed).Select(m => m.Number))
                .Where(i => _program.Program.Instructions[i].Operation == Operation.Input && double.IsFinite(box[i].Width) && box[i].Middle > box[i].Low && box[i].Middle < box[i].High),
        ];
        if (wide.Length == 0 || ++_parts > MostParts)
        {
            return null;
        }

        int input = wide.MaxBy(i => box[i].Width / Math.Max(1, Math.Abs(box[i].Middle)));
        double at = box[input].Middle;
        Move Case(double? low, double? high) => Move.Of(new Condition(
            input,
            new ValueRange(low is { } least ? Rational.FromDouble(least) : null, high is { } most ? Rational.FromDouble(most) : null),
            new ConditionSource.Case()));
        return Argue([.. given, Case(null, at)], isWhole: false) is { } below && Argue([.. given, Case(at, null)], isWhole: false) is { } above
            ? (new Argument.Cases(input, at, below.Argument, above.Argument), [.. below.Conditions, .. above.Conditions])
            : null;
    }

    // Some values to start the search from: the inputs in the middle of what is left of them.
    private double[] Middle(Interval[] box)
    {
        var inputs = new double[_program.Program.Inputs.Length];
        for (int i = 0; i < box.Length; i++)
        {
            if (_program.Program.Instructions[i] is { Operation: Operation.Input, Left: var place })
            {
                inputs[place] = box[i].Middle;
            }
        }

        return PointEvaluator.Evaluate(_program.Program, inputs);
    }

    private Refutation Written(ImmutableArray<Target> targets, Condition[] conditions, Argument argument)
    {
        var definitions = new Definitions(_program);
        Array.ForEach(conditions, c => definitions.Mention(c.Number));
        definitions.Add(argument);
        return new Refutation(
            targets,
            definitions.List(),
            [.. conditions.Select(c => c with { Number = definitions.NumberOf(c.Number) })],
            definitions.Renumbered(argument));
    }

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
        new(_program.TargetNumbers[PlaceOf(_program.Scenario.Targets, target)], target.Figure.Range, new ConditionSource.Printed(target));

    private Condition ConditionOf(Observation observation)
    {
        int place = PlaceOf(_program.Scenario.Observations, observation);
        return new Condition(_program.ObservationNumbers[place], observation.Figure.Range, new ConditionSource.Observed(observation, place + 1));
    }

    private static Condition ConditionOf(int number, PlausibilityRange range) =>
        new(number, range.Range, new ConditionSource.Plausible(range.Subject.Id, range.Subject.Years.First));

    // Two figures may be equal as records; each is one condition of its own.
    private static int PlaceOf<T>(ImmutableArray<T> items, T item)
        where T : class => items.AsSpan().IndexOf(item, ReferenceEqualityComparer.Instance as IEqualityComparer<T>);
}
