namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>An identity between quantities: its gap is zero on every path, and moves one way only with each quantity while the others stand.</summary>
/// <param name="Members">The quantities; those of the base year are observed, the others can be targets.</param>
/// <param name="Gap">Of the members' values, percentages as fractions.</param>
internal sealed record Tie(Quantity[] Members, Func<decimal[], decimal> Gap)
{
    // Sums and products of printed figures fit a decimal's 28 digits or miss them by the last ones only.
    private const decimal Doubtful = 1e-15m;

    /// <summary>Whether figures printed so can hold together, as far as this identity goes; <see langword="null"/> where decimals cannot tell.</summary>
    /// <remarks>A gap that moves one way with each quantity has its extremes at corners of the box, and takes every value between them inside it.</remarks>
    public bool? Holds(IReadOnlyList<Print> prints)
    {
        (decimal least, decimal most) = Extremes(prints);
        decimal doubt = Doubtful * (most - least);
        return IsDoubtful(least) || IsDoubtful(most) ? null : least <= 0 && most >= 0;

        bool IsDoubtful(decimal gap) => gap != 0 && Math.Abs(gap) < doubt;
    }

    /// <summary>Whether figures printed so hold at one corner of their ranges only.</summary>
    public bool HoldsAtOnePoint(IReadOnlyList<Print> prints) => Extremes(prints) is (0, _) or (_, 0);

    private (decimal Least, decimal Most) Extremes(IReadOnlyList<Print> prints)
    {
        (decimal Low, decimal High)[] box = [.. Members.Select((member, i) => (
            (prints[i].Least ?? member.Bounds.Low) * member.Scale,
            (prints[i].Most ?? member.Bounds.High) * member.Scale))];
        var corner = new decimal[Members.Length];
        (decimal least, decimal most) = (decimal.MaxValue, decimal.MinValue);
        for (int bits = 0; bits < 1 << Members.Length; bits++)
        {
            for (int i = 0; i < corner.Length; i++)
            {
                corner[i] = (bits >> i & 1) == 0 ? box[i].Low : box[i].High;
            }

            decimal gap = Gap(corner);
            (least, most) = (Math.Min(least, gap), Math.Max(most, gap));
        }

        return (least, most);
    }
}
