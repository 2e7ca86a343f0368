using Projection.Arithmetic;

namespace Projection.Evaluation;

/// <summary>The instructions of a tape seen as products and as sums of others; worked out on demand and kept.</summary>
/// <remarks>Not thread-safe. The tape may grow; what is there does not change.</remarks>
internal sealed class TapeForms(IReadOnlyList<Instruction> instructions, IReadOnlyList<Rational> constants)
{
    // Longer products and sums are taken as they stand: nothing in a model cancels across so many terms,
    // and comparing them at every step would make long sums quadratic.
    private const int LongestForm = 32;

    private readonly Dictionary<int, Monomial> _monomials = [];
    private readonly Dictionary<int, Affine> _affines = [];

    public TapeForms(Program program)
        : this(program.Instructions, program.Constants)
    {
    }

    public bool IsConstant(int number, out Rational value)
    {
        Instruction instruction = instructions[number];
        bool constant = instruction.Operation == Operation.Constant;
        value = constant ? constants[instruction.Left] : Rational.Zero;
        return constant;
    }

    public Monomial MonomialOf(int number)
    {
        if (_monomials.TryGetValue(number, out Monomial? known))
        {
            return known;
        }

        Instruction instruction = instructions[number];
        Monomial form = instruction.Operation switch
        {
            Operation.Constant => new Monomial(constants[instruction.Left], []),
            Operation.Multiply => MonomialOf(instruction.Left).Times(MonomialOf(instruction.Right)),
            Operation.Divide => MonomialOf(instruction.Left).Times(MonomialOf(instruction.Right).Reciprocal()),
            _ => Monomial.Of(number),
        };
        form = form.Factors.Length > LongestForm ? Monomial.Of(number) : form;
        _monomials.Add(number, form);
        return form;
    }

    public Affine AffineOf(int number)
    {
        if (_affines.TryGetValue(number, out Affine? known))
        {
            return known;
        }

        Instruction instruction = instructions[number];
        Affine form = instruction.Operation switch
        {
            Operation.Constant => new Affine(constants[instruction.Left], []),
            Operation.Add => AffineOf(instruction.Left).Plus(AffineOf(instruction.Right), Rational.One),
            Operation.Subtract => AffineOf(instruction.Left).Plus(AffineOf(instruction.Right), -1),
            Operation.Multiply when IsConstant(instruction.Left, out Rational factor) => AffineOf(instruction.Right).Times(factor),
            _ => Affine.Of(number),
        };
        form = form.Terms.Length > LongestForm ? Affine.Of(number) : form;
        _affines.Add(number, form);
        return form;
    }
}
