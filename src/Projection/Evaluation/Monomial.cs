using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Projection.Arithmetic;

namespace Projection.Evaluation;

/// <summary>A product of instructions to whole powers: coefficient * x1^e1 * x2^e2 ..., factors by rising number.</summary>
internal sealed record Monomial(Rational Coefficient, ImmutableArray<(int Number, int Exponent)> Factors)
{
    public static Monomial Of(int number) => new(Rational.One, [(number, 1)]);

    public Monomial Times(Rational factor) => this with { Coefficient = Coefficient * factor };

    public Monomial Times(Monomial other)
    {
        var factors = ImmutableArray.CreateBuilder<(int Number, int Exponent)>(Factors.Length + other.Factors.Length);
        int i = 0;
        int j = 0;
        while (i < Factors.Length || j < other.Factors.Length)
        {
            int number = Math.Min(i < Factors.Length ? Factors[i].Number : int.MaxValue, j < other.Factors.Length ? other.Factors[j].Number : int.MaxValue);
            int exponent = 0;
            if (i < Factors.Length && Factors[i].Number == number)
            {
                exponent += Factors[i++].Exponent;
            }

            if (j < other.Factors.Length && other.Factors[j].Number == number)
            {
                exponent += other.Factors[j++].Exponent;
            }

            if (exponent != 0)
            {
                factors.Add((number, exponent));
            }
        }

        return new Monomial(Coefficient * other.Coefficient, factors.ToImmutable());
    }

    public bool IsSame(Monomial other) => Coefficient == other.Coefficient && Factors.AsSpan().SequenceEqual(other.Factors.AsSpan());

    /// <summary>One over the monomial; its coefficient is not zero.</summary>
    public Monomial Reciprocal() => new(Rational.One / Coefficient, [.. Factors.Select(f => (f.Number, -f.Exponent))]);

    /// <summary>The product, where a factor of one cancels against the other.</summary>
    public bool TryCancel(Monomial other, [NotNullWhen(true)] out Monomial? product)
    {
        product = Times(other);
        if (product.Factors.Length < Factors.Length + other.Factors.Length && Factors.Any(f => other.Factors.Any(g => g.Number == f.Number && f.Exponent * g.Exponent < 0)))
        {
            return true;
        }

        product = null;
        return false;
    }
}
