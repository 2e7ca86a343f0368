using System.Collections.Immutable;
using Projection.Consistency;
using Projection.Modelling;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>Writes what a check says about conflicts, part by part.</summary>
internal sealed class ConflictParts(PageWriter page)
{
    private readonly PageTexts _texts = page.Texts;

    /// <summary>What contradicts before any target is looked at; nothing where all of that agrees.</summary>
    public void WriteBase(ConsistencyReport report)
    {
        if (report.ContradictoryObservations.IsEmpty && report.ContradictoryRanges.IsEmpty)
        {
            return;
        }

        page.Heading(_texts.ContradictoryBase);
        foreach (Observation observation in report.ContradictoryObservations)
        {
            page.Paragraph(Describe(observation, report.Scenario.Model), 2);
        }

        WriteRanges(report.ContradictoryRanges, report.Scenario.Model);
    }

    /// <summary>The figures of a conflict as a table.</summary>
    public void WriteFigures(Conflict conflict, ModelDefinition model, bool withIds)
    {
        string[] ids = withIds ? [_texts.Target] : [];
        page.Table(
            [.. ids, _texts.Quantity, ">" + _texts.Printed, _texts.Unit, _texts.Place],
            conflict.Targets.Select(t => (IReadOnlyList<Cell>)
            [
                .. withIds ? [t.Id] : Array.Empty<Cell>(),
                Show.Subject(t.Subject, model, page),
                t.Figure.Published.Text,
                t.Figure.Unit.Format(page.Language),
                t.Figure.Place ?? string.Empty,
            ]));
    }

    /// <summary>The plausible ranges that a conflict needs for its proof; nothing where it needs none.</summary>
    public void WriteNeededRanges(Conflict conflict, ModelDefinition model)
    {
        if (!conflict.Ranges.IsEmpty)
        {
            page.Paragraph(_texts.NeededRanges);
            WriteRanges(conflict.Ranges, model);
        }
    }

    // Years in a row with one range are one line.
    private void WriteRanges(ImmutableArray<PlausibilityRange> ranges, ModelDefinition model)
    {
        foreach (IGrouping<(IndicatorId Id, Arithmetic.ValueRange Range), PlausibilityRange> group in ranges.GroupBy(r => (r.Subject.Id, r.Range)))
        {
            Unit unit = DisplayUnit.For(model.ByName[group.Key.Id.Name]);
            string range = Show.Range(group.Key.Range.Scale(Arithmetic.Rational.One / unit.Scale), 2, page);
            page.Paragraph($"{model.LabelOf(group.Key.Id, page.Language)} {string.Join(", ", YearRange.Runs(group.Select(r => r.Subject.Years.First)))}: {range} {(unit == Unit.One ? string.Empty : unit.Format(page.Language))}".TrimEnd(), 2);
        }
    }

    private string Describe(Observation observation, ModelDefinition model) =>
        $"{(observation.Document is { } document ? document + ": " : string.Empty)}{Show.Subject(observation.Subject, model, page)} {observation.Figure.Published.Text} {observation.Figure.Unit.Format(page.Language)}";
}
