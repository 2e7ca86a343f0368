using Projection.Arithmetic;

namespace Projection.Statistics;

/// <summary>A number x in (0, 1) with y = 1 - x, both with all their digits.</summary>
/// <remarks>The smaller of the two is a double, the other is 1 minus it with what the rounding lost.</remarks>
internal readonly record struct BetaPlace
{
    private readonly double _restOfX;
    private readonly double _restOfY;

    private BetaPlace(double x, double restOfX, double y, double restOfY)
    {
        X = x;
        Y = y;
        _restOfX = restOfX;
        _restOfY = restOfY;
    }

    /// <summary>x.</summary>
    internal double X { get; }

    /// <summary>1 - x.</summary>
    internal double Y { get; }

    /// <summary>ln x in two parts.</summary>
    internal (double High, double Low) LogX => X <= Y ? LogOfSmaller(X, _restOfX) : LogOfOther(X, _restOfX, Y, _restOfY);

    /// <summary>ln(1 - x) in two parts.</summary>
    internal (double High, double Low) LogY => X <= Y ? LogOfOther(Y, _restOfY, X, _restOfX) : LogOfSmaller(Y, _restOfY);

    /// <summary>The place with this x.</summary>
    /// <param name="x">Above 0, at most 1/2.</param>
    /// <param name="rest">What the rounding of <paramref name="x"/> lost.</param>
    internal static BetaPlace OfX(double x, double rest = 0)
    {
        (double y, double lost) = Elementary.TwoSum(1, -x);
        return new(x, rest, y, lost - rest);
    }

    /// <summary>The place with this 1 - x.</summary>
    /// <param name="y">Above 0, at most 1/2.</param>
    /// <param name="rest">What the rounding of <paramref name="y"/> lost.</param>
    internal static BetaPlace OfY(double y, double rest = 0)
    {
        (double x, double lost) = Elementary.TwoSum(1, -y);
        return new(x, lost - rest, y, rest);
    }

    /// <summary>The place with these odds.</summary>
    /// <param name="odds">x / (1 - x), above 0, finite.</param>
    internal static BetaPlace OfOdds(double odds) => odds <= 1 ? OfX(odds / (1 + odds)) : OfY(1 / (1 + odds));

    private static (double High, double Low) LogOfSmaller(double smaller, double rest)
    {
        (double high, double low) = Elementary.LogInTwoParts(smaller);
        return (high, low + (rest / smaller));
    }

    private static (double High, double Low) LogOfOther(double other, double otherRest, double smaller, double smallerRest) =>
        smaller < 0.25 ? Elementary.LogOnePlusInTwoParts(-smaller, -smallerRest) : LogOfSmaller(other, otherRest);
}
