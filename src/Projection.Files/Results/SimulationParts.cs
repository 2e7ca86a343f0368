using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Files.Results;

/// <summary>The spread of an output or an indicator.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record QuantityPart : SpreadPart
{
    /// <summary>A part whose fields the caller gives.</summary>
    public QuantityPart()
    {
    }

    [SetsRequiredMembers]
    private QuantityPart(ReportedQuantity reported, Language language)
        : base(reported.Quantity, reported.Unit)
    {
        Subject subject = reported.Quantity.Subject;
        Name = reported.Name;
        Statistic = ReportedQuantity.StatisticOf(subject);
        From = subject.Years.Count > 1 ? subject.Years.First.Value : null;
        Year = subject.Years.Last.Value;
        MultipleOf = subject is Subject.Indicator { MultipleOf: { } multipleOf } ? multipleOf.Value : null;
        Unit = reported.Unit.Format(language);
    }

    /// <summary>The output's short name, or the indicator.</summary>
    public required string Name { get; init; }

    /// <summary>The year's value, or what is said about several years.</summary>
    public required string Statistic { get; init; }

    /// <summary>The first of several years; <see langword="null"/> for one year.</summary>
    public int? From { get; init; }

    /// <summary>The year, or the last one of several.</summary>
    public required int Year { get; init; }

    /// <summary>The year that the value is divided by; <see langword="null"/> for the value itself.</summary>
    public int? MultipleOf { get; init; }

    /// <summary>The unit of the figures.</summary>
    public required string Unit { get; init; }

    internal static QuantityPart Of(ReportedQuantity reported, Language language) => new(reported, language);

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("statistic", Statistic);
        json.WriteIfAny("from", From);
        json.Write("year", Year);
        json.WriteIfAny("multipleOf", MultipleOf);
        json.Write("unit", Unit);
        base.WriteFields(json);
    }
}

/// <summary>How likely a target is, and how its quantity is spread.</summary>
/// <remarks>Immutable. Quantiles, mean and their errors are in <see cref="Unit"/>; probabilities are from 0 to 1.</remarks>
public sealed record AttainmentPart : SpreadPart
{
    /// <summary>A part whose fields the caller gives.</summary>
    public AttainmentPart()
    {
    }

    [SetsRequiredMembers]
    private AttainmentPart(TargetAttainment attainment, Language language)
        : base(attainment.Quantity, attainment.Target.Figure.Unit)
    {
        Id = attainment.Target.Id;
        Goal = attainment.Goal;
        Probability = attainment.Attained.Probability;
        Error = attainment.Attained.StandardError;
        Lower = attainment.Attained.Lower;
        Upper = attainment.Attained.Upper;
        JointWithout = PrintedNumber.Of(attainment.JointWithout.Probability);
        Unit = attainment.Target.Figure.Unit.Format(language);
    }

    /// <summary>Short name of the target.</summary>
    public required string Id { get; init; }

    /// <summary>What counts as attained.</summary>
    [JsonConverter(typeof(WordConverter<Goal>))]
    public required Goal Goal { get; init; }

    /// <summary>Share of the trials that attain it.</summary>
    public required double? Probability { get; init; }

    /// <summary>Standard error of the share.</summary>
    public required double? Error { get; init; }

    /// <summary>Lower end of its 95 % interval.</summary>
    public required double? Lower { get; init; }

    /// <summary>Upper end of that interval.</summary>
    public required double? Upper { get; init; }

    /// <summary>Share of the trials that attain all other targets.</summary>
    public required double? JointWithout { get; init; }

    /// <summary>The printed unit, that of the figures.</summary>
    public required string Unit { get; init; }

    internal static IReadOnlyList<AttainmentPart> Of(SimulationResult result, Language language) => [.. result.Targets.Select(t => new AttainmentPart(t, language))];

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("id", Id);
        json.Word("goal", Goal);
        json.Write("probability", Probability);
        json.Write("error", Error);
        json.Write("lower", Lower);
        json.Write("upper", Upper);
        json.Write("jointWithout", JointWithout);
        json.Write("unit", Unit);
        base.WriteFields(json);
    }
}

/// <summary>How likely something is.</summary>
/// <remarks>Immutable. Numbers are probabilities from 0 to 1. All are <see langword="null"/> where no trial fulfils the condition.</remarks>
public abstract record SharePart : ResultPart
{
    /// <summary>A part whose fields the caller gives.</summary>
    protected SharePart()
    {
    }

    [SetsRequiredMembers]
    private protected SharePart(ProportionEstimate? share)
    {
        Probability = share?.Probability;
        Error = share?.StandardError;
        Lower = share?.Lower;
        Upper = share?.Upper;
    }

    /// <summary>Share of the trials.</summary>
    public required double? Probability { get; init; }

