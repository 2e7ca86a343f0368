using Projection.Arithmetic;

namespace Projection.Evaluation;

/// <summary>The instructions of a tape seen as products and as sums of others; worked out on demand and kept.</summary>
/// <remarks>Not thread-safe. The tape may grow; what is there does not change.</remarks>
internal sealed class TapeForms(IReadOnlyList<Instruction> instructions, IReadOnlyList<Rational> constants)
{
    // Longer products and sums are taken as they stand: nothing in a model cancels across so many terms,
    // and comparing them at every step would make long sums quadratic.
    private const int LongestForm = 32;
    private const int HighestExponent = 100;

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
        bool isSmall = form.Factors.Length <= LongestForm && ProgramBuilder.IsShort(form.Coefficient)
            && form.Factors.All(factor => Math.Abs(factor.Exponent) <= HighestExponent);
        form = isSmall ? form : Monomial.Of(number);
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
            Operation.Add => AffineOf(instruction.Left).Plus(AffineOf(instruction.Right), negative: false),
            Operation.Subtract => AffineOf(instruction.Left).Plus(AffineOf(instruction.Right), negative: true),
            Operation.Multiply when IsConstant(instruction.Left, out Rational factor) => AffineOf(instruction.Right).Times(factor),
            _ => Affine.Of(number),
        };
        bool isSmall = form.Terms.Length <= LongestForm && ProgramBuilder.IsShort(form.Constant) && form.Terms.All(term => ProgramBuilder.IsShort(term.Coefficient));
        form = isSmall ? form : Affine.Of(number);
        _affines.Add(number, form);
        return form;
    }
}
