namespace Projection.Reporting.Texts;

/// <summary>What the screens say; one instance a language, so that a missing text does not compile.</summary>
internal sealed partial record PageTexts
{
    public required string Count { get; init; }

    public required string LevelPossible { get; init; }

    public required string LevelPlausible { get; init; }

    public required string VerdictConsistent { get; init; }

    public required string VerdictContradictory { get; init; }

    public required string VerdictUndecided { get; init; }

    public required string Incomplete { get; init; }

    public required string ContradictoryBase { get; init; }

    public required string Conflict { get; init; }

    public required string SameStory { get; init; }

    public required string FurtherVariants { get; init; }

    public required string PrintedAlike { get; init; }

    public required string Minimal { get; init; }

    public required string NotShownMinimal { get; init; }

    public required string NeededRanges { get; init; }

    public required string Corrections { get; init; }

    public required string NoCorrection { get; init; }

    public required string Allowed { get; init; }

    public required string NotShown { get; init; }

    public required string ImpliedByOthers { get; init; }

    public required string ImpliedNote { get; init; }

    public required string Slivers { get; init; }

    public required string Without { get; init; }

    public required string OtherTargets { get; init; }

    public required string ForcedUnstated { get; init; }

    public required string History { get; init; }

    public required string ForcedNote { get; init; }

    public required string NotLinked { get; init; }

    public required string Blank { get; init; }

    public required string Target { get; init; }

    public required string Figure { get; init; }

    public required string Unit { get; init; }

    public required string Printed { get; init; }

    public required string Others { get; init; }

    public required string Quantity { get; init; }

    public required string Range { get; init; }

    public required string Place { get; init; }

    public required string Path { get; init; }

    public required string PathNote { get; init; }

    public required string Gaps { get; init; }

    public required string Value { get; init; }

    public required string Gap { get; init; }

    public required string Met { get; init; }

    public required string Missing { get; init; }

    public required string SimulationTitle { get; init; }

    public required string To { get; init; }

    public required string Interval { get; init; }

    public required string IntervalNote { get; init; }

    public required string Certain { get; init; }

    public required string CertainNote { get; init; }

    public required string PlanNote { get; init; }

    public required string PlanRandom { get; init; }

    public required string PlanAntithetic { get; init; }

    public required string PlanLatinHypercube { get; init; }

    public required string PlanSobol { get; init; }

    public required string WholeRepetitions { get; init; }

    public required string ErrorReached { get; init; }

    public required string ErrorNotReached { get; init; }

    public required string SoFar { get; init; }

    public required string Subsets { get; init; }

    public required string Subset { get; init; }

    public required string Targets { get; init; }

    public required string Given { get; init; }

    public required string NeverGiven { get; init; }

    public required string ProbabilityThen { get; init; }

    public required string ProbabilityOfAll { get; init; }

    public required string Quantile { get; init; }

    public required string Level { get; init; }

    public required string RankNote { get; init; }

    public required string From { get; init; }

    public required string UpTo { get; init; }

    public required string Part { get; init; }

    public required string Attainment { get; init; }

    public required string Probability { get; init; }

    public required string Error { get; init; }

    public required string AllTogether { get; init; }

    public required string Binding { get; init; }

    public required string NoBinding { get; init; }

    public required string Spread { get; init; }

    public required string SpreadNote { get; init; }

    public required string Outputs { get; init; }

    public required string OutputsNote { get; init; }

    public required string Mean { get; init; }

    public required string WithoutValue { get; init; }

    public required string Failed { get; init; }

    public required string PerYear { get; init; }

    public required string GoalAtLeast { get; init; }

    public required string GoalAtMost { get; init; }

    public required string GoalWithin { get; init; }

    public required string Kind { get; init; }

    public required string Basis { get; init; }

    public required string Name { get; init; }

    public required string Definition { get; init; }

    public required string Input { get; init; }

    public required string ReconciledTitle { get; init; }

    public required string ReconciledNothing { get; init; }

    public required string ReconciledDone { get; init; }

    public required string ReconciledInfeasible { get; init; }

    public required string ReconciledNotSolved { get; init; }

    public required string Excluding { get; init; }

    public required string RecheckConsistent { get; init; }

    public required string RecheckContradictory { get; init; }

    public required string RecheckUndecided { get; init; }

    public required string FiguresToChange { get; init; }

    public required string FiguresThatStay { get; init; }

    public required string Proposed { get; init; }

    public required string Reconciled { get; init; }

    public required string Change { get; init; }

    public required string ReconciledNote { get; init; }

    public required string GlobalTestPassed { get; init; }

    public required string GlobalTestRejected { get; init; }

    public required string MeasurementTestPassed { get; init; }

    public required string MeasurementTestFlagged { get; init; }

    public required string Indistinguishable { get; init; }

    public required string AddsUp { get; init; }

    public required string DoesNotAddUp { get; init; }

    public static PageTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
