using System.Collections.Immutable;
using System.Globalization;

namespace Projection;

/// <summary>What a number counts, without how much of it: base units with integer exponents, such as VND per person.</summary>
/// <remarks>Immutable; equal where the same base units have the same exponents. Time has no base unit: flows are per year.</remarks>
public sealed class Dimension : IEquatable<Dimension>
{
    private readonly ImmutableSortedDictionary<string, int> _exponents;

    private Dimension(ImmutableSortedDictionary<string, int> exponents) => _exponents = exponents;

    /// <summary>A plain number: shares, rates, times.</summary>
    public static Dimension None { get; } = new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>The exponents other than 0, by base unit.</summary>
    public IReadOnlyDictionary<string, int> Exponents => _exponents;

    /// <summary>Whether this is a plain number.</summary>
    public bool IsNone => _exponents.IsEmpty;

    /// <summary>The dimension of one base unit.</summary>
    /// <param name="atom">Its name, for example <c>VND</c>.</param>
    /// <returns>That unit to the power 1.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static Dimension Of(string atom)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(atom);
        return new Dimension(None._exponents.Add(atom, 1));
    }

    /// <summary>The dimension of a product.</summary>
    public static Dimension operator *(Dimension left, Dimension right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ImmutableSortedDictionary<string, int>.Builder sum = left._exponents.ToBuilder();
        foreach ((string atom, int exponent) in right._exponents)
        {
            sum[atom] = sum.GetValueOrDefault(atom) + exponent;
            if (sum[atom] == 0)
            {
                sum.Remove(atom);
            }
        }

        return new Dimension(sum.ToImmutable());
    }

    /// <summary>The dimension of a quotient.</summary>
    public static Dimension operator /(Dimension left, Dimension right)
    {
        ArgumentNullException.ThrowIfNull(right);
        return left * right.Power(-1);
    }

    /// <summary>Equal dimensions.</summary>
    public static bool operator ==(Dimension? left, Dimension? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Different dimensions.</summary>
    public static bool operator !=(Dimension? left, Dimension? right) => !(left == right);

    /// <summary>The dimension of a power.</summary>
    /// <param name="exponent">Any integer; 0 gives <see cref="None"/>.</param>
    /// <returns>Every exponent multiplied.</returns>
    /// <exception cref="OverflowException">An exponent would exceed 32 bits.</exception>
    public Dimension Power(int exponent) => exponent == 0
        ? None
        : new Dimension(_exponents.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value * exponent, StringComparer.Ordinal));

    /// <inheritdoc/>
    public bool Equals(Dimension? other) => other is not null && _exponents.SequenceEqual(other._exponents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach ((string atom, int exponent) in _exponents)
        {
            hash.Add(atom, StringComparer.Ordinal);
            hash.Add(exponent);
        }

        return hash.ToHashCode();
    }

    /// <summary>The base units above and below the line.</summary>
    /// <returns>For example <c>VND/person</c>, <c>1/person^2</c>; <c>1</c> for a plain number.</returns>
    public override string ToString()
    {
        string above = string.Join('·', _exponents.Where(pair => pair.Value > 0).Select(pair => Raised(pair.Key, pair.Value)));
        string below = string.Concat(_exponents.Where(pair => pair.Value < 0).Select(pair => "/" + Raised(pair.Key, -(long)pair.Value)));
        return (above.Length == 0 ? "1" : above) + below;
    }

    private static string Raised(string atom, long exponent) =>
        exponent == 1 ? atom : string.Create(CultureInfo.InvariantCulture, $"{atom}^{exponent}");
}
