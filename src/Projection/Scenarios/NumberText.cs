using Projection.Arithmetic;

namespace Projection.Scenarios;

/// <summary>Numbers in the scenario's own syntax: decimal dot, no group marks, optional percent sign. Printed figures are <see cref="PublishedFigure"/>.</summary>
public static class NumberText
{
    /// <summary>Reads a number.</summary>
    /// <param name="text">For example <c>0.05</c>, <c>5 %</c>, <c>-3</c> or <c>1e6</c>.</param>
    /// <param name="unitScale">Factor for a number without a percent sign, such as a unit's scale.</param>
    /// <param name="value">The exact value; a percentage as a fraction.</param>
    /// <returns>False where the text is something else.</returns>
    public static bool TryRead(string text, Rational unitScale, out Rational value)
    {
        ArgumentNullException.ThrowIfNull(text);
        string digits = text.Trim();
        bool percent = digits.EndsWith('%');
        bool read = Rational.TryParse(percent ? digits[..^1].TrimEnd() : digits, out value);
        value *= percent ? new Rational(1, 100) : unitScale;
        return read;
    }
}
