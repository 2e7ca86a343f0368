using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>A linear condition on the values of instructions that every path inside given intervals meets.</summary>
internal abstract record LinearCondition
{
    private LinearCondition()
    {
    }

    /// <summary>The value of one instruction is a sum of others.</summary>
    /// <param name="Number">The instruction.</param>
    /// <param name="Form">The sum.</param>
    public sealed record Sum(int Number, Affine Form) : LinearCondition;

    /// <summary>A quotient above/below lies on one side of a bound, and below is not negative: above - bound * below has that sign.</summary>
    /// <param name="Quotient">The two instructions and what their quotient is.</param>
    /// <param name="Bound">The bound.</param>
    /// <param name="IsUpper">Whether the quotient is at most the bound; otherwise at least.</param>
    public sealed record Line(LinearQuotient Quotient, double Bound, bool IsUpper) : LinearCondition;

    /// <summary>One of the four planes around a product of two bounded values (McCormick 1976): (left - leftEnd) * (right - rightEnd) has a known sign.</summary>
    /// <param name="Number">The instruction whose value is the product.</param>
    /// <param name="Left">One factor.</param>
    /// <param name="Right">The other factor.</param>
    /// <param name="LeftEnd">An end of the interval of the one factor.</param>
    /// <param name="RightEnd">An end of the interval of the other factor.</param>
    /// <param name="IsLower">Whether both are lower or both upper ends: then the product of the differences is not negative; otherwise not positive.</param>
    public sealed record Plane(int Number, int Left, int Right, double LeftEnd, double RightEnd, bool IsLower) : LinearCondition;
}
