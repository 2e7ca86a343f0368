using System.Numerics;

namespace Projection.Arithmetic;

/// <summary>An exact fraction of two integers, for printed figures, exponents and the ends of intervals before they are rounded.</summary>
/// <remarks>Immutable. Always in lowest terms with a positive denominator, so equal numbers are equal values. The default value is 0.</remarks>
public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // The default value has 0 here and still means the number 0: see Denominator.
    private readonly BigInteger _denominator;

    /// <summary>The fraction <paramref name="numerator"/> / <paramref name="denominator"/> in lowest terms.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">Any integer but 0.</param>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction has a denominator other than 0.");
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        _denominator = denominator / common;
    }

    /// <summary>The number 0.</summary>
    public static Rational Zero => default;

    /// <summary>The number 1.</summary>
    public static Rational One => new(BigInteger.One, BigInteger.One);

    /// <summary>The integer above the line; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The integer below the line; at least 1.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Whether the number is an integer.</summary>
    public bool IsInteger => Denominator.IsOne;

    /// <summary>The distance from 0.</summary>
    /// <returns>At least 0.</returns>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>A power with an integer exponent; anything to the power 0 is 1.</summary>
    /// <param name="exponent">Any integer; negative for the reciprocal.</param>
    /// <returns>The exact power.</returns>
    /// <exception cref="DivideByZeroException">0 to a negative power.</exception>
    /// <exception cref="OverflowException">The exact power would have more than about a million binary digits.</exception>
    public Rational Pow(int exponent)
    {
        const long MostBits = 1 << 20;
        long size = Math.Abs((long)exponent);
        long bits = Math.Max(BigInteger.Abs(Numerator).GetBitLength(), Denominator.GetBitLength());
        bool isUnit = BigInteger.Abs(Numerator) <= BigInteger.One && Denominator.IsOne;
        if (!isUnit && bits * size > MostBits)
        {
            throw new OverflowException($"A fraction of {bits} binary digits to the power {exponent} is too long to be kept exactly.");
        }

        // For -1, 0 and 1 only the parity of the exponent matters, so even the largest exponent is cheap.
        int reduced = isUnit ? (int)(size == 0 ? 0 : 2 - (size % 2)) : (int)size;
        BigInteger above = BigInteger.Pow(Numerator, reduced);
        BigInteger below = BigInteger.Pow(Denominator, reduced);
        return exponent < 0 ? new Rational(below, above) : new Rational(above, below);
    }

    /// <summary>The nearest number with so many decimals, halves away from zero, as statistics offices print.</summary>
    /// <param name="decimals">-1000 to 1000; 1 for tenths, 0 for integers, -3 for thousands.</param>
    /// <returns>The rounded number, exactly.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is out of range.</exception>
    public Rational RoundToDecimals(int decimals)
    {
        Rational unit = PowerOfTen(-decimals);
        Rational scaled = Abs() / unit;
        BigInteger rounded = BigInteger.Divide((scaled.Numerator * 2) + scaled.Denominator, scaled.Denominator * 2);
        return new Rational(rounded * Sign, BigInteger.One) * unit;
    }

    /// <summary>The exact power of ten <c>10^exponent</c>.</summary>
    /// <param name="exponent">-1000 to 1000.</param>
    /// <returns>For example 0.001 for -3.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is out of range.</exception>
    public static Rational PowerOfTen(int exponent)
    {
        if (exponent is < -MostDecimals or > MostDecimals)
        {
            throw new ArgumentOutOfRangeException(
                nameof(exponent), exponent, $"A power of ten is kept exactly for exponents from -{MostDecimals} to {MostDecimals}.");
        }

        BigInteger power = BigInteger.Pow(10, Math.Abs(exponent));
        return exponent < 0 ? new Rational(BigInteger.One, power) : new Rational(power, BigInteger.One);
    }
}
