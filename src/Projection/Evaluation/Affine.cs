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

    public Affine Plus(Affine other, bool negative)
    {
        var terms = ImmutableArray.CreateBuilder<(int Number, Rational Coefficient)>(Terms.Length + other.Terms.Length);
        int i = 0;
        int j = 0;
        while (i < Terms.Length || j < other.Terms.Length)
        {
            bool hasOwn = i < Terms.Length && (j == other.Terms.Length || Terms[i].Number <= other.Terms[j].Number);
            bool hasOther = j < other.Terms.Length && (i == Terms.Length || other.Terms[j].Number <= Terms[i].Number);
            int number = hasOwn ? Terms[i].Number : other.Terms[j].Number;
            Rational added = hasOther ? Turned(other.Terms[j++].Coefficient, negative) : Rational.Zero;
            Rational coefficient = !hasOwn ? added : hasOther ? Terms[i++].Coefficient + added : Terms[i++].Coefficient;
            if (coefficient.Sign != 0)
            {
                terms.Add((number, coefficient));
            }
        }

        return new Affine(Constant + Turned(other.Constant, negative), terms.ToImmutable());
    }

    /// <summary>The sum, where a term or the constant of one side cancels against the other.</summary>
    public bool TryCancel(Affine other, bool negative, [NotNullWhen(true)] out Affine? sum)
    {
        sum = Plus(other, negative);
        bool constantsMeet = Constant.Sign != 0 && other.Constant.Sign != 0;
        if (constantsMeet || sum.Terms.Length < Terms.Length + other.Terms.Length)
        {
            return true;
        }

        sum = null;
        return false;
    }

    private static Rational Turned(Rational value, bool negative) => negative ? -value : value;
}
