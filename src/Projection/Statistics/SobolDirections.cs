using System.Buffers.Binary;

namespace Projection.Statistics;

/// <summary>The direction numbers of Joe and Kuo for Sobol' points in up to 21,201 dimensions.</summary>
/// <remarks>
/// Kept as primitive polynomials and initial numbers, as published (<c>Data/sobol-directions.bin</c>; its README gives the layout).
/// Direction k of a dimension with a polynomial of degree s and middle coefficients a is <c>V(k) = m(k) 2^(32-k)</c> for k up to s, and beyond
/// <c>V(k) = V(k-s) xor V(k-s) / 2^s xor a(1) V(k-1) xor ... xor a(s-1) V(k-s+1)</c>.
/// </remarks>
/// <seealso href="https://doi.org/10.1137/070709359">Joe and Kuo (2008), Constructing Sobol sequences with better two-dimensional projections</seealso>
internal static class SobolDirections
{
    /// <summary>Number of dimensions.</summary>
    public const int Dimensions = 21_201;

    /// <summary>Number of directions of a dimension, and of binary digits of each.</summary>
    public const int Digits = 32;

    private const string Resource = "sobol-directions.bin";
    private const int HeaderBytes = Digits * sizeof(uint);

    private static readonly Lazy<byte[]> Data = new(Read);

    /// <summary>The directions of a dimension.</summary>
    /// <param name="index">The dimension, from 0.</param>
    /// <returns>32 numbers in units of 2^-32; the one at place k - 1 changes only the first k digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public static uint[] Of(int index)
    {
        if (index is < 0 or >= Dimensions)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index), index, $"The table of Joe and Kuo has {Dimensions} dimensions; found dimension {index + 1L}.");
        }

        var directions = new uint[Digits];
        if (index == 0)
        {
            for (int k = 0; k < Digits; k++)
            {
                directions[k] = 1U << (Digits - 1 - k);
            }

            return directions;
        }

        (int degree, uint coefficients, uint[] initial) = Initial(index);
        for (int k = 0; k < Digits; k++)
        {
            directions[k] = k < degree ? initial[k] << (Digits - 1 - k) : Next(directions, k, degree, coefficients);
        }

        return directions;
    }

    /// <summary>What the table gives for a dimension.</summary>
    /// <param name="index">The dimension, from 1: the first has no polynomial.</param>
    internal static (int Degree, uint Coefficients, uint[] Initial) Initial(int index)
    {
        byte[] data = Data.Value;
        int degree = 1;
        int place = HeaderBytes * 8;
        int before = index - 1;
        for (; before >= Count(data, degree); degree++)
        {
            before -= Count(data, degree);
            place += Count(data, degree) * BitsOf(degree);
        }

        place += before * BitsOf(degree);
        uint coefficients = Take(data, ref place, degree - 1);
        var initial = new uint[degree];
        for (int i = 0; i < degree; i++)
        {
            initial[i] = (2 * Take(data, ref place, i)) + 1;
        }

        return (degree, coefficients, initial);
    }

    private static uint Next(uint[] directions, int k, int degree, uint coefficients)
    {
        uint last = directions[k - degree];
        uint next = last ^ (last >> degree);
        for (int j = 1; j < degree; j++)
        {
            if (((coefficients >> (degree - 1 - j)) & 1) == 1)
            {
                next ^= directions[k - j];
            }
        }

        return next;
    }

    // Dimensions with a polynomial of this degree.
    private static int Count(byte[] data, int degree) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan((degree - 1) * sizeof(uint)));

    // degree - 1 middle coefficients, and initial numbers of 0, 1, ..., degree - 1 bits.
    private static int BitsOf(int degree) => (degree - 1) * (degree + 2) / 2;

    private static uint Take(byte[] data, ref int place, int width)
    {
        uint value = 0;
        for (int bit = 0; bit < width; bit++, place++)
        {
            value |= (uint)((data[place / 8] >> (place % 8)) & 1) << bit;
        }

        return value;
    }

    private static byte[] Read()
    {
        using Stream stream = typeof(SobolDirections).Assembly.GetManifestResourceStream(Resource)!;
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return data;
    }
}
