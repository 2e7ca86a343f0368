using Projection.Arithmetic;

namespace Projection.Evaluation;

/// <summary>Writes a <see cref="Program"/>: equal expressions share one instruction, constants are folded exactly.</summary>
/// <remarks>
/// Sums and quotients in which something cancels are written in their short form: (y/x) * (x/w) becomes y/w and
/// 1 + (y/x - 1) becomes y/x, so that compound growth over years depends on the ends alone. The short form has every
/// value that the long one has; it also has one where a cancelled divisor is zero, so refutations stay valid.
/// Not thread-safe.
/// </remarks>
public sealed partial class ProgramBuilder
{
    // Folding stops where exact numbers grow longer, in bits, than any that a model means: squares of squares would take all memory.
    private const int LongestConstant = 1 << 14;

    private readonly List<Instruction> _instructions = [];
    private readonly List<Rational> _constants = [];
    private readonly List<InputVariable> _inputs = [];
    private readonly Dictionary<Instruction, int> _known = [];
    private readonly Dictionary<Rational, int> _knownConstants = [];

    /// <summary>A builder without instructions.</summary>
    public ProgramBuilder() => _forms = new TapeForms(_instructions, _constants);

    /// <summary>Number of instructions so far.</summary>
    public int Count => _instructions.Count;

    /// <summary>The program with all instructions so far; the builder can go on.</summary>
    /// <returns>An immutable copy.</returns>
    public Program Build() => new([.. _instructions], [.. _constants], [.. _inputs]);

    /// <summary>An exact number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Number of the instruction.</returns>
    public int Constant(Rational value) => Write(new Instruction(Operation.Constant, PlaceOf(value), 0));

    /// <summary>A free quantity; each call makes a new one.</summary>
    /// <param name="input">What it is.</param>
    /// <returns>Number of the instruction.</returns>
    public int Input(InputVariable input)
    {
        _inputs.Add(input);
        return Write(new Instruction(Operation.Input, _inputs.Count - 1, 0));
    }

    /// <summary>left + right.</summary>
    /// <param name="left">Number of an instruction.</param>
    /// <param name="right">Number of an instruction.</param>
    /// <returns>Number of the instruction.</returns>
    public int Add(int left, int right) => Combine(left, right, negative: false);

    /// <summary>left - right.</summary>
    /// <param name="left">Number of an instruction.</param>
    /// <param name="right">Number of an instruction.</param>
    /// <returns>Number of the instruction.</returns>
    public int Subtract(int left, int right) => Combine(left, right, negative: true);

    /// <summary>The sum of several terms; zero for none.</summary>
    /// <param name="terms">Numbers of instructions.</param>
    /// <returns>Number of the instruction.</returns>
    public int Sum(IReadOnlyList<int> terms) => terms.Count == 0 ? Constant(Rational.Zero) : terms.Skip(1).Aggregate(terms[0], Add);

    /// <summary>left * right.</summary>
    /// <param name="left">Number of an instruction.</param>
    /// <param name="right">Number of an instruction.</param>
    /// <returns>Number of the instruction.</returns>
    public int Multiply(int left, int right)
    {
        if (_forms.IsConstant(left, out Rational a))
        {
            return Scale(right, a);
        }

        if (_forms.IsConstant(right, out Rational b))
        {
            return Scale(left, b);
        }

        return _forms.MonomialOf(left).TryCancel(_forms.MonomialOf(right), out Monomial? product)
            ? Write(product)
            : Write(Ordered(Operation.Multiply, left, right));
    }

    /// <summary>left / right.</summary>
    /// <param name="left">Number of an instruction.</param>
    /// <param name="right">Number of an instruction.</param>
    /// <returns>Number of the instruction.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is the constant zero.</exception>
    public int Divide(int left, int right)
    {
        if (_forms.IsConstant(right, out Rational divisor))
        {
            return divisor.Sign == 0 ? throw new DivideByZeroException() : Scale(left, Rational.One / divisor);
        }

        return _forms.MonomialOf(left).TryCancel(_forms.MonomialOf(right).Reciprocal(), out Monomial? quotient)
            ? Write(quotient)
            : Write(new Instruction(Operation.Divide, left, right));
    }

