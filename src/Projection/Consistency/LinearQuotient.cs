using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Two instructions whose quotient is a product of few quantities: what is known of these bounds the quotient.</summary>
/// <param name="Above">Number of the instruction above the line.</param>
/// <param name="Below">Number of the instruction below the line.</param>
/// <param name="Form">The quotient as a product.</param>
/// <param name="Same">Instructions whose value times the coefficient is the quotient itself.</param>
internal sealed record LinearQuotient(int Above, int Below, Monomial Form, (int Number, Rational Coefficient)[] Same)
{
    private readonly Interval _coefficient = Interval.FromRational(Form.Coefficient, Form.Coefficient);
    private readonly Interval[] _same = [.. Same.Select(s => Interval.FromRational(s.Coefficient, s.Coefficient))];

    /// <summary>The product of what is known of the factors, and what is known of instructions that are the quotient itself.</summary>
    public Interval RangeIn(Interval[] box)
    {
        Interval range = _coefficient;
        foreach ((int number, int exponent) in Form.Factors)
        {
            range = exponent switch
            {
                1 => range * box[number],
                -1 => range / box[number],
                _ => range * Interval.Power(box[number], exponent),
            };
        }

        for (int s = 0; s < _same.Length; s++)
        {
            range = range.Intersect(box[Same[s].Number] * _same[s]);
        }

        return range;
    }
}
