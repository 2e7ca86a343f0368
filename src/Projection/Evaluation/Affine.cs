using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Projection.Arithmetic;

namespace Projection.Evaluation;

/// <summary>A constant plus multiples of instructions: c + a1*x1 + a2*x2 ..., terms by rising number.</summary>
internal sealed record Affine(Rational Constant, ImmutableArray<(int Number, Rational Coefficient)> Terms)
{
    public bool IsConstant => Terms.IsEmpty;

    public static Affine Of(int number) => new(Rational.Zero, [(number, Rational.One)]);

    public Affine Times(Rational factor) => new(Constant * factor, [.. Terms.Select(t => (t.Number, t.Coefficient * factor))]);

    public Affine Plus(Affine other, Rational sign)
    {
        SortedDictionary<int, Rational> terms = [];
        foreach ((int number, Rational coefficient) in Terms)
        {
            terms[number] = coefficient;
        }

        foreach ((int number, Rational coefficient) in other.Terms)
        {
            terms[number] = terms.GetValueOrDefault(number) + (sign * coefficient);
        }

        return new Affine(Constant + (sign * other.Constant), [.. terms.Where(t => t.Value.Sign != 0).Select(t => (t.Key, t.Value))]);
    }

    /// <summary>The sum, where a term or the constant of one side cancels against the other.</summary>
    public bool TryCancel(Affine other, Rational sign, [NotNullWhen(true)] out Affine? sum)
    {
        sum = Plus(other, sign);
        bool constantsMeet = Constant.Sign != 0 && other.Constant.Sign != 0;
        if (constantsMeet || sum.Terms.Length < Terms.Length + other.Terms.Length)
        {
            return true;
        }

        sum = null;
        return false;
    }
}
