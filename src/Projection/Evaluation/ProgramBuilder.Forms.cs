using Projection.Arithmetic;

namespace Projection.Evaluation;

public sealed partial class ProgramBuilder
{
    // Longer products and sums are taken as they stand: nothing in a model cancels across so many terms,
    // and comparing them at every step would make long sums quadratic.
    private const int LongestForm = 32;
    private const int HighestExponent = 100;

    private readonly Dictionary<int, Monomial> _monomials = [];
    private readonly Dictionary<int, Affine> _affines = [];

    private Monomial MonomialOf(int number)
    {
        if (_monomials.TryGetValue(number, out Monomial? known))
        {
            return known;
        }

        Instruction instruction = _instructions[number];
        Monomial form = instruction.Operation switch
        {
            Operation.Constant => new Monomial(_constants[instruction.Left], []),
            Operation.Multiply => MonomialOf(instruction.Left).Times(MonomialOf(instruction.Right)),
            Operation.Divide => MonomialOf(instruction.Left).Times(MonomialOf(instruction.Right).Reciprocal()),
            _ => Monomial.Of(number),
        };
        bool isSmall = form.Factors.Length <= LongestForm && IsShort(form.Coefficient)
            && form.Factors.All(factor => Math.Abs(factor.Exponent) <= HighestExponent);
        form = isSmall ? form : Monomial.Of(number);
        _monomials.Add(number, form);
        return form;
    }

    private Affine AffineOf(int number)
    {
        if (_affines.TryGetValue(number, out Affine? known))
        {
            return known;
        }

        Instruction instruction = _instructions[number];
        Affine form = instruction.Operation switch
        {
            Operation.Constant => new Affine(_constants[instruction.Left], []),
            Operation.Add => AffineOf(instruction.Left).Plus(AffineOf(instruction.Right), negative: false),
            Operation.Subtract => AffineOf(instruction.Left).Plus(AffineOf(instruction.Right), negative: true),
            Operation.Multiply when IsConstant(instruction.Left, out Rational factor) => AffineOf(instruction.Right).Times(factor),
            _ => Affine.Of(number),
        };
        bool isSmall = form.Terms.Length <= LongestForm && IsShort(form.Constant) && form.Terms.All(term => IsShort(term.Coefficient));
        form = isSmall ? form : Affine.Of(number);
        _affines.Add(number, form);
        return form;
    }

    private int Write(Monomial form)
    {
        int? above = Product(form.Factors.Where(f => f.Exponent > 0).Select(f => (f.Number, f.Exponent)));
        int? below = Product(form.Factors.Where(f => f.Exponent < 0).Select(f => (f.Number, -f.Exponent)));
        if (above is null && below is null)
        {
            return Constant(form.Coefficient);
        }

        // The coefficient stays in front of the whole, so that equal quotients share one instruction whatever their scale.
        int quotient = below is null ? above!.Value : Write(new Instruction(Operation.Divide, above ?? Constant(Rational.One), below.Value));
        return form.Coefficient == Rational.One ? quotient : Write(new Instruction(Operation.Multiply, Constant(form.Coefficient), quotient));
    }

    private int? Product(IEnumerable<(int Number, int Exponent)> factors)
    {
        int? product = null;
        foreach ((int number, int exponent) in factors)
        {
            int factor = Power(number, exponent);
            product = product is null ? factor : Write(Ordered(Operation.Multiply, product.Value, factor));
        }

        return product;
    }

    private int Write(Affine form)
    {
        // Terms above zero come first, so that the others can be subtracted.
        int? sum = null;
        foreach ((int number, Rational coefficient) in form.Terms.OrderBy(term => term.Coefficient.Sign < 0))
        {
            bool subtract = sum is not null && coefficient.Sign < 0;
            int term = Scale(number, subtract ? -coefficient : coefficient);
            sum = sum is null ? term
                : subtract ? Write(new Instruction(Operation.Subtract, sum.Value, term))
                : Write(Ordered(Operation.Add, sum.Value, term));
        }

        if (sum is null || form.Constant.Sign == 0)
        {
            return sum ?? Constant(form.Constant);
        }

        return form.Constant.Sign > 0
            ? Write(Ordered(Operation.Add, sum.Value, Constant(form.Constant)))
            : Write(new Instruction(Operation.Subtract, sum.Value, Constant(-form.Constant)));
    }
}
