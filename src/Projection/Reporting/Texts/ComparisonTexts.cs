namespace Projection.Reporting.Texts;

/// <summary>What the page of a comparison says; one instance a language, so that a missing text does not compile.</summary>
internal sealed partial record ComparisonTexts
{
    public static ComparisonTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    public required string Verdict { get; init; }

    public required string VerdictPoints { get; init; }

    public required string VerdictOnePart { get; init; }

    public required string VerdictParts { get; init; }

    public required string VerdictPart { get; init; }

    public required string VerdictNextPart { get; init; }

    public required string VerdictRest { get; init; }

    public required string VerdictSame { get; init; }

    public required string VerdictNoChange { get; init; }

    public required string Cases { get; init; }

    public required string OtherBaseYear { get; init; }

    public required string OtherHorizon { get; init; }

    public required string OtherModel { get; init; }

    public required string NotAttributable { get; init; }

    public required string Assumptions { get; init; }

    public required string NoChanges { get; init; }

    public required string Assumption { get; init; }

    public required string Years { get; init; }

    public required string UpTo { get; init; }

    public required string Targets { get; init; }

    public required string Differences { get; init; }

    public required string Target { get; init; }

    public required string Printed { get; init; }

    public required string Relative { get; init; }

    public required string Points { get; init; }

    public required string PointsNote { get; init; }

    public required string MissedNote { get; init; }

    public required string Met { get; init; }

    public required string MetCase { get; init; }

    public required string PrintedDifferently { get; init; }

    public required string Quantities { get; init; }

    public required string Quantity { get; init; }

    public required string Attributions { get; init; }

    public required string AttributionNote { get; init; }

    public required string OneChange { get; init; }

    public required string SampledNote { get; init; }

    public required string Attributed { get; init; }

    public required string AttributedPoints { get; init; }

    public required string Share { get; init; }

    public required string Error { get; init; }

    public required string Part { get; init; }

    public required string Alone { get; init; }

    public required string Further { get; init; }

    public required string Nothing { get; init; }

    public required string WithoutValue { get; init; }

    public required string Undefined { get; init; }
}
