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

    public required string SaidTarget { get; init; }

    public required string SaidObserved { get; init; }

    // Variants.
    public required string VariantTitle { get; init; }

    public required string Baseline { get; init; }

    public required string VariantNote { get; init; }

    public required string Variant { get; init; }

    public required string VariantDescription { get; init; }

    // Structure.
    public required string StructureTitle { get; init; }

    public required string StructurePrinted { get; init; }

    public required string StructureNote { get; init; }

    public required string StructureSaid { get; init; }

    public required string StructureSaidPrinted { get; init; }

    public required string Part { get; init; }

    public required string Target { get; init; }

    // Attainment.
    public required string AttainmentTitle { get; init; }

    public required string AttainmentNote { get; init; }

    public required string AttainmentAxis { get; init; }

    public required string AttainmentAll { get; init; }

    public required string AttainmentEach { get; init; }

    public required string AttainmentBinding { get; init; }

    public required string AttainmentTogether { get; init; }

    public required string Lower { get; init; }

    public required string Upper { get; init; }

    // Tornado.
    public required string TornadoTitle { get; init; }

    public required string TornadoNote { get; init; }

    public required string TornadoMore { get; init; }

    public required string TornadoSaid { get; init; }

    public required string TornadoTarget { get; init; }

    public required string AtQuantile { get; init; }

    public required string Assumption { get; init; }

    public required string AllParts { get; init; }

    // Conflicts.
    public required string ConflictTitle { get; init; }

    public required string ConflictNote { get; init; }

    public required string CorrectionNote { get; init; }

    public required string ConflictMore { get; init; }

    public required string ConflictColumn { get; init; }

    public required string CorrectionColumn { get; init; }

    public required string Conflict { get; init; }

    public required string Member { get; init; }

    public required string Hinge { get; init; }

    public required string ConflictSaid { get; init; }

    public required string CorrectionSaid { get; init; }

    // Growth.
    public required string GrowthTitle { get; init; }

    public required string GrowthNote { get; init; }

    public required string GrowthImplied { get; init; }

    public required string GrowthPast { get; init; }

    public required string PercentAYear { get; init; }

    public required string Remark { get; init; }

    public static ChartTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
