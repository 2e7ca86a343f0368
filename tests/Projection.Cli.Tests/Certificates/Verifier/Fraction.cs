using System.Globalization;
using System.Numerics;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>An exact fraction in lowest terms, or an infinity; the verifier's own, so that it shares no arithmetic with the engine.</summary>
internal readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    // A denominator of zero marks an infinity; the sign is the numerator's.
    private readonly BigInteger _above;
    private readonly BigInteger _belowLessOne;

    private Fraction(BigInteger above, BigInteger below)
    {
        _above = above;
        _belowLessOne = below - 1;
    }

    public static Fraction Zero => Of(0, 1);

    public static Fraction One => Of(1, 1);

    public static Fraction Infinity => new(1, 0);

    public static Fraction MinusInfinity => new(-1, 0);

    public BigInteger Above => _above;

    public BigInteger Below => _belowLessOne + 1;

    public int Sign => _above.Sign;

    public bool IsFinite => !Below.IsZero;

    public bool IsInteger => Below.IsOne;

    public static Fraction Of(BigInteger above, BigInteger below)
    {
        if (below.IsZero)
        {
            throw new RejectedException("division by zero");
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        return new Fraction(above / common, below / common);
    }

    public static Fraction Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7ff);
        Reject.Unless(exponent != 0x7ff, "a number that is not finite");
        BigInteger digits = (bits & 0xfffffffffffff) | (exponent == 0 ? 0 : 1L << 52);
        int shift = Math.Max(exponent, 1) - 1075;
        return Of((value < 0 ? -digits : digits) << Math.Max(shift, 0), BigInteger.One << Math.Max(-shift, 0));
    }

    /// <summary>Reads an integer, a decimal with a point, or a fraction of two integers.</summary>
    public static Fraction Parse(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            return Of(Whole(text[..slash]), Whole(text[(slash + 1)..]));
        }

        int exponent = text.IndexOfAny(['e', 'E']);
        Fraction scale = exponent < 0 ? One : TenTo(int.Parse(text[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        string digits = exponent < 0 ? text : text[..exponent];
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        return (point < 0 ? Of(Whole(digits), 1) : Of(Whole(digits.Remove(point, 1)), BigInteger.Pow(10, digits.Length - point - 1))) * scale;
    }

    public static Fraction TenTo(int exponent) => exponent < 0 ? Of(1, BigInteger.Pow(10, -exponent)) : Of(BigInteger.Pow(10, exponent), 1);

    public static Fraction operator +(Fraction a, Fraction b) => !a.IsFinite ? a : !b.IsFinite ? b : Of((a.Above * b.Below) + (b.Above * a.Below), a.Below * b.Below);

    public static Fraction operator -(Fraction a) => new(-a.Above, a.Below);

    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    // Zero times infinity is zero: as ends of intervals they stand for products of members, which are finite.
    public static Fraction operator *(Fraction a, Fraction b) =>
        a.IsFinite && b.IsFinite ? Of(a.Above * b.Above, a.Below * b.Below)
        : (a.Sign * b.Sign) switch { 0 => Zero, > 0 => Infinity, _ => MinusInfinity };

    /// <summary>One over the number; over an infinity zero, over zero infinity.</summary>
    public Fraction Reciprocal() => !IsFinite ? Zero : Sign == 0 ? Infinity : Of(Below, Above);

    public Fraction Abs() => Sign < 0 ? -this : this;

    public Fraction Power(int exponent) => !IsFinite
        ? (Sign > 0 || exponent % 2 == 0 ? Infinity : MinusInfinity)
        : Of(BigInteger.Pow(Above, exponent), BigInteger.Pow(Below, exponent));

    public int CompareTo(Fraction other) =>
        IsFinite && other.IsFinite ? (Above * other.Below).CompareTo(other.Above * Below)
        : (IsFinite ? 0 : Sign).CompareTo(other.IsFinite ? 0 : other.Sign);

    public bool Equals(Fraction other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Above, Below);

    public override string ToString() => IsFinite ? string.Create(CultureInfo.InvariantCulture, $"{Above}/{Below}") : Sign > 0 ? "inf" : "-inf";

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    public static Fraction Smaller(Fraction a, Fraction b) => a <= b ? a : b;

    public static Fraction Larger(Fraction a, Fraction b) => a >= b ? a : b;

    /// <summary>A number with few digits at or below this one: 300 binary digits, far beyond what any figure or double has.</summary>
    public Fraction Coarser()
    {
        const int Digits = 300;
        long excess = Math.Max(Above.GetBitLength(), Below.GetBitLength()) - Digits;
        if (!IsFinite || excess <= 0)
        {
            return this;
        }

        int shift = checked((int)(Digits + Below.GetBitLength() - Above.GetBitLength()));
        (BigInteger above, BigInteger below) = shift >= 0 ? (Above << shift, Below) : (Above, Below << -shift);
        BigInteger whole = Floor(above, below);
        return shift >= 0 ? Of(whole, BigInteger.One << shift) : Of(whole << -shift, 1);
    }

    /// <summary>Bounds of a root of a number that is not negative; both the same where the root is a fraction.</summary>
    public (Fraction Low, Fraction High) Root(int degree)
    {
        if (!IsFinite || Sign == 0 || degree == 1)
        {
            return (this, this);
        }

        const int Digits = 300;
        int shift = Digits + (int)Math.Max(0, (Below.GetBitLength() - Above.GetBitLength()) / degree);
        BigInteger whole = RootDown(Floor(Above << (shift * degree), Below), degree);
        Fraction low = Of(whole, BigInteger.One << shift);
        BigInteger above = RootDown(Above, degree);
        BigInteger below = RootDown(Below, degree);
        return BigInteger.Pow(above, degree) == Above && BigInteger.Pow(below, degree) == Below
            ? (Of(above, below), Of(above, below))
            : (low, Of(whole + 1, BigInteger.One << shift));
    }

    private static BigInteger Floor(BigInteger above, BigInteger below)
    {
        BigInteger whole = BigInteger.DivRem(above, below, out BigInteger rest);
        return rest.Sign < 0 ? whole - 1 : whole;
    }

    // The largest whole number whose power is not above the value, bit by bit.
    private static BigInteger RootDown(BigInteger value, int degree)
    {
        BigInteger root = 0;
        for (int bit = (int)(value.GetBitLength() / degree); bit >= 0; bit--)
        {
            BigInteger larger = root + (BigInteger.One << bit);
            root = BigInteger.Pow(larger, degree) <= value ? larger : root;
        }

        return root;
    }

    private static BigInteger Whole(string text) => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value)
        ? value
        : throw new RejectedException($"\"{text}\" is not a number");
}
