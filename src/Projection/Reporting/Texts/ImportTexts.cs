using Projection.Importing;
using Projection.Scenarios;

namespace Projection.Reporting.Texts;

/// <summary>What is said about the reading of a plan's table; one instance a language, so that a missing text does not compile.</summary>
internal sealed partial record ImportTexts
{
    public required string Title { get; init; }

    public required string Count { get; init; }

    public required string Linked { get; init; }

    public required string LinkedNote { get; init; }

    public required string Standalone { get; init; }

    public required string StandaloneNote { get; init; }

    public required string OtherRows { get; init; }

    public required string Cell { get; init; }

    public required string Row { get; init; }

    public required string Printed { get; init; }

    public required string ReadAs { get; init; }

    public required string Decision { get; init; }

    public required string Kind { get; init; }

    public required string Nearest { get; init; }

    public required string NoneNear { get; init; }

    public required string Padded { get; init; }

    public required string Heading { get; init; }

    public required string Remark { get; init; }

    public required string Hidden { get; init; }

    public required string Written { get; init; }

    public required string NotWritten { get; init; }

    public required string MatchName { get; init; }

    public required string MatchAlias { get; init; }

    public required string MatchElement { get; init; }

    public required string MatchMapping { get; init; }

    public required string RuleNoYear { get; init; }

    public required string RuleNamedYear { get; init; }

    public required string RuleNamedPeriod { get; init; }

    public required string RuleColumnYear { get; init; }

    public required string RuleMeanGrowth { get; init; }

    public required string RuleNamedMean { get; init; }

    public required string RulePlannedSum { get; init; }

    public required string RuleRatioOfSums { get; init; }

    public required string RuleBound { get; init; }

    public required string RuleCumulative { get; init; }

    public required string RuleMapping { get; init; }

    public required string MeasureShare { get; init; }

    public required string MeasureRate { get; init; }

    public required string MeasureCount { get; init; }

    public required string MeasureLevel { get; init; }

    public required string MeasureIndex { get; init; }

    public required string MeasureRank { get; init; }

    public required string MeasureWords { get; init; }

    public static ImportTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    public string Of(MatchKind match) => match switch
    {
        MatchKind.Name => MatchName,
        MatchKind.Alias => MatchAlias,
        MatchKind.Element => MatchElement,
        MatchKind.Mapping => MatchMapping,
        _ => string.Empty,
    };

    public string Of(PeriodRule rule) => rule switch
    {
        PeriodRule.NamedYear => RuleNamedYear,
        PeriodRule.NamedPeriod => RuleNamedPeriod,
        PeriodRule.ColumnYear => RuleColumnYear,
        PeriodRule.MeanGrowth => RuleMeanGrowth,
        PeriodRule.NamedMean => RuleNamedMean,
        PeriodRule.PlannedSum => RulePlannedSum,
        PeriodRule.RatioOfSums => RuleRatioOfSums,
        PeriodRule.Bound => RuleBound,
        PeriodRule.Cumulative => RuleCumulative,
        PeriodRule.Mapping => RuleMapping,
        _ => RuleNoYear,
    };

    public string Of(StandaloneMeasure measure) => measure switch
    {
        StandaloneMeasure.Share => MeasureShare,
        StandaloneMeasure.Rate => MeasureRate,
        StandaloneMeasure.Count => MeasureCount,
        StandaloneMeasure.Level => MeasureLevel,
        StandaloneMeasure.Index => MeasureIndex,
        StandaloneMeasure.Rank => MeasureRank,
        _ => MeasureWords,
    };

    public string Of(RowKind kind) => kind switch
    {
        RowKind.Heading => Heading,
        RowKind.Hidden => Hidden,
        _ => Remark,
    };
}
