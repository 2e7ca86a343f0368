using Projection.Arithmetic;

namespace Projection.Modelling;

/// <summary>Reads an exponent: a number, a quotient of numbers, or one of them with a minus sign.</summary>
internal static class ConstantExponent
{
    private const int Largest = 100;

    public static bool TryRead(Expr expression, out Rational value)
    {
        value = Rational.Zero;
        switch (expression)
        {
            case Expr.Number number:
                value = number.Value;
                break;
            case Expr.Negate negate when TryRead(negate.Operand, out Rational operand):
                value = -operand;
                break;
            case Expr.Binary { Operator: BinaryOperator.Divide } quotient
                when TryRead(quotient.Left, out Rational left) && TryRead(quotient.Right, out Rational right) && right.Sign != 0:
                value = left / right;
                break;
            default:
                return false;
        }

        return value.Abs() <= Largest && value.Denominator <= Largest;
    }
}
