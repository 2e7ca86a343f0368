using System.Numerics;

namespace Projection.Statistics;

/// <summary>One coordinate of the Sobol' points, without scrambling.</summary>
/// <remarks>
/// In the order of the Gray code: point n is the exclusive or of the directions k for which bit k of <c>n xor n / 2</c> is set; point 0 is the origin.
/// The first 2^m points are the same set as in natural order.
/// </remarks>
/// <param name="index">The dimension, from 0.</param>
/// <seealso href="https://doi.org/10.1016/0021-9991(79)90152-3">Antonov and Saleev (1979), An economic method of computing LP-tau sequences</seealso>
internal sealed class SobolPoints(int index)
{
    private readonly uint[] _directions = SobolDirections.Of(index);

    /// <summary>The coordinate of a point, in units of 2^-32.</summary>
    /// <param name="number">Number of the point, from 0.</param>
    public uint At(uint number)
    {
        uint point = 0;
        for (uint code = number ^ (number >> 1); code != 0; code &= code - 1)
        {
            point ^= _directions[BitOperations.TrailingZeroCount(code)];
        }

        return point;
    }

    /// <summary>The point after another one.</summary>
    /// <param name="point">The coordinate of the point before.</param>
    /// <param name="number">Number of the next point, from 1; bits above the lowest set one do not matter.</param>
    public uint Next(uint point, int number) => point ^ _directions[BitOperations.TrailingZeroCount(number)];
}
