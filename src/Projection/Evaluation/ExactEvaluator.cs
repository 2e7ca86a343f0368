using Projection.Arithmetic;

namespace Projection.Evaluation;

/// <summary>Runs a program on exact numbers, as far as its operations give them: for figures that hold at the very end of their range only.</summary>
/// <remarks>Roots, exponentials and logarithms have no exact value; they and what follows from them are intervals rounded outward.</remarks>
internal sealed class ExactEvaluator
{
    // Beyond this length, in bits, exact numbers cost more than they decide.
    private const int LongestExact = 4096;

    private readonly Program _program;
    private readonly Rational?[] _exact;

    /// <param name="program">The tape.</param>
    /// <param name="order">The instructions to work out, rising.</param>
    /// <param name="inputs">An exact value for each input of the program.</param>
    public ExactEvaluator(Program program, int[] order, Func<int, Rational> inputs)
    {
        _program = program;
        _exact = new Rational?[program.Instructions.Length];
        Values = IntervalEvaluator.Start(program);
        foreach (int i in order)
        {
            Instruction instruction = program.Instructions[i];
            _exact[i] = instruction.Operation switch
            {
                Operation.Constant => program.Constants[instruction.Left],
                Operation.Input => inputs(instruction.Left),
                _ => Result(instruction),
            };
            Values[i] = _exact[i] is { } exact ? Interval.FromRational(exact, exact) : IntervalEvaluator.ResultOf(program, instruction, Values);
        }
    }

    /// <summary>Intervals around the exact values, one for each instruction.</summary>
    public Interval[] Values { get; }

    /// <summary>The exact value of an instruction; <see langword="null"/> where it has none or that is too long.</summary>
    public Rational? ValueOf(int number) => _exact[number];

    /// <summary>Whether an instruction's exact value certainly lies in a range.</summary>
    public bool IsIn(int number, ValueRange range)
    {
        if (_exact[number] is { } exact)
        {
            return range.Contains(exact);
        }

        if (Values[number].IsEmpty)
        {
            return false;
        }

        return range.Inward().Encloses(Values[number]) || IsInByPower(_program.Instructions[number], range);
    }

    // root(x) + c in [l, h] where x is exact: x in [(l - c)^n, (h - c)^n].
    private bool IsInByPower(Instruction instruction, ValueRange range)
    {
        switch (instruction.Operation)
        {
            case Operation.Add when _exact[instruction.Right] is { } right:
                return IsIn(instruction.Left, new ValueRange(range.Low - right, range.High - right));
            case Operation.Add when _exact[instruction.Left] is { } left:
                return IsIn(instruction.Right, new ValueRange(range.Low - left, range.High - left));
            case Operation.Subtract when _exact[instruction.Right] is { } right:
                return IsIn(instruction.Left, new ValueRange(range.Low + right, range.High + right));
            case Operation.Power when _exact[instruction.Left] is { Sign: >= 0 } basis:
                Rational exponent = _program.Constants[instruction.Right];
                return exponent.Sign > 0 && exponent.Denominator <= 100 && exponent.Numerator <= 100
                    && basis.Pow((int)exponent.Numerator) is var power
                    && (range.Low is not { Sign: > 0 } low || low.Pow((int)exponent.Denominator) <= power)
                    && (range.High is not { } high || (high.Sign >= 0 && power <= high.Pow((int)exponent.Denominator)));
            default:
                return false;
        }
    }

    private Rational? Result(Instruction instruction)
    {
        if (_exact[instruction.Left] is not { } left)
        {
            return null;
        }

        if (instruction.Operation == Operation.Power)
        {
            Rational exponent = _program.Constants[instruction.Right];
            bool isWhole = exponent.IsInteger && Rational.FromDouble(LongestExact) > exponent.Abs();
            return isWhole && (left.Sign != 0 || exponent.Sign > 0) ? Short(left.Pow((int)exponent.Numerator)) : null;
        }

        if (!instruction.HasRight || _exact[instruction.Right] is not { } right)
        {
            return null;
        }

        return instruction.Operation switch
        {
            Operation.Add => Short(left + right),
            Operation.Subtract => Short(left - right),
            Operation.Multiply => Short(left * right),
            Operation.Divide => right.Sign == 0 ? null : Short(left / right),
            Operation.Minimum => Rational.Minimum(left, right),
            Operation.Maximum => Rational.Maximum(left, right),
            _ => null,
        };
    }

    private static Rational? Short(Rational value) => ProgramBuilder.Length(value) <= LongestExact ? value : null;
}
