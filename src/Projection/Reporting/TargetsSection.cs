using Projection.Consistency;
using Projection.Reporting.Texts;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Reporting;

/// <summary>Every printed figure in the order of the plan, with what the others allow, how likely it is, and where it stands.</summary>
internal sealed class TargetsSection(ReportWriter writer)
{
    private readonly PageWriter _page = writer.Page;
    private readonly ReportTexts _texts = writer.Texts;

    // The one document of all targets, whose name need not stand in every line.
    private readonly string? _single = writer.Scenario.Targets.Select(t => t.Figure.Source).Distinct().ToArray() is [{ } only] ? only : null;

    public void Write()
    {
        TargetFinding[] findings = [.. writer.Report.Narrower.Targets];
        Dictionary<string, TargetAttainment> attained = writer.Report.Simulation.Targets.ToDictionary(t => t.Target.Id);
        _page.Table(
            [">" + _texts.Number, _texts.Name, ">" + _page.Texts.Printed, ">" + _page.Texts.Others, _page.Texts.Unit, ">" + _texts.Attained, _texts.SourcePlace, _texts.Short],
            findings.Select((finding, i) => Row(finding, i + 1, attained.GetValueOrDefault(finding.Target.Id))));
        _page.Paragraph(_texts.FiguresNote);
        if (_single is not null)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.SourceOfAll, writer.Scenario.Sources.TryGetValue(_single, out SourceDocument? document) ? document.Title : _single));
        }

        TargetFinding[] linked = [.. findings.Where(f => f.Implied is not null)];
        var parts = new ImpliedParts(_page);
        parts.WriteNotes(linked, writer.NameOf);
        if (linked.Any(f => !f.Without.IsEmpty))
        {
            _page.Paragraph(_texts.LeftAside);
            parts.WriteLeftAside(linked, writer.NameOf, indent: 2);
        }
    }

    private IReadOnlyList<Cell> Row(TargetFinding finding, int number, TargetAttainment? attained)
    {
        Target target = finding.Target;
        string others = finding.Implied is { } range
            ? Show.RangeBeside(range, target.Figure, _page)
            : finding.IsPossible ? _texts.NotLinkedCell : _texts.ImpossibleCell;
        return
        [
            new Cell($"{number}", number),
            writer.NameOf(target),
            target.Figure.Published.Kind == FigureKind.Blank ? _page.Texts.Blank : target.Figure.Published.Text,
            others,
            writer.NameOf(target.Figure.Unit),
            attained is null ? string.Empty : new Cell(AttainmentText.Of(attained.Attained, _page).Probability, attained.Attained.Probability * 100),
            _single is null ? ReportWriter.PlaceOf(target.Figure) : target.Figure.Place ?? string.Empty,
            target.Id,
        ];
    }
}
