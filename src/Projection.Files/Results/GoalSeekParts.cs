using System.Globalization;
using System.Text.Json.Serialization;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Explanations;
using Projection.GoalSeeking;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Results;

/// <summary>What a change does to one target, in its printed unit.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record OutcomePart : ResultPart
{
    /// <summary>Short name of the target.</summary>
    public required string Id { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Published { get; init; }

    /// <summary>The printed unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The values that are sought.</summary>
    public required EndsPart Sought { get; init; }

    /// <summary>Its value on the central path.</summary>
    public required double? Before { get; init; }

    /// <summary>Its value on the path that was found.</summary>
    public required double? After { get; init; }

    /// <summary>Distance of that value from the nearest sought one.</summary>
    public required double? Residual { get; init; }

    /// <summary>Whether the value before the change was sought already.</summary>
    public required bool ReachedBefore { get; init; }

    /// <summary>Whether the value after the change is sought.</summary>
    public required bool Reached { get; init; }

    internal static OutcomePart Of(GoalOutcome outcome, Language language)
    {
        Unit unit = outcome.Target.Figure.Unit;
        ValueRange sought = outcome.Sought.Scale(Rational.One / unit.Scale);
        double scale = unit.Scale.ToDouble();
        return new OutcomePart
        {
            Id = outcome.Target.Id,
            Published = outcome.Target.Figure.Published.Text,
            Unit = unit.Format(language),
            Sought = new EndsPart { Low = PrintedNumber.Of(sought.Low), High = PrintedNumber.Of(sought.High) },
            Before = PrintedNumber.Of(outcome.Before / scale),
            After = PrintedNumber.Of(outcome.After / scale),
            Residual = PrintedNumber.Of(outcome.Residual / scale),
            ReachedBefore = outcome.WasReached,
            Reached = outcome.IsReached,
        };
    }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("id", Id);
        json.Write("published", Published);
        json.Write("unit", Unit);
        json.Write("sought", Sought);
        json.Write("before", Before);
        json.Write("after", After);
        json.Write("residual", Residual);
        json.Write("reachedBefore", ReachedBefore);
        json.Write("reached", Reached);
    }
}

/// <summary>A range.</summary>
/// <remarks>Immutable. Numbers are in the unit of the outcome that it belongs to.</remarks>
public sealed record EndsPart : ResultPart
{
    /// <summary>Lower end; <see langword="null"/> where it is open.</summary>
    public required double? Low { get; init; }

    /// <summary>Upper end; <see langword="null"/> where it is open.</summary>
    public required double? High { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("low", Low);
        json.Write("high", High);
    }
}

/// <summary>One lever in one year.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record LeverPart : ResultPart
{
    /// <summary>The quantity.</summary>
    public required string Name { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The unit of the numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>Its value on the central path.</summary>
    public required double? Before { get; init; }

    /// <summary>The value that was found.</summary>
    public required double? After { get; init; }

    /// <summary>After less before.</summary>
    public required double? Change { get; init; }

    /// <summary>Lower bound; <see langword="null"/> where there is none.</summary>
    public required double? Low { get; init; }

    /// <summary>Upper bound; <see langword="null"/> where there is none.</summary>
    public required double? High { get; init; }

    /// <summary><c>low</c> or <c>high</c> where it stands at a bound.</summary>
    public required string? AtBound { get; init; }

    internal static IReadOnlyList<LeverPart> Of(GoalSeekResult result, Language language) => [.. result.Levers.Select(l => Of(l, result.Scenario.Model, language))];

    /// <summary>The changed values as <c>--set</c> takes them, in base units.</summary>
    internal static IReadOnlyList<string> SetOf(GoalSeekResult result) => [.. result.Levers.Where(l => l.Change != 0).Select(SetOf)];

    internal static string SetOf(LeverChange lever) => string.Create(CultureInfo.InvariantCulture, $"{lever.Id}@{lever.Year}={PrintedNumber.Of(lever.After):R}");

    private static LeverPart Of(LeverChange lever, ModelDefinition model, Language language)
    {
        Unit unit = DisplayUnit.For(model.ByName[lever.Id.Name]);
        ValueRange bounds = lever.Bounds.Scale(Rational.One / unit.Scale);
        double scale = unit.Scale.ToDouble();
        return new LeverPart
        {
            Name = lever.Id.ToString(),
            Year = lever.Year.Value,
            Unit = unit.Format(language),
            Before = PrintedNumber.Of(lever.Before / scale),
            After = PrintedNumber.Of(lever.After / scale),
            Change = PrintedNumber.Of(lever.Change / scale),
            Low = PrintedNumber.Of(bounds.Low),
            High = PrintedNumber.Of(bounds.High),
            AtBound = lever.IsAtLow ? "low" : lever.IsAtHigh ? "high" : null,
        };
    }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("year", Year);
        json.Write("unit", Unit);
        json.Write("before", Before);
        json.Write("after", After);
        json.Write("change", Change);
        json.Write("low", Low);
        json.Write("high", High);
        json.Write("atBound", AtBound);
    }
}

