using Projection.Arithmetic;

namespace Projection.Scenarios;

/// <summary>Numbers in the scenario's own syntax: decimal dot, no group marks, optional percent sign. Printed figures are <see cref="PublishedFigure"/>.</summary>
public static class NumberText
{
    /// <summary>Reads a number.</summary>
    /// <param name="text">For example <c>0.05</c>, <c>5 %</c>, <c>-3</c> or <c>1e6</c>.</param>
    /// <param name="unitScale">Factor for a number without a percent sign, such as a unit's scale.</param>
    /// <param name="value">The exact value; a percentage as a fraction.</param>
    /// <returns>False where the text is something else, or a number beyond every double.</returns>
    public static bool TryRead(string text, Rational unitScale, out Rational value)
    {
        ArgumentNullException.ThrowIfNull(text);
        string digits = text.Trim();
        bool percent = digits.EndsWith('%');
        bool read = Rational.TryParse(percent ? digits[..^1].TrimEnd() : digits, out value);
        value *= percent ? new Rational(1, 100) : unitScale;

        // Fractions such as 1/3 are for the model language; here a stroke is a date or a slip.
        return read && !digits.Contains('/', StringComparison.Ordinal) && double.IsFinite(value.ToDouble());
    }

    /// <summary>Whether a number is written with a percent sign.</summary>
    /// <param name="text">The number as written.</param>
    /// <returns>True where it ends in %.</returns>
    public static bool IsPercentage(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().TrimEnd().EndsWith("%");
    }

    /// <summary>Whether numbers that belong together are written with and without a percent sign; 0 needs none.</summary>
    /// <param name="texts">Numbers that can be read.</param>
    /// <returns>True where it is not clear whether 5 means 5 % or 500 %.</returns>
    public static bool MixesPercent(IEnumerable<string> texts)
    {
        string[] signed = [.. texts.Where(t => !TryRead(t, Rational.One, out Rational value) || value.Sign != 0)];
        return signed.Any(IsPercentage) && !signed.All(IsPercentage);
    }
}