    /// <summary>Standard error of the share.</summary>
    public required double? Error { get; init; }

    /// <summary>Lower end of its 95 % interval.</summary>
    public required double? Lower { get; init; }

    /// <summary>Upper end of that interval.</summary>
    public required double? Upper { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("probability", Probability);
        json.Write("error", Error);
        json.Write("lower", Lower);
        json.Write("upper", Upper);
    }
}

/// <summary>How likely all targets together are.</summary>
/// <remarks>Immutable.</remarks>
public sealed record JointPart : SharePart
{
    /// <summary>A part whose fields the caller gives.</summary>
    public JointPart()
    {
    }

    [SetsRequiredMembers]
    private JointPart(ProportionEstimate share, string? binding)
        : base(share) => Binding = binding;

    /// <summary>The target whose removal raises the share most; <see langword="null"/> where none does.</summary>
    public required string? Binding { get; init; }

    internal static JointPart? Of(SimulationResult result) => result.Joint is { } joint ? new JointPart(joint, result.Binding?.Id) : null;

    private protected override void WriteFields(PartWriter json)
    {
        base.WriteFields(json);
        json.Write("binding", Binding);
    }
}

/// <summary>How likely a named set of targets is.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SubsetPart : SharePart
{
    /// <summary>A part whose fields the caller gives.</summary>
    public SubsetPart()
    {
    }

    [SetsRequiredMembers]
    private SubsetPart(SubsetAttainment subset)
        : base(subset.Attained)
    {
        Name = subset.Name;
        Targets = [.. subset.Targets.Select(t => t.Id)];
    }

    /// <summary>The set's name.</summary>
    public required string Name { get; init; }

    /// <summary>Short names of its targets.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    internal static SubsetPart Of(SubsetAttainment subset) => new(subset);

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("targets", Targets);
        base.WriteFields(json);
    }
}

/// <summary>How likely the other targets are in the trials that attain one.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ConditionPart : ResultPart
{
    /// <summary>The target taken as attained.</summary>
    public required string Given { get; init; }

    /// <summary>In how many trials it is.</summary>
    public required long Trials { get; init; }

    /// <summary>Each other target.</summary>
    public required IReadOnlyList<ConditionalShare> Targets { get; init; }

    internal static ConditionPart Of(ConditionalAnswer answer) => new()
    {
        Given = answer.Given,
        Trials = answer.Trials,
        Targets = [.. answer.Others.Select(other => ConditionalShare.Of(other.Target, other.Attained))],
    };

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("given", Given);
        json.Write("trials", Trials);
        json.Write("targets", Targets);
    }
}

/// <summary>How likely a target is in the trials that attain another one.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ConditionalShare : SharePart
{
    /// <summary>A part whose fields the caller gives.</summary>
    public ConditionalShare()
    {
    }

    [SetsRequiredMembers]
    private ConditionalShare(string id, ProportionEstimate? share)
        : base(share) => Id = id;

    /// <summary>Short name of the target.</summary>
    public required string Id { get; init; }

    internal static ConditionalShare Of(string id, ProportionEstimate? share) => new(id, share);

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("id", Id);
        base.WriteFields(json);
    }
}

/// <summary>Two ends.</summary>
/// <remarks>Immutable. Numbers are in the unit of the quantity that it belongs to.</remarks>
public sealed record IntervalPart : ResultPart
{
    /// <summary>Lower end; <see langword="null"/> where it is open.</summary>
    public required double? Lower { get; init; }

    /// <summary>Upper end; <see langword="null"/> where it is open.</summary>
    public required double? Upper { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("lower", Lower);
        json.Write("upper", Upper);
    }
}

/// <summary>Counts of trials in bars of equal width.</summary>
/// <remarks>Immutable. Numbers are in the unit of the quantity that it belongs to.</remarks>
public sealed record HistogramPart : ResultPart
{
    /// <summary>Lower end of the first bar.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the last bar.</summary>
    public required double High { get; init; }

    /// <summary>Trials in each bar.</summary>
    public required IReadOnlyList<long> Counts { get; init; }

    /// <summary>Trials below the first bar.</summary>
    public required long Below { get; init; }

    /// <summary>Trials from the end of the last bar on.</summary>
    public required long Above { get; init; }

    internal static HistogramPart? Of(Histogram? histogram, double scale) => histogram is null ? null : new HistogramPart
    {
        Low = histogram.Low / scale,
        High = histogram.High / scale,
        Counts = histogram.Counts,
        Below = histogram.Below,
        Above = histogram.Above,
    };

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("low", Low);
        json.Write("high", High);
        json.Write("counts", Counts);
        json.Write("below", Below);
        json.Write("above", Above);
    }
}
