using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Files.Results;

/// <summary>Makes the document of a check.</summary>
internal sealed class CheckWriting(ConsistencyReport report, Language language)
{
    private ModelDefinition Model => report.Scenario.Model;

    public CheckDocument Document(SimulationResult? attainment) => new()
    {
        Scenario = report.Scenario.Id,
        Level = report.Level,
        Verdict = report.Verdict,
        Complete = report.IsComplete,
        Questions = new QuestionCounts { Asked = report.SetsAsked, Open = report.SetsLeftOpen },
        Counts = new TargetCounts
        {
            Targets = report.Scenario.Targets.Length,
            Linked = report.Scenario.Targets.Count(t => t.IsLinked),
            NotLinked = report.Scenario.Targets.Count(t => !t.IsLinked),
        },
        Targets = [.. report.Targets.Select(Target)],
        Conflicts = [.. report.Conflicts.Select(Conflict)],
        Corrections = [.. report.Corrections.Select(Correction)],
        Implied = [.. report.Implied.Select(Implied)],
        Witness = report.Witness is { } witness ? QuantityPath.Of(witness, language).ToDictionary(q => q.Name, q => q.Values) : null,
        Documents = OrNone(report.Scenario.Documents, d => new DocumentPart { Document = d.Name, Scenario = d.Scenario, Title = d.Title.In(language) }),
        ContradictoryObservations = OrNone(report.ContradictoryObservations, ObservationOf),
        ContradictoryRanges = OrNone(report.ContradictoryRanges, RangeOf),
        Attainment = attainment is null ? null : AttainmentPart.Of(attainment, language),
        Joint = attainment is null ? null : JointPart.Of(attainment),
    };

    private CheckedTarget Target(TargetFinding finding)
    {
        Target target = finding.Target;
        return new CheckedTarget
        {
            Id = target.Id,
            Indicator = IndicatorOf(target.Subject),
            Years = target.Subject.Years.ToString(),
            Linked = target.IsLinked,
            Published = target.Figure.Published.Text,
            Unit = target.Figure.Unit.Format(language),
            Source = target.Figure.Source,
            Where = target.Figure.Place,
            Document = target.Document,
            AlsoIn = target.Document is null ? null : target.Alike.Select(t => t.Id).ToArray(),
            Implied = finding.Implied is { } implied ? Range(implied, target.Figure, finding.Without) : null,
            ShareLeft = finding is { Implied: not null, ShareLeft: { } left } ? Math.Round(left, 4) : null,
            WithinBounds = finding.Implied is null ? finding.IsPossible : null,
        };
    }

    private ImpliedRange Range(ValueRange implied, Figure figure, ImmutableArray<Target> without)
    {
        ValueRange shown = OutwardBeside(implied, figure);
        return new ImpliedRange
        {
            Low = PrintedNumber.Of(shown.Low),
            High = PrintedNumber.Of(shown.High),
            Unit = figure.Unit.Format(language),
            Without = [.. without.Select(t => t.Id)],
        };
    }

    private static string? IndicatorOf(Subject subject) => subject switch
    {
        Subject.Indicator indicator => indicator.Id.ToString(),
        Subject.Ratio ratio => $"{ratio.Numerator} / {ratio.Denominator}",
        _ => null,
    };

    private ConflictPart Conflict(Conflict conflict) => new()
    {
        Targets = [.. conflict.Targets.Select(t => t.Id)],
        Given = [.. conflict.Given.Select(ObservationOf)],
        Ranges = [.. conflict.Ranges.Select(RangeOf)],
        Level = conflict.Level,
        Story = conflict.Story,
        Minimal = conflict.IsMinimal,
        Proof = conflict.Proof,
        Implied = conflict.Hinge is { } hinge ? Hinge(hinge, OutwardBeside(conflict.Implied, hinge.Figure)) : null,
        Text = ConflictExplanation.Of(conflict, report, language).Text,
        Dissolved = !conflict.ReadingSets.IsEmpty,
        ReadingsTried = conflict.ReadingsTried,
        Readings = ReadingsOf(conflict.ReadingSets.FirstOrDefault()),
        PlausibleReadings = conflict.ReadingSets.IsEmpty ? null : conflict.ReadingSets[0].IsPlausible,
        OtherReadings = [.. conflict.ReadingSets.Skip(1).Select(ReadingsOf)],
        Slips = [.. conflict.Slips.Select(SlipOf)],
    };

    private HingeRange Hinge(Target target, ValueRange shown) => new()
    {
        Target = target.Id,
        Low = PrintedNumber.Of(shown.Low),
        High = PrintedNumber.Of(shown.High),
        Unit = target.Figure.Unit.Format(language),
    };

    private IReadOnlyList<ReadingPart> ReadingsOf(ReadingSet? set) =>
        [.. (set?.Readings ?? []).Select(r => new ReadingPart { Target = r.Target.Id, Reading = ReadingText.Of(r, Model, language) })];

    // In base units, as the scenario's assumption states it.
    private RangePart RangeOf(PlausibilityRange range) => new()
    {
        Quantity = range.Subject.Id.ToString(),
        Year = range.Subject.Years.First.Value,
        Low = PrintedNumber.Of(range.Range.Low),
        High = PrintedNumber.Of(range.Range.High),
        Unit = Model.ByName[range.Subject.Id.Name].Unit.Format(language),
        Because = range.Assumption.Because,
    };

    private SlipPart SlipOf(Slip slip)
    {
        string kind = slip.Kind.ToString();
        return new SlipPart
        {
            Target = slip.Target.Id,
            Kind = char.ToLowerInvariant(kind[0]) + kind[1..],
            Printed = slip.Target.Figure.Published.Text,
            Meant = slip.Meant.Published.Text,
            Unit = slip.Meant.Unit.Format(language),
            Year = slip.Year?.Value,
        };
    }

    private static string ObservationOf(Observation observation) =>
        observation.Document is { } document ? $"{document}/{observation.Subject}" : observation.Subject.ToString()!;

    private static CorrectionPart Correction(Correction correction) => new()
    {
        Changes = [.. correction.Changes.Select(Change)],
        Shown = correction.IsShown,
    };

    private static ChangePart Change(TargetChange change)
    {
        ValueRange shown = OutwardBeside(change.Allowed, change.Target.Figure);
        return new ChangePart
        {
            Target = change.Target.Id,
            From = change.Target.Figure.Published.Text,
            To = change.To.Text,
            Low = PrintedNumber.Of(shown.Low),
            High = PrintedNumber.Of(shown.High),
        };
    }

    private ImpliedPart Implied(ImpliedValue value) => new()
    {
        Name = $"{Model.LabelOf(value.Subject.Id, language)} {value.Subject.Years}",
        Indicator = value.Subject.Id.ToString(),
        Low = PrintedNumber.Of(value.Range.Low),
        High = PrintedNumber.Of(value.Range.High),
        Forced = value.IsForced,
        Unit = ImpliedUnit.Of(value, Model, language),
        History = [.. value.History.Select(o => HistoryPart.Of(o, language))],
    };

    private static TPart[]? OrNone<T, TPart>(ImmutableArray<T> items, Func<T, TPart> part) => items.IsEmpty ? null : [.. items.Select(part)];

    // Every end is kept, rounded away from the range at the decimals of the print.
    private static ValueRange OutwardBeside(ValueRange range, Figure figure) => RangeText.Outward(range, RangeText.DecimalsBeside(figure));
}