    /// <summary>Writes <c>first</c> times <c>product</c> where that is <c>last</c>, so that what is known of the product binds both levels.</summary>
    /// <param name="first">Number of an instruction.</param>
    /// <param name="last">Number of an instruction.</param>
    /// <param name="product">Number of an instruction.</param>
    /// <param name="link">Number of the instruction first * product.</param>
    /// <returns>False where last / first is something else than the product.</returns>
    internal bool TryLink(int first, int last, int product, out int link)
    {
        bool same = _forms.MonomialOf(last).IsSame(_forms.MonomialOf(first).Times(_forms.MonomialOf(product)));
        link = same ? Write(Ordered(Operation.Multiply, first, product)) : -1;
        return same && link != last;
    }

    /// <summary>An operand to a constant power.</summary>
    /// <param name="operand">Number of an instruction.</param>
    /// <param name="exponent">The exponent.</param>
    /// <returns>Number of the instruction.</returns>
    /// <exception cref="DivideByZeroException">The constant zero to a negative power.</exception>
    public int Power(int operand, Rational exponent)
    {
        if (exponent.Sign == 0)
        {
            return Constant(Rational.One);
        }

        if (exponent == Rational.One)
        {
            return operand;
        }

        bool isConstant = _forms.IsConstant(operand, out Rational value);
        if (isConstant && value.Sign == 0 && exponent.Sign < 0)
        {
            throw new DivideByZeroException();
        }

        return isConstant && exponent.IsInteger && Length(value) * System.Numerics.BigInteger.Abs(exponent.Numerator) <= LongestConstant
            ? Constant(value.Pow((int)exponent.Numerator))
            : Write(new Instruction(Operation.Power, operand, PlaceOf(exponent)));
    }

    /// <summary>A function of one operand: <see cref="Operation.Exp"/> or <see cref="Operation.Log"/>.</summary>
    /// <param name="operation">The function.</param>
    /// <param name="operand">Number of an instruction.</param>
    /// <returns>Number of the instruction.</returns>
    public int Apply(Operation operation, int operand) => Write(new Instruction(operation, operand, 0));

    /// <summary>The smaller or the larger of two operands.</summary>
    /// <param name="operation"><see cref="Operation.Minimum"/> or <see cref="Operation.Maximum"/>.</param>
    /// <param name="left">Number of an instruction.</param>
    /// <param name="right">Number of an instruction.</param>
    /// <returns>Number of the instruction.</returns>
    public int Extreme(Operation operation, int left, int right)
    {
        if (_forms.IsConstant(left, out Rational a) && _forms.IsConstant(right, out Rational b))
        {
            return a < b == (operation == Operation.Minimum) ? left : right;
        }

        return left == right ? left : Write(Ordered(operation, left, right));
    }

    private int Scale(int operand, Rational factor)
    {
        if (_forms.IsConstant(operand, out Rational value))
        {
            Rational product = value * factor;
            return IsShort(product) ? Constant(product) : Write(Ordered(Operation.Multiply, operand, Constant(factor)));
        }

        return factor.Sign == 0 ? Constant(Rational.Zero)
            : factor == Rational.One ? operand
            : Write(_forms.MonomialOf(operand).Times(factor));
    }

    private int Combine(int left, int right, bool negative)
    {
        Affine first = _forms.AffineOf(left);
        Affine second = _forms.AffineOf(right);
        if (first.IsConstant && second.IsConstant)
        {
            return Constant(first.Plus(second, negative).Constant);
        }

        if (second is { IsConstant: true, Constant.Sign: 0 })
        {
            return left;
        }

        if (first is { IsConstant: true, Constant.Sign: 0 } && !negative)
        {
            return right;
        }

        if (first.TryCancel(second, negative, out Affine? shorter))
        {
            return Write(shorter);
        }

        return negative ? Write(new Instruction(Operation.Subtract, left, right)) : Write(Ordered(Operation.Add, left, right));
    }

    internal static long Length(Rational value) => Math.Max(value.Numerator.GetBitLength(), value.Denominator.GetBitLength());

    internal static bool IsShort(Rational value) => Length(value) <= LongestConstant;

    private int PlaceOf(Rational value)
    {
        if (!_knownConstants.TryGetValue(value, out int place))
        {
            place = _constants.Count;
            _constants.Add(value);
            _knownConstants.Add(value, place);
        }

        return place;
    }

    private static Instruction Ordered(Operation operation, int left, int right) => new(operation, Math.Min(left, right), Math.Max(left, right));

    private int Write(Instruction instruction)
    {
        if (!_known.TryGetValue(instruction, out int number))
        {
            number = _instructions.Count;
            _instructions.Add(instruction);
            _known.Add(instruction, number);
        }

        return number;
    }
}
