namespace Projection.Reporting.Texts;

/// <summary>What a report says beyond the screens; one instance a language, so that a missing text does not compile.</summary>
internal sealed partial record ReportTexts
{
    public required string Kind { get; init; }

    public required string KindOfDay { get; init; }

    public required string Verdict { get; init; }

    public required string Conflicts { get; init; }

    public required string Corrections { get; init; }

    public required string Figures { get; init; }

    public required string PathTo { get; init; }

    public required string Assumptions { get; init; }

    public required string Sources { get; init; }

    public required string Manifest { get; init; }

    public required string PlanYears { get; init; }

    public required string VariantsOfPlan { get; init; }

    public required string WhatIfsInForce { get; init; }

    public required string SwingCentral { get; init; }

    public required string SwingMissing { get; init; }

    public required string NoSwings { get; init; }

    public required string SwingAssumption { get; init; }

    public required string SwingAt { get; init; }

    public required string SwingWidth { get; init; }

    public required string SwingNote { get; init; }

    public required string BaseContradicts { get; init; }

    public required string Impossible { get; init; }

    public required string Implausible { get; init; }

    public required string AlsoImplausible { get; init; }

    public required string AgreesPlausibly { get; init; }

    public required string Agrees { get; init; }

    public required string AgreesOpen { get; init; }

    public required string Open { get; init; }

    public required string Hinge { get; init; }

    public required string HingeAlone { get; init; }

    public required string Together { get; init; }

    public required string FurtherStories { get; init; }

    public required string Smallest { get; init; }

    public required string SmallestPlausibly { get; init; }

    public required string Chance { get; init; }

    public required string BelowHalf { get; init; }

    public required string ToDo { get; init; }

    public required string ToDoConflict { get; init; }

    public required string OrSay { get; init; }

    public required string Means { get; init; }

    public required string FillBlanks { get; init; }

    public required string NothingToDo { get; init; }

    public required string NoConflicts { get; init; }

    public required string OfLevelPossible { get; init; }

    public required string OfLevelPlausible { get; init; }

    public required string AlikeIn { get; init; }

    public required string Variants { get; init; }

    public required string NoCorrectionNeeded { get; init; }

    public required string CorrectionsPossible { get; init; }

    public required string CorrectionsPlausible { get; init; }

    public required string OneIsEnough { get; init; }

    public required string Way { get; init; }

    public required string NewFigure { get; init; }

    public required string AllowedRange { get; init; }

    public required string NotShownFor { get; init; }

    public required string NothingForced { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string SourcePlace { get; init; }

    public required string Attained { get; init; }

    public required string Short { get; init; }

    public required string NotLinkedCell { get; init; }

    public required string ImpossibleCell { get; init; }

    public required string FiguresNote { get; init; }

    public required string Years { get; init; }

    public required string Distribution { get; init; }

    public required string PlausibleRange { get; init; }

    public required string Because { get; init; }

    public required string NoAssumptions { get; init; }

    public required string AssumptionsNote { get; init; }

    public required string DependenceNote { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    public required string Date { get; init; }

    public required string Remark { get; init; }

    public required string NoSources { get; init; }

    public required string PastFigures { get; init; }

    public required string Evidence { get; init; }

    public required string Item { get; init; }

    public required string ScenarioName { get; init; }

    public required string FileOf { get; init; }

    public required string HashOf { get; init; }

    public required string ModelName { get; init; }

    public required string Version { get; init; }

    public required string Day { get; init; }

    public required string Variant { get; init; }

    public required string WhatIfs { get; init; }

    public required string Level { get; init; }

    public required string SetsAsked { get; init; }

    public required string SetsOpen { get; init; }

    public required string Trials { get; init; }

    public required string Seed { get; init; }

    public required string Sampling { get; init; }

    public required string Repetitions { get; init; }

    public required string Inputs { get; init; }

    public required string Command { get; init; }

    public required string ManifestNote { get; init; }

    public required string NormalName { get; init; }

    public required string LogNormalName { get; init; }

    public required string StudentName { get; init; }

    public required string TriangularName { get; init; }

    public required string PertName { get; init; }

    public required string UniformName { get; init; }

    public required string TwoPieceName { get; init; }

    public required string EmpiricalName { get; init; }

    public required string SmoothedName { get; init; }

    public required string ConstantName { get; init; }

    public required string Within { get; init; }

    public required string DependenceAcross { get; init; }

    public required string DependenceOverYears { get; init; }

    public required string DependenceMatrix { get; init; }

    public required string Shocks { get; init; }

    public required string Event { get; init; }

    public required string YearlyProbability { get; init; }

    public required string Effect { get; init; }

    public required string Times { get; init; }

    public required string Recovery { get; init; }

    public required string WrittenTo { get; init; }

    public required string Content { get; init; }

    public required string LeftAside { get; init; }

    public required string SourceOfAll { get; init; }

    public required string SmallestInside { get; init; }

    public static ReportTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
