using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency.Certificates;

/// <summary>Narrows intervals move by move, so that the few moves that a contradiction needs can be told from the others.</summary>
/// <param name="program">The tape.</param>
/// <param name="order">The instructions to look at, rising.</param>
/// <param name="links">Pairs of instructions with one value.</param>
internal sealed class Narrowing(Program program, int[] order, (int Number, int SameAs)[] links)
{
    private const int MostPasses = 200;

    // Large gains first: a contradiction that rough steps show needs fewer of them. Gains are parts of the interval's width.
    private static readonly double[] SmallestGains = [0.05, 1e-3, UsualGain, 0];

    private const double UsualGain = 1e-5;

    /// <summary>The intervals before any condition: constants as they are, nothing known of the rest.</summary>
    public Interval[] Start()
    {
        Interval[] values = new Interval[program.Instructions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Instruction instruction = program.Instructions[i];
            values[i] = instruction.Operation == Operation.Constant ? program.ConstantBounds[instruction.Left] : Interval.Entire;
        }

        return values;
    }

    /// <summary>Looks for moves that leave some instruction without a value.</summary>
    /// <param name="given">The moves to begin with: the conditions.</param>
    /// <returns>As few moves as leaving out runs of them gives; <see langword="null"/> where none were found.</returns>
    public List<Move>? FindContradiction(IReadOnlyList<Move> given) =>
        SmallestGains.Select(gain => Search(given, gain)).FirstOrDefault(trace => trace.IsContradiction) is { } found
            ? Shorten(found.Needed(), static _ => false)
            : null;

    /// <summary>All moves until hardly anything moves any more.</summary>
    /// <param name="given">The moves to begin with: the conditions.</param>
    public Trace Narrow(IReadOnlyList<Move> given) => Search(given, UsualGain);

    /// <summary>The intervals after moves, and the instruction that they leave without a value.</summary>
    public (Interval[] Values, int? Empty) Run(IEnumerable<Move> moves)
    {
        Interval[] values = Start();
        foreach (Move move in moves)
        {
            values[move.Number] = Apply(move, values);
            if (values[move.Number].IsEmpty)
            {
                return (values, move.Number);
            }
        }

        return (values, null);
    }

    /// <summary>The moves other than conditions as steps that can be recomputed one by one; those that change nothing are left out.</summary>
    public List<NarrowingStep> Steps(IEnumerable<Move> moves)
    {
        List<NarrowingStep> steps = [];
        Interval[] values = Start();
        foreach (Move move in moves)
        {
            Interval after = Apply(move, values);
            if (move.Condition is null && after != values[move.Number])
            {
                steps.Add(StepOf(move, values, after));
            }

            values[move.Number] = after;
            if (after.IsEmpty)
            {
                break;
            }
        }

        return steps;
    }

    private Trace Search(IReadOnlyList<Move> given, double gain)
    {
        var trace = new Trace(this, gain);
        int before = -1;
        bool isOpen = given.All(trace.Try);
        for (int pass = 0; isOpen && pass < MostPasses && trace.Count > before; pass++)
        {
            before = trace.Count;
            isOpen = Moves().All(trace.Try);
        }

        return trace;
    }

    // One pass upward, over the links and downward, as the contractor goes.
    private IEnumerable<Move> Moves()
    {
        foreach (int i in order.Where(i => program.Instructions[i].HasLeft))
        {
            yield return Move.Along(i, i, NarrowingKind.Result);
        }

        foreach ((int number, int sameAs) in links)
        {
            yield return Move.Along(number, sameAs, NarrowingKind.Same);
            yield return Move.Along(sameAs, number, NarrowingKind.Same);
        }

        foreach (int i in order.Reverse().Where(i => program.Instructions[i].HasLeft))
        {
            Instruction instruction = program.Instructions[i];
            yield return Move.Along(instruction.Left, i, NarrowingKind.First);
            if (instruction.HasRight)
            {
                yield return Move.Along(instruction.Right, i, NarrowingKind.Second);
            }
        }
    }

    private Interval Apply(Move move, Interval[] values)
    {
        Interval own = values[move.Number];
        Instruction by = program.Instructions[move.By];
        return move.Condition is not null ? own.Intersect(move.Bound) : move.Kind switch
        {
            NarrowingKind.Result => own.Intersect(IntervalEvaluator.ResultOf(program, by, values)),
            NarrowingKind.First => IntervalEvaluator.LeftOf(program, by, values[move.By], values),
            NarrowingKind.Second => IntervalEvaluator.RightOf(by, values[move.By], values),
            _ => own.Intersect(values[move.By]),
        };
    }

