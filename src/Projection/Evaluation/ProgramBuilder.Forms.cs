using Projection.Arithmetic;

namespace Projection.Evaluation;

public sealed partial class ProgramBuilder
{
    private readonly TapeForms _forms;

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
