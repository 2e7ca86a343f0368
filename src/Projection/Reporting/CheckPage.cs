using System.Collections.Immutable;
using Projection.Reporting.Texts;
using Projection.Consistency;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Reporting;

/// <summary>The answer of <c>check</c> for a person: verdict first.</summary>
public sealed class CheckPage
{
    private readonly PageWriter _page;
    private readonly PageTexts _texts;
    private readonly ConflictParts _conflicts;
    private readonly ImpliedParts _implied;

    private CheckPage(PageWriter page)
    {
        _page = page;
        _texts = page.Texts;
        _conflicts = new ConflictParts(page);
        _implied = new ImpliedParts(page);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="report">The answer of a check.</param>
    /// <param name="language">The language.</param>
    /// <param name="attainment">How likely the targets are; <see langword="null"/> to say nothing about it.</param>
    /// <param name="allConflicts">Whether every conflict is shown, not only one of each story.</param>
    /// <returns>The page.</returns>
    public static Page Of(ConsistencyReport report, Language language, SimulationResult? attainment = null, bool allConflicts = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new PageWriter(language);
        new CheckPage(page).Write(report, attainment, allConflicts);
        return page.ToPage();
    }

    private void Write(ConsistencyReport report, SimulationResult? attainment, bool all)
    {
        Scenario scenario = report.Scenario;
        int linked = scenario.Targets.Count(t => t.IsLinked);
        _page.Title(scenario.Documents.IsEmpty ? scenario.Title.In(_page.Language) ?? scenario.Id : scenario.Id);
        foreach (PlanDocument document in scenario.Documents)
        {
            _page.Paragraph($"{document.Name}: {document.Title.In(_page.Language) ?? document.Scenario}", 2);
        }

        _page.Paragraph(TextTemplate.Fill(_texts.Count, scenario.Targets.Length, linked, scenario.Targets.Length - linked));
        _page.Line();
        (string verdict, Tone tone) = report.Verdict switch
        {
            Verdict.Consistent => (_texts.VerdictConsistent, Tone.Good),
            Verdict.Contradictory => (_texts.VerdictContradictory, Tone.Bad),
            _ => (_texts.VerdictUndecided, Tone.Open),
        };
        _page.Paragraph(TextTemplate.Fill(verdict, scenario.Horizon, report.Level == ConsistencyLevel.Possible ? _texts.LevelPossible : _texts.LevelPlausible), tone: tone);
        if (!report.IsComplete)
        {
            _page.Paragraph(_texts.Incomplete);
        }

        _conflicts.WriteBase(report);
        WriteConflicts(report, all);
        WriteCorrections(report);
        WriteTargets(report);
        _implied.WriteForced(report, _texts.ForcedUnstated);
        WriteNotLinked(report);
        if (attainment is not null)
        {
            new SimulationPage(_page).WriteAttainment(attainment);
        }
    }

    // Conflicts keep their numbers, by which JSON and CSV know them too.
    private void WriteConflicts(ConsistencyReport report, bool all)
    {
        ImmutableArray<Conflict> conflicts = report.Conflicts;
        for (int i = 0; i < conflicts.Length; i++)
        {
            Conflict conflict = conflicts[i];
            int[] others = [.. Enumerable.Range(0, conflicts.Length).Where(other => other != i && conflicts[other].Story == conflict.Story)];
            if (all || others.All(other => other > i))
            {
                WriteConflict(conflict, i + 1, report, all);
                if (others.Length > 0)
                {
                    _page.Paragraph(TextTemplate.Fill(all ? _texts.SameStory : _texts.FurtherVariants, string.Join(", ", others.Select(other => other + 1))));
                }
            }
        }
    }

    private void WriteConflict(Conflict conflict, int number, ConsistencyReport report, bool all)
    {
        _page.Heading(TextTemplate.Fill(_texts.Conflict, number));
        _conflicts.WriteFigures(conflict, report.Scenario.Model, withIds: true);
        foreach (Target target in conflict.Targets.Where(t => !t.Alike.IsEmpty))
        {
            _page.Paragraph(TextTemplate.Fill(_texts.PrintedAlike, target.Id, string.Join(", ", target.Alike.Select(t => t.Document))));
        }

        _page.Paragraph(ConflictExplanation.Of(conflict, report, _page.Language).Text);
        _page.Paragraph(conflict.IsMinimal ? _texts.Minimal : _texts.NotShownMinimal);
        if (all)
        {
            _conflicts.WriteNeededRanges(conflict, report.Scenario.Model);
        }
    }

    private void WriteCorrections(ConsistencyReport report)
    {
        if (report.Conflicts.IsEmpty || report.Conflicts.All(c => !c.Targets.Any(t => t.IsLinked)))
        {
            return;
        }

        _page.Heading(report.Corrections.IsEmpty ? _texts.NoCorrection : _texts.Corrections);
        foreach (Correction correction in report.Corrections)
        {
            string changes = string.Join(", ", correction.Changes.Select(c =>
                $"{c.Target.Id}: {c.Target.Figure.Published.Text} → {c.To.Text} ({TextTemplate.Fill(_texts.Allowed, Show.RangeBeside(c.Allowed, c.Target.Figure, _page), c.Target.Figure.Unit.Format(_page.Language))})"));
            _page.Paragraph(correction.IsShown ? changes : $"{changes} {_texts.NotShown}", 2);
        }
    }

    private void WriteTargets(ConsistencyReport report)
    {
        TargetFinding[] linked = [.. report.Targets.Where(t => t.Implied is not null)];
        if (linked.Length == 0)
        {
            return;
        }

        _page.Heading(_texts.ImpliedByOthers);
        _page.Table(
            [_texts.Target, ">" + _texts.Printed, ">" + _texts.Others, _texts.Unit],
            linked.Select(f => (IReadOnlyList<Cell>)
            [
                f.Target.Id,
                f.Target.Figure.Published.Text,
                Show.RangeBeside(f.Implied!.Value, f.Target.Figure, _page),
                f.Target.Figure.Unit.Format(_page.Language),
            ]));
        _implied.WriteNotes(linked, target => target.Id);
        _implied.WriteLeftAside(linked, target => target.Id);
    }

    private void WriteNotLinked(ConsistencyReport report)
    {
        Target[] notLinked = [.. report.Scenario.Targets.Where(t => !t.IsLinked)];
        if (notLinked.Length > 0)
        {
            _page.Line();
            _page.Paragraph(TextTemplate.Fill(_texts.NotLinked, string.Join(", ", notLinked.Select(t => t.Figure.Published.Kind == FigureKind.Blank ? $"{t.Id} ({_texts.Blank})" : t.Id))));
        }
    }
}
