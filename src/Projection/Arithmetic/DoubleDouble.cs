namespace Projection.Arithmetic;

/// <summary>Integer powers of a double to about 100 binary digits, as an unevaluated sum of two doubles with a proven error bound.</summary>
internal static class DoubleDouble
{
    /// <summary>Within these sizes no product below overflows, and no rest underflows enough to matter.</summary>
    private const double Smallest = 1.2e-271;

    private const double Largest = 8.4e270;

    // One product of two pairs is wrong by at most 5 * 2^-106 of itself (Joldes, Muller and Popescu 2017, DWTimesDW1); 2^-102 is thrice as much.
    private const double ErrorOfOneProduct = 1.9721522630525295e-31;

    private const int LargestExponent = 1 << 20;

    /// <summary>The power of a positive number, enclosed; no enclosure where it would be too large, too small or too long a product.</summary>
    internal static bool TryPower(double value, int exponent, out double low, out double high)
    {
        low = high = double.NaN;
        if (exponent > LargestExponent)
        {
            return false;
        }

        // From the highest binary digit of the exponent down, so that every intermediate power lies between the value and the result.
        double main = value;
        double rest = 0;
        bool isExact = true;
        for (int bit = 30 - int.LeadingZeroCount(exponent); bit >= 0; bit--)
        {
            isExact &= Multiply(ref main, ref rest, main, rest);
            if (((exponent >> bit) & 1) != 0)
            {
                isExact &= Multiply(ref main, ref rest, value, 0);
            }

            if (!(main is >= Smallest and <= Largest))
            {
                return false;
            }
        }

        // At most exponent - 1 relative errors of the size above come together; the tail absorbs the rounding of this line.
        double error = isExact ? 0 : main * ErrorOfOneProduct * exponent;
        low = DirectedRounding.AddDown(main, DirectedRounding.AddDown(rest, -error));
        high = DirectedRounding.AddUp(main, DirectedRounding.AddUp(rest, error));
        return true;
    }

    /// <summary>Multiplies in place; whether the product is known to be exact, as it is for short integers.</summary>
    /// <seealso href="https://doi.org/10.1145/3121432">Joldes, Muller, Popescu (2017), ACM TOMS 44(2)</seealso>
    private static bool Multiply(ref double main, ref double rest, double otherMain, double otherRest)
    {
        bool isExact = rest == 0 && otherRest == 0;
        double product = main * otherMain;
        double tail = Math.FusedMultiplyAdd(main, otherMain, -product);
        tail += (main * otherRest) + (rest * otherMain);
        main = product + tail;
        rest = tail - (main - product);
        return isExact;
    }
}