/// <summary>What stands in the way of goals.</summary>
/// <remarks>Immutable.</remarks>
public sealed record BlockagePart : ResultPart
{
    /// <summary>Whether goals, targets to be kept and bounds can hold together.</summary>
    [JsonConverter(typeof(WordConverter<Verdict>))]
    public required Verdict Verdict { get; init; }

    /// <summary>Whether every smallest conflict is listed.</summary>
    public required bool Complete { get; init; }

    /// <summary>The smallest sets that cannot hold together.</summary>
    public required IReadOnlyList<BlockingPart> Conflicts { get; init; }

    internal static BlockagePart Of(ConsistencyReport report, Language language) => new()
    {
        Verdict = report.Verdict,
        Complete = report.IsComplete,
        Conflicts = [.. report.Conflicts.Select(c => BlockingPart.Of(c, report, language))],
    };

    private protected override void WriteFields(PartWriter json)
    {
        json.Word("verdict", Verdict);
        json.Write("complete", Complete);
        json.Write("conflicts", Conflicts);
    }
}

/// <summary>Goals, kept targets and bounds that cannot hold together.</summary>
/// <remarks>Immutable.</remarks>
public sealed record BlockingPart : ResultPart
{
    /// <summary>Short names of the goals and kept targets.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>The bounds of levers.</summary>
    public required IReadOnlyList<BoundPart> Bounds { get; init; }

    /// <summary>Whether without any one of them the rest was shown to hold.</summary>
    public required bool Minimal { get; init; }

    /// <summary>How it was proved.</summary>
    [JsonConverter(typeof(WordConverter<Proof>))]
    public required Proof Proof { get; init; }

    /// <summary>What follows, in words.</summary>
    public required string Text { get; init; }

    internal static BlockingPart Of(Conflict conflict, ConsistencyReport report, Language language) => new()
    {
        Targets = [.. conflict.Targets.Select(t => t.Id)],
        Bounds = [.. conflict.Ranges.Select(r => BoundPart.Of(r, report.Scenario.Model, language))],
        Minimal = conflict.IsMinimal,
        Proof = conflict.Proof,
        Text = ConflictExplanation.Of(conflict, report, language).Follows,
    };

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("targets", Targets);
        json.Write("bounds", Bounds);
        json.Write("minimal", Minimal);
        json.Word("proof", Proof);
        json.Write("text", Text);
    }
}

/// <summary>The bounds of a lever in a year.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record BoundPart : ResultPart
{
    /// <summary>The quantity.</summary>
    public required string Name { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The unit of the ends.</summary>
    public required string Unit { get; init; }

    /// <summary>Lower end; <see langword="null"/> where it is open.</summary>
    public required double? Low { get; init; }

    /// <summary>Upper end; <see langword="null"/> where it is open.</summary>
    public required double? High { get; init; }

    internal static BoundPart Of(PlausibilityRange range, ModelDefinition model, Language language)
    {
        Unit unit = DisplayUnit.For(model.ByName[range.Subject.Id.Name]);
        ValueRange shown = range.Range.Scale(Rational.One / unit.Scale);
        return new BoundPart
        {
            Name = range.Subject.Id.ToString(),
            Year = range.Subject.Years.First.Value,
            Unit = unit.Format(language),
            Low = PrintedNumber.Of(shown.Low),
            High = PrintedNumber.Of(shown.High),
        };
    }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("year", Year);
        json.Write("unit", Unit);
        json.Write("low", Low);
        json.Write("high", High);
    }
}
