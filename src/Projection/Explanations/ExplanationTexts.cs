namespace Projection.Explanations;

/// <summary>The sentences of explanations; one instance a language, so that a missing text does not compile.</summary>
internal sealed partial record ExplanationTexts
{
    // Subjects, as a table names them and inside a sentence.
    public required string TableAverage { get; init; }

    public required string TableSum { get; init; }

    public required string TableMaximum { get; init; }

    public required string TableMinimum { get; init; }

    public required string TableMultipleOf { get; init; }

    public required string TableMean { get; init; }

    public required string Value { get; init; }

    public required string Average { get; init; }

    public required string Sum { get; init; }

    public required string Maximum { get; init; }

    public required string Minimum { get; init; }

    public required string MultipleOf { get; init; }

    public required string RatioOfYear { get; init; }

    public required string RatioOfYears { get; init; }

    public required string MeanRatio { get; init; }

    public required string Quotient { get; init; }

    // Ranges.
    public required string Between { get; init; }

    public required string AtLeast { get; init; }

    public required string AtMost { get; init; }

    public required string Anything { get; init; }

    public required string ListSeparator { get; init; }

    // What was said.
    public required string PlanSays { get; init; }

    public required string DocumentSays { get; init; }

    public required string Figure { get; init; }

    public required string AlsoSays { get; init; }

    public required string Given { get; init; }

    public required string GivenBy { get; init; }

    public required string Ranges { get; init; }

    public required string RangeOfYears { get; init; }

    public required string FurtherRanges { get; init; }

    // What follows.
    public required string Because { get; init; }

    public required string And { get; init; }

    public required string Forces { get; init; }

    public required string ForcesAlone { get; init; }

    public required string Bounds { get; init; }

    public required string SameQuantity { get; init; }

    public required string Together { get; init; }

    public required string Points { get; init; }

    public required string GapWithPercent { get; init; }

    public required string Gap { get; init; }

    // What mends it.
    public required string Mend { get; init; }

    public required string Change { get; init; }

    public required string AndChange { get; init; }

    public required string Or { get; init; }

    public required string NotShown { get; init; }

    // Readings.
    public required string Dissolves { get; init; }

    public required string DissolvesImplausibly { get; init; }

    public required string ReadAs { get; init; }

    public required string InUnit { get; init; }

    public required string FurtherReadings { get; init; }

    public required string NoReading { get; init; }

    // Slips.
    public required string TransposedDigits { get; init; }

    public required string DoubledDigit { get; init; }

    public required string MissingDigit { get; init; }

    public required string ShiftedMark { get; init; }

    public required string UnitOfThousand { get; init; }

    public required string OtherYear { get; init; }

    public required string YearMore { get; init; }

    public required string YearLess { get; init; }

    // Identities in words.
    public required string IsEqualTo { get; init; }

    public required string DividedBy { get; init; }

    public required string Times { get; init; }

    public required string Plus { get; init; }

    public required string Minus { get; init; }

    public required string SumOf { get; init; }

    public required string LastYear { get; init; }

    public required string BaseYear { get; init; }

    public required string GrowthOf { get; init; }

    public required string ThisRatio { get; init; }

    public static ExplanationTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
