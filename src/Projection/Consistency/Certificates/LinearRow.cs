using System.Collections.Immutable;
using Projection.Arithmetic;

namespace Projection.Consistency.Certificates;

/// <summary>A linear condition that every path meets, with its multiplier in a combination.</summary>
/// <remarks>Immutable. Values are in base units, multipliers are pure numbers.</remarks>
/// <param name="Multiplier">How often it is counted, a pure number; negative ones turn it round.</param>
public abstract record LinearRow(double Multiplier)
{
    /// <summary>A sum as it is: the coefficients times the quantities give a constant.</summary>
    /// <param name="Multiplier">How often it is counted.</param>
    /// <param name="Terms">The quantities with their exact coefficients.</param>
    /// <param name="Value">The exact constant, in base units.</param>
    public sealed record Sum(double Multiplier, ImmutableArray<(int Number, Rational Coefficient)> Terms, Rational Value) : LinearRow(Multiplier);

    /// <summary>
    /// A quotient between bounds: <c>above = coefficient * below * factors</c>, and below is not negative, so that above is at least (or at most)
    /// the bound times below.
    /// </summary>
    /// <param name="Multiplier">How often it is counted.</param>
    /// <param name="Above">The quantity above the line.</param>
    /// <param name="Below">The quantity below the line.</param>
    /// <param name="Coefficient">The exact coefficient.</param>
    /// <param name="Factors">Quantities with whole exponents and the intervals they lie in.</param>
    /// <param name="Bound">The least (or greatest) value of coefficient times factors.</param>
    /// <param name="IsLower">Whether above is at least the bound times below; otherwise it is at most that.</param>
    public sealed record Line(
        double Multiplier,
        int Above,
        int Below,
        Rational Coefficient,
        ImmutableArray<(int Number, int Exponent, Interval Interval)> Factors,
        double Bound,
        bool IsLower) : LinearRow(Multiplier);

    /// <summary>A product <c>number = left * right</c> beside ends of its factors: (left - leftEnd) * (right - rightEnd) has a known sign (McCormick 1976).</summary>
    /// <param name="Multiplier">How often it is counted.</param>
    /// <param name="Number">The product.</param>
    /// <param name="Left">One factor.</param>
    /// <param name="Right">The other factor.</param>
    /// <param name="LeftEnd">An end of the one factor's interval, in base units.</param>
    /// <param name="RightEnd">An end of the other factor's interval, in base units.</param>
    /// <param name="IsLower">Whether the product of the differences is at least zero; otherwise it is at most zero.</param>
    public sealed record Plane(double Multiplier, int Number, int Left, int Right, double LeftEnd, double RightEnd, bool IsLower) : LinearRow(Multiplier);
}
