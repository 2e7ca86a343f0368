using Projection.Arithmetic;

namespace Projection;

/// <summary>What stands between two strokes of a unit: how many of what.</summary>
/// <param name="Multiplier">For example 10^12 for <c>nghìn tỷ</c>.</param>
/// <param name="Noun">What is counted.</param>
internal sealed record UnitPart(Rational Multiplier, UnitNoun Noun)
{
    // From the largest down, so that the first that divides is the shortest way to say it.
    private static readonly (Rational Value, string Vietnamese, string English)[] Names =
    [
        (Rational.PowerOfTen(15), "triệu tỷ", "quadrillion"), (Rational.PowerOfTen(12), "nghìn tỷ", "trillion"), (Rational.PowerOfTen(9), "tỷ", "billion"),
        (Rational.PowerOfTen(6), "triệu", "million"), (10_000, "vạn", "10,000"), (1000, "nghìn", "thousand"), (100, "trăm", "hundred"),
    ];

    /// <summary>How many base units one of it is.</summary>
    public Rational Scale => Multiplier * Noun.Scale;

    /// <summary>The part in a language; many of it above the stroke, one of it below.</summary>
    public string Format(Language language, bool isAbove)
    {
        bool isVietnamese = language == Language.Vietnamese;
        string multiplier = MultiplierText(isVietnamese);
        string noun = isVietnamese ? Noun.Vietnamese : isAbove || multiplier.Length > 0 ? Noun.EnglishMany : Noun.English;
        return multiplier.Length > 0 && noun.Length > 0 ? $"{multiplier} {noun}" : multiplier + noun;
    }

    private string MultiplierText(bool isVietnamese)
    {
        if (Multiplier == 1)
        {
            return string.Empty;
        }

        foreach ((Rational value, string vietnamese, string english) in Names)
        {
            if (Multiplier == value)
            {
                return isVietnamese ? vietnamese : english;
            }
        }

        return Multiplier.ToString();
    }
}
