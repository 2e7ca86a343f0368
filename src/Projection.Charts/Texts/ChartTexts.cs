namespace Projection.Charts.Texts;

/// <summary>What the charts say; one instance a language, so that a missing text does not compile.</summary>
internal sealed partial record ChartTexts
{
    // Dates, as d3 writes them.
    public required string DateTime { get; init; }

    public required string Date { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    public required IReadOnlyList<string> Days { get; init; }

    public required IReadOnlyList<string> ShortDays { get; init; }

    public required IReadOnlyList<string> Months { get; init; }

    public required IReadOnlyList<string> ShortMonths { get; init; }

    // For several charts.
    public required string Year { get; init; }

    public required string Printed { get; init; }

    public required string PrintedAtLeast { get; init; }

    public required string PrintedAtMost { get; init; }

    public required string Observed { get; init; }

    public required string UnitOf { get; init; }

    // Fan.
    public required string FanTitle { get; init; }

    public required string FanNote { get; init; }

    public required string Band { get; init; }

    public required string Median { get; init; }

    public required string QuantileName { get; init; }

    public required string FanDescription { get; init; }

    public required string FanTarget { get; init; }

    public required string FanObserved { get; init; }

    public static ChartTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
