namespace Projection.Reporting.Texts;

/// <summary>What the pages of a goal seek say; one instance a language, so that a missing text does not compile.</summary>
internal sealed partial record GoalSeekTexts
{
    public required string Title { get; init; }

    public required string Reached { get; init; }

    public required string AlreadyReached { get; init; }

    public required string Unreachable { get; init; }

    public required string NotFound { get; init; }

    public required string ReachableOtherwise { get; init; }

    public required string Even { get; init; }

    public required string BackLoaded { get; init; }

    public required string LeastChange { get; init; }

    public required string Goals { get; init; }

    public required string Kept { get; init; }

    public required string Levers { get; init; }

    public required string NearestLevers { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Change { get; init; }

    public required string Sought { get; init; }

    public required string Target { get; init; }

    public required string Printed { get; init; }

    public required string Quantity { get; init; }

    public required string Unit { get; init; }

    public required string AtBound { get; init; }

    public required string Checked { get; init; }

    public required string Residual { get; init; }

    public required string Blockage { get; init; }

    public required string Blocking { get; init; }

    public required string BlockingBounds { get; init; }

    public required string BlockingLogical { get; init; }

    public required string Undecided { get; init; }

    public required string NewlyMissed { get; init; }

    public required string NewlyMet { get; init; }

    public required string NoOthers { get; init; }

    public required string RemainingTitle { get; init; }

    public required string ComeIn { get; init; }

    public required string NothingComeIn { get; init; }

    public required string Needs { get; init; }

    public required string Required { get; init; }

    public required string Needed { get; init; }

    public required string Plausible { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Open { get; init; }

    public required string Growth { get; init; }

    public required string PointsPerYear { get; init; }

    public required string NeedsNote { get; init; }

    public required string ByYear { get; init; }

    public required string Planned { get; init; }

    public required string Expected { get; init; }

    public required string Delivered { get; init; }

    public required string Left { get; init; }

    public required string NoYearLeft { get; init; }

    public required string History { get; init; }

    public required string Implausible { get; init; }

    public required string PlausibleOtherwise { get; init; }

    public static GoalSeekTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
