namespace Projection.Arithmetic;

/// <summary>Bounds as someone wrote them: exact, closed, each end may be missing.</summary>
/// <remarks>The default value has no bounds.</remarks>
/// <param name="Low">Lower end; <see langword="null"/> for none.</param>
/// <param name="High">Upper end; <see langword="null"/> for none.</param>
public readonly record struct ValueRange(Rational? Low, Rational? High)
{
    /// <summary>No bounds.</summary>
    public static ValueRange Unbounded => default;

    /// <summary>Whether neither end is given.</summary>
    public bool IsUnbounded => Low is null && High is null;

    /// <summary>The smallest interval of doubles that holds the range.</summary>
    /// <returns>Rounded outward; empty where the range is upside down.</returns>
    public Interval Outward() => Low > High ? Interval.Empty : new(Low?.RoundDown() ?? double.NegativeInfinity, High?.RoundUp() ?? double.PositiveInfinity);

    /// <summary>The largest interval of doubles inside the range.</summary>
    /// <returns>Rounded inward; empty where no double lies inside.</returns>
    public Interval Inward()
    {
        double low = Low?.RoundUp() ?? double.NegativeInfinity;
        double high = High?.RoundDown() ?? double.PositiveInfinity;
        return low <= high ? new Interval(low, high) : Interval.Empty;
    }

    /// <summary>Whether a value lies within.</summary>
    /// <param name="value">An exact value.</param>
    /// <returns>True at both ends too.</returns>
    public bool Contains(Rational value) => !(value < Low) && !(value > High);

    /// <summary>Both ends multiplied by a positive factor.</summary>
    /// <param name="factor">Above zero, such as a unit's scale.</param>
    /// <returns>The range in other units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not above 0.</exception>
    public ValueRange Scale(Rational factor) => factor.Sign > 0
        ? new(Low * factor, High * factor)
        : throw new ArgumentOutOfRangeException(nameof(factor), factor, "A range is scaled by a factor above 0.");

    /// <summary>What lies in both ranges.</summary>
    /// <param name="other">Another range.</param>
    /// <returns>The tighter end on each side; upside down where the ranges do not meet.</returns>
    public ValueRange Intersect(ValueRange other) => new(
        Low is null ? other.Low : other.Low is null ? Low : Rational.Maximum(Low.Value, other.Low.Value),
        High is null ? other.High : other.High is null ? High : Rational.Minimum(High.Value, other.High.Value));

    /// <summary>Whether some number lies in both ranges.</summary>
    /// <param name="other">Another range.</param>
    /// <returns>True where they share an end only, too.</returns>
    public bool Meets(ValueRange other) => Intersect(other) is not { Low: { } low, High: { } high } || low <= high;

    /// <summary>The ends in brackets.</summary>
    /// <returns>For example <c>[0, 1]</c>; <c>-inf</c> and <c>inf</c> for missing ends.</returns>
    public override string ToString() => $"[{Low?.ToString() ?? "-inf"}, {High?.ToString() ?? "inf"}]";
}