    private NarrowingStep StepOf(Move move, Interval[] values, Interval after)
    {
        // What follows from the others alone is plainer; only quotients and roots in two pieces need the interval itself.
        Interval own = values[move.Number];
        values[move.Number] = Interval.Entire;
        Interval alone = Apply(move, values);
        values[move.Number] = own;
        bool needsOwn = alone.Intersect(own) != after && !(alone.Intersect(own).IsEmpty && after.IsEmpty);
        Instruction by = program.Instructions[move.By];
        ImmutableArray<int> others = move.Kind switch
        {
            NarrowingKind.Result => by.HasRight ? [by.Left, by.Right] : [by.Left],
            NarrowingKind.First => by.HasRight ? [move.By, by.Right] : [move.By],
            NarrowingKind.Second => [move.By, by.Left],
            _ => [move.By],
        };
        return new NarrowingStep(
            move.Number,
            move.By,
            move.Kind,
            [.. others.Where(n => n != move.Number).Concat(needsOwn ? [move.Number] : []).Distinct().Select(n => (n, values[n]))],
            needsOwn ? after : alone);
    }

    /// <summary>Leaves out ever smaller runs of moves without which a goal is still reached.</summary>
    /// <param name="moves">Moves that reach it.</param>
    /// <param name="goal">What is wanted of the intervals; an empty one always reaches it.</param>
    public List<Move> Shorten(List<Move> moves, Predicate<Interval[]> goal)
    {
        for (int length = Math.Max(1, moves.Count / 2); ; length /= 2)
        {
            for (int start = 0; start < moves.Count;)
            {
                List<Move> shorter = [.. moves[..start], .. moves[Math.Min(start + length, moves.Count)..]];
                (Interval[] values, int? empty) = Run(shorter);
                if (empty is not null || goal(values))
                {
                    moves = shorter;
                }
                else
                {
                    start += length;
                }
            }

            if (length == 1)
            {
                return moves;
            }
        }
    }

    private IEnumerable<int> ReadBy(Move move)
    {
        yield return move.Number;
        yield return move.By;
        Instruction by = program.Instructions[move.By];
        if (move.Condition is null && move.Kind != NarrowingKind.Same)
        {
            yield return by.Left;
            yield return by.HasRight ? by.Right : by.Left;
        }
    }

    /// <summary>The moves that gained something so far, with the moves that each of them builds on.</summary>
    internal sealed class Trace(Narrowing owner, double gain)
    {
        private readonly List<(Move Move, int[] BuildsOn)> _moves = [];
        private readonly Dictionary<int, int> _lastMove = [];

        public Interval[] Values { get; } = owner.Start();

        public int Count => _moves.Count;

        /// <returns>False where the move leaves no value.</returns>
        public bool Try(Move move)
        {
            Interval before = Values[move.Number];
            Interval after = owner.Apply(move, Values);
            if (after == before || (move.Condition is null && !IsGain(before, after)))
            {
                return true;
            }

            _moves.Add((move, [.. owner.ReadBy(move).Distinct().Where(_lastMove.ContainsKey).Select(n => _lastMove[n])]));
            _lastMove[move.Number] = _moves.Count - 1;
            Values[move.Number] = after;
            return !after.IsEmpty;
        }

        /// <summary>Whether the last move left no value.</summary>
        public bool IsContradiction => _moves.Count > 0 && Values[_moves[^1].Move.Number].IsEmpty;

        /// <summary>The last move and those that it builds on, directly or through others.</summary>
        public List<Move> Needed() => NeededFor([_moves[^1].Move.Number]);

        /// <summary>The moves that the intervals of instructions rest on.</summary>
        public List<Move> NeededFor(IEnumerable<int> numbers)
        {
            var needed = new bool[_moves.Count];
            foreach (int number in numbers.Where(_lastMove.ContainsKey))
            {
                needed[_lastMove[number]] = true;
            }

            for (int m = needed.Length - 1; m >= 0; m--)
            {
                foreach (int earlier in needed[m] ? _moves[m].BuildsOn : [])
                {
                    needed[earlier] = true;
                }
            }

            return [.. _moves.Where((_, m) => needed[m]).Select(m => m.Move)];
        }

        private bool IsGain(Interval before, Interval after)
        {
            if (after.IsEmpty || double.IsFinite(after.Low) != double.IsFinite(before.Low) || double.IsFinite(after.High) != double.IsFinite(before.High))
            {
                return true;
            }

            double size = double.IsFinite(before.Width) ? before.Width : Math.Abs(double.IsFinite(before.Low) ? before.Low : before.High);
            double gained = (after.Low > before.Low ? after.Low - before.Low : 0) + (after.High < before.High ? before.High - after.High : 0);
            return gained > gain * size;
        }
    }
}
