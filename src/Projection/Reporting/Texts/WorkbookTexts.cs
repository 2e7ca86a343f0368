namespace Projection.Reporting.Texts;

/// <summary>What stands on the worksheets of a report; one instance a language, so that a missing text does not compile.</summary>
internal sealed partial record WorkbookTexts
{
    public required string CheckSheet { get; init; }

    public required string ProofSheet { get; init; }

    public required string PathsSheet { get; init; }

    public required string CheckTitle { get; init; }

    public required string CheckHowTo { get; init; }

    public required string InputLegend { get; init; }

    public required string AnswersHeading { get; init; }

    public required string NoConflicts { get; init; }

    public required string ConflictHeader { get; init; }

    public required string FiguresHeader { get; init; }

    public required string AnswerHeader { get; init; }

    public required string ProofHeader { get; init; }

    public required string ProofAt { get; init; }

    public required string LeftOut { get; init; }

    public required string TooClose { get; init; }

    public required string NotWrittenOut { get; init; }

    public required string Branching { get; init; }

    public required string TooLong { get; init; }

    public required string Contradiction { get; init; }

    public required string NoContradiction { get; init; }

    public required string FiguresHeading { get; init; }

    public required string FiguresNote { get; init; }

    public required string Quantity { get; init; }

    public required string Id { get; init; }

    public required string Printed { get; init; }

    public required string Sign { get; init; }

    public required string Figure { get; init; }

    public required string UpTo { get; init; }

    public required string Decimals { get; init; }

    public required string Tolerance { get; init; }

    public required string Unit { get; init; }

    public required string LeastValue { get; init; }

    public required string GreatestValue { get; init; }

    public required string Place { get; init; }

    public required string Observation { get; init; }

    public required string SumsHeading { get; init; }

    public required string SumOf { get; init; }

    public required string Hundred { get; init; }

    public required string NotHundred { get; init; }

    public required string BoundsHeading { get; init; }

    public required string BoundsNote { get; init; }

    public required string Kind { get; init; }

    public required string LogicalBound { get; init; }

    public required string PlausibleRange { get; init; }

    public required string WhatIf { get; init; }

    public required string OwnBounds { get; init; }

    public required string ProofTitle { get; init; }

    public required string ProofHowTo { get; init; }

    public required string Number { get; init; }

    public required string WhatFollows { get; init; }

    public required string FollowsLow { get; init; }

    public required string FollowsHigh { get; init; }

    public required string NowLow { get; init; }

    public required string NowHigh { get; init; }

    public required string Remark { get; init; }

    public required string NoValueLeft { get; init; }

    public required string Answer { get; init; }

    public required string PrintedFigure { get; init; }

    public required string ObservedFigure { get; init; }

    public required string SameValue { get; init; }

    public required string SolvedFor { get; init; }

    public required string LinearConditions { get; init; }

    public required string Condition { get; init; }

    public required string Multiplier { get; init; }

    public required string CountedAs { get; init; }

    public required string AtLeast { get; init; }

    public required string AtMost { get; init; }

    public required string Terms { get; init; }

    public required string Coefficient { get; init; }

    public required string Product { get; init; }

    public required string SizeOf { get; init; }

    public required string SumOfMultiples { get; init; }

    public required string SumOfProducts { get; init; }

    public required string ByConditions { get; init; }

    public required string ByIntervals { get; init; }

    public required string NothingInCommon { get; init; }

    public required string NothingLeft { get; init; }

    public required string VerdictSheet { get; init; }

    public required string ConflictsSheet { get; init; }

    public required string CorrectionsSheet { get; init; }

    public required string TargetsSheet { get; init; }

    public required string ImpliedSheet { get; init; }

    public required string AttainmentSheet { get; init; }

    public required string AssumptionsSheet { get; init; }

    public required string SourcesSheet { get; init; }

    public required string ManifestSheet { get; init; }

    public required string PathsTitle { get; init; }

    public required string PathsHowTo { get; init; }

    public required string InputsHeading { get; init; }

    public required string ResultsHeading { get; init; }

    public required string Equation { get; init; }

    public required string GapsNote { get; init; }

    public required string Target { get; init; }

    public required string OnPath { get; init; }

    public required string Gap { get; init; }

    public required string Met { get; init; }

    public required string Reached { get; init; }

    public required string Missed { get; init; }

    public required string Years { get; init; }

    public required string Attained { get; init; }

    public required string AttainedError { get; init; }

    public required string OthersLow { get; init; }

    public required string OthersHigh { get; init; }

    public required string Linked { get; init; }

    public required string Source { get; init; }

    public required string Note { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string JustValue { get; init; }

    public required string ConflictNumber { get; init; }

    public required string ProductsOfFactors { get; init; }

    public required string GapsSheet { get; init; }

    public required string GapsTitle { get; init; }

    /// <summary>The texts of a language.</summary>
    public static WorkbookTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
