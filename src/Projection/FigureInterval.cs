using Projection.Arithmetic;

namespace Projection;

/// <summary>The exact values that a printed figure may stand for, both ends included, in the units in which it is printed.</summary>
/// <remarks>Immutable. The default value has no bounds.</remarks>
/// <param name="Low">Lower end; <see langword="null"/> where there is none.</param>
/// <param name="High">Upper end; <see langword="null"/> where there is none.</param>
public readonly record struct FigureInterval(Rational? Low, Rational? High)
{
    /// <summary>Whether neither end is bounded.</summary>
    public bool IsUnbounded => Low is null && High is null;

    /// <summary>Whether a value lies within.</summary>
    /// <param name="value">An exact value.</param>
    /// <returns>True at both ends too.</returns>
    public bool Contains(Rational value) => !(value < Low) && !(value > High);

    /// <summary>Whether there is a value in both.</summary>
    /// <param name="other">Another interval.</param>
    /// <returns>True where they only touch, too.</returns>
    public bool Meets(FigureInterval other) => !(Low > other.High) && !(High < other.Low);

    /// <summary>The same values in another unit.</summary>
    /// <param name="scale">How many of the other unit one printed unit is; above 0.</param>
    /// <returns>Both ends multiplied.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not above 0.</exception>
    public FigureInterval Times(Rational scale) => scale.Sign > 0
        ? new FigureInterval(Low * scale, High * scale)
        : throw new ArgumentOutOfRangeException(nameof(scale), scale, "A unit is a positive multiple of another.");

    /// <summary>The smallest interval of doubles around these values.</summary>
    /// <returns>Infinite where there is no bound.</returns>
    public Interval ToInterval() => Low > High
        ? Interval.Empty
        : new Interval(Low?.RoundDown() ?? double.NegativeInfinity, High?.RoundUp() ?? double.PositiveInfinity);

    /// <summary>Both ends, exactly.</summary>
    /// <returns>For example <c>[361.55, 361.65]</c>, <c>[10.45, …)</c>.</returns>
    public override string ToString() =>
        (Low is { } low ? $"[{low}" : "(…") + ", " + (High is { } high ? $"{high}]" : "…)");
}
