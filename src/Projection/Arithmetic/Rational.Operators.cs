using System.Numerics;

namespace Projection.Arithmetic;

public readonly partial struct Rational
{
    /// <summary>An integer as a fraction.</summary>
    public static implicit operator Rational(long value) => new(value, BigInteger.One);

    /// <summary>A decimal number as a fraction, exactly.</summary>
    public static implicit operator Rational(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var digits = new BigInteger(Unscaled(parts));
        int scale = (parts[3] >> 16) & 0xff;
        return new Rational(value < 0 ? -digits : digits, BigInteger.Pow(10, scale));
    }

    /// <summary>Exact sum.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Exact difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The number with the other sign.</summary>
    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    /// <summary>Exact product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Equal numbers.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Different numbers.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Less than.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>At most.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>At least.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another number.</param>
    /// <returns>One of the two.</returns>
    public static Rational Minimum(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another number.</param>
    /// <returns>One of the two.</returns>
    public static Rational Maximum(Rational left, Rational right) => left >= right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    private static decimal Unscaled(ReadOnlySpan<int> parts) => new(parts[0], parts[1], parts[2], isNegative: false, scale: 0);
}
