using Projection.Arithmetic;

namespace Projection.Modelling;

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
    /// <returns>Rounded outward.</returns>
    public Interval Outward() => new(Low?.RoundDown() ?? double.NegativeInfinity, High?.RoundUp() ?? double.PositiveInfinity);

    /// <summary>The largest interval of doubles inside the range.</summary>
    /// <returns>Rounded inward; empty where no double lies inside.</returns>
    public Interval Inward()
    {
        double low = Low?.RoundUp() ?? double.NegativeInfinity;
        double high = High?.RoundDown() ?? double.PositiveInfinity;
        return low <= high ? new Interval(low, high) : Interval.Empty;
    }

    /// <summary>Both ends multiplied by a positive factor.</summary>
    /// <param name="factor">Above zero, such as a unit's scale.</param>
    /// <returns>The range in other units.</returns>
    public ValueRange Scale(Rational factor) => new(Low * factor, High * factor);

    /// <summary>The ends in brackets.</summary>
    /// <returns>For example <c>[0, 1]</c>; <c>-inf</c> and <c>inf</c> for missing ends.</returns>
    public override string ToString() => $"[{Low?.ToString() ?? "-inf"}, {High?.ToString() ?? "inf"}]";
}
