using System.Globalization;

namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>A printed figure with its most lenient meaning, worked out in decimals.</summary>
/// <param name="Kind">How it is printed.</param>
/// <param name="Low">The number, or the lower one of a range.</param>
/// <param name="High">The number, or the upper one of a range.</param>
/// <param name="Decimals">Printed decimals.</param>
internal sealed record Print(PrintKind Kind, decimal Low, decimal High, int Decimals)
{
    private const decimal Tolerance = 0.05m;

    public decimal Unit => Decimals switch { 0 => 1m, 1 => 0.1m, _ => 0.01m };

    /// <summary>The lowest value that prints so; <see langword="null"/> without limit.</summary>
    public decimal? Least => Kind == PrintKind.AtMost ? null : Low - (Unit / 2) - Slack(Low);

    /// <summary>The highest value that prints so; <see langword="null"/> without limit.</summary>
    public decimal? Most => Kind == PrintKind.AtLeast ? null : High + (Unit / 2) + Slack(High);

    public string Text => Kind switch
    {
        PrintKind.AtLeast => $"≥ {Number(Low)}",
        PrintKind.AtMost => $"≤ {Number(High)}",
        PrintKind.Range => $"{Number(Low)}-{Number(High)}",
        PrintKind.About => $"khoảng {Number(Low)}",
        _ => Number(Low),
    };

    /// <summary>Prints a value.</summary>
    /// <param name="value">In printed units.</param>
    /// <param name="kind">How; what a negative value cannot be printed as becomes the bare figure.</param>
    /// <param name="decimals">0 to 2.</param>
    /// <param name="dice">Decides where in a range, and how far from a bound, the value lies.</param>
    public static Print Of(double value, PrintKind kind, int decimals, Dice dice)
    {
        decimal at = Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
        var print = new Print(PrintKind.Value, at, at, decimals);
        decimal aside = Math.Round(print.Unit * dice.Between(1, 40) / 4, decimals, MidpointRounding.ToPositiveInfinity);
        decimal away = dice.Chance(0.5) ? aside : 0;
        return kind switch
        {
            PrintKind.Range when at > aside => print with { Kind = kind, Low = at - aside, High = at + (print.Unit * dice.Between(0, 3)) },
            PrintKind.AtLeast when at > aside => print with { Kind = kind, Low = at - away, High = at - away },
            PrintKind.AtMost when at > 0 => print with { Kind = kind, Low = at + away, High = at + away },
            PrintKind.About when at > 0 => print with { Kind = kind },
            _ => print,
        };
    }

    /// <summary>The figure moved by units of its last printed decimal.</summary>
    public Print Moved(decimal units) => this with { Low = Low + (units * Unit), High = High + (units * Unit) };

    /// <summary>Whether a value prints so, and would still if it were a little off.</summary>
    public bool Holds(double value)
    {
        double slack = 1e-11 * (1 + Math.Abs(value));
        return !(value < (double)(Least ?? decimal.MinValue) + slack) && !(value > (double)(Most ?? decimal.MaxValue) - slack);
    }

    private decimal Slack(decimal number) => Kind == PrintKind.About ? Tolerance * Math.Abs(number) : 0;

    private string Number(decimal number) => number.ToString($"F{Decimals}", CultureInfo.InvariantCulture);
}
