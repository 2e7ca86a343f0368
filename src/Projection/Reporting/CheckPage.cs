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
    // A figure of whose printed interval less than this part is left holds by a sliver.
    private const double Sliver = 0.2;

    private readonly PageWriter _page;
    private readonly PageTexts _texts;

    private CheckPage(PageWriter page)
    {
        _page = page;
        _texts = page.Texts;
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

        _page.Paragraph(Show.Fill(_texts.Count, scenario.Targets.Length, linked, scenario.Targets.Length - linked));
        _page.Line();
        (string verdict, Tone tone) = report.Verdict switch
        {
            Verdict.Consistent => (_texts.VerdictConsistent, Tone.Good),
            Verdict.Contradictory => (_texts.VerdictContradictory, Tone.Bad),
            _ => (_texts.VerdictUndecided, Tone.Open),
        };
        _page.Paragraph(Show.Fill(verdict, scenario.Horizon, report.Level == ConsistencyLevel.Possible ? _texts.LevelPossible : _texts.LevelPlausible), tone: tone);
        if (!report.IsComplete)
        {
            _page.Paragraph(_texts.Incomplete);
        }

        WriteBase(report);
        WriteConflicts(report, all);
        WriteCorrections(report);
        WriteTargets(report);
        WriteImplied(report);
        WriteNotLinked(report);
        if (attainment is not null)
        {
            new SimulationPage(_page).WriteAttainment(attainment);
        }
    }

    private void WriteBase(ConsistencyReport report)
    {
        if (report.ContradictoryObservations.IsEmpty && report.ContradictoryRanges.IsEmpty)
        {
            return;
        }

        _page.Heading(_texts.ContradictoryBase);
        foreach (Observation observation in report.ContradictoryObservations)
        {
            _page.Paragraph(Describe(observation, report.Scenario.Model), 2);
        }

        WriteRanges(report.ContradictoryRanges, report.Scenario.Model);
    }

    // Years in a row with one range are one line.
    private void WriteRanges(ImmutableArray<PlausibilityRange> ranges, ModelDefinition model)
    {
        foreach (IGrouping<(IndicatorId Id, Arithmetic.ValueRange Range), PlausibilityRange> group in ranges.GroupBy(r => (r.Subject.Id, r.Range)))
        {
            Unit unit = DisplayUnit.For(model.ByName[group.Key.Id.Name]);
            string range = Show.Range(group.Key.Range.Scale(Arithmetic.Rational.One / unit.Scale), 2, _page);
            _page.Paragraph($"{model.LabelOf(group.Key.Id, _page.Language)} {YearsOf(group.Select(r => r.Subject.Years.First))}: {range} {(unit == Unit.One ? string.Empty : unit.Format(_page.Language))}".TrimEnd(), 2);
        }
    }

    private static string YearsOf(IEnumerable<Year> years)
    {
        List<YearRange> runs = [];
        foreach (Year year in years.Order())
        {
            if (runs.Count > 0 && runs[^1].Last + 1 == year)
            {
                runs[^1] = new YearRange(runs[^1].First, year);
            }
            else
            {
                runs.Add(new YearRange(year, year));
            }
        }

        return string.Join(", ", runs);
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
                    _page.Paragraph(Show.Fill(all ? _texts.SameStory : _texts.FurtherVariants, string.Join(", ", others.Select(other => other + 1))));
                }
            }
        }
    }

    private void WriteConflict(Conflict conflict, int number, ConsistencyReport report, bool all)
    {
        ModelDefinition model = report.Scenario.Model;
        _page.Heading(Show.Fill(_texts.Conflict, number));
        _page.Table(
            [_texts.Target, _texts.Quantity, ">" + _texts.Printed, _texts.Unit, _texts.Place],
            conflict.Targets.Select(t => (IReadOnlyList<Cell>)[t.Id, Show.Subject(t.Subject, model, _page), t.Figure.Published.Text, t.Figure.Unit.Format(_page.Language), t.Figure.Place ?? string.Empty]));
        foreach (Target target in conflict.Targets.Where(t => !t.Alike.IsEmpty))
        {
            _page.Paragraph(Show.Fill(_texts.PrintedAlike, target.Id, string.Join(", ", target.Alike.Select(t => t.Document))));
        }

        _page.Paragraph(ConflictExplanation.Of(conflict, report, _page.Language).Text);
        _page.Paragraph(conflict.IsMinimal ? _texts.Minimal : _texts.NotShownMinimal);
        if (all && !conflict.Ranges.IsEmpty)
        {
            _page.Paragraph(_texts.NeededRanges);
            WriteRanges(conflict.Ranges, model);
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
                $"{c.Target.Id}: {c.Target.Figure.Published.Text} → {c.To.Text} ({Show.Fill(_texts.Allowed, Show.RangeBeside(c.Allowed, c.Target.Figure, _page), c.Target.Figure.Unit.Format(_page.Language))})"));
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
        _page.Paragraph(_texts.ImpliedNote);
        TargetFinding[] slivers = [.. linked.Where(f => f.ShareLeft is > 0 and < Sliver)];
        if (slivers.Length > 0)
        {
            _page.Paragraph(Show.Fill(_texts.Slivers, string.Join(", ", slivers.Select(f => $"{f.Target.Id} ({Show.Percent(f.ShareLeft!.Value, _page)})"))));
        }

        IGrouping<string, TargetFinding>[] groups = [.. linked.Where(f => !f.Without.IsEmpty).GroupBy(f => string.Join(", ", f.Without.Select(t => t.Id))).OrderBy(g => g.Count())];
        for (int i = 0; i < groups.Length; i++)
        {
            // The largest group comes last and need not be named one by one.
            string who = i == groups.Length - 1 && groups[i].Count() > 3 ? _texts.OtherTargets : string.Join(", ", groups[i].Select(f => f.Target.Id));
            _page.Paragraph(Show.Fill(_texts.Without, who, groups[i].Key));
        }
    }

    private void WriteImplied(ConsistencyReport report)
    {
        ImpliedValue[] bounded = [.. report.Implied.Where(i => i.IsForced)];
        if (bounded.Length == 0)
        {
            return;
        }

        ModelDefinition model = report.Scenario.Model;
        _page.Heading(_texts.ForcedUnstated);
        _page.Table(
            [_texts.Quantity, ">" + _texts.Range, _texts.Unit, _texts.History],
            bounded.Select(i =>
            {
                Unit unit = DisplayUnit.For(model.ByName[i.Subject.Id.Name]);
                return (IReadOnlyList<Cell>)[model.LabelOf(i.Subject.Id, _page.Language), Show.Range(i.Range.Scale(Arithmetic.Rational.One / unit.Scale), 2, _page), unit == Unit.One ? string.Empty : unit.Format(_page.Language), HistoryOf(i)];
            }));
        _page.Paragraph(Show.Fill(_texts.ForcedNote, report.Scenario.PlanYears));
    }

    private string HistoryOf(ImpliedValue value) =>
        string.Join("; ", value.History.Select(o => $"{o.Subject.Years}: {o.Figure.Published.Text} {o.Figure.Unit.Format(_page.Language)}"));

    private void WriteNotLinked(ConsistencyReport report)
    {
        Target[] notLinked = [.. report.Scenario.Targets.Where(t => !t.IsLinked)];
        if (notLinked.Length > 0)
        {
            _page.Line();
            _page.Paragraph(Show.Fill(_texts.NotLinked, string.Join(", ", notLinked.Select(t => t.Figure.Published.Kind == FigureKind.Blank ? $"{t.Id} ({_texts.Blank})" : t.Id))));
        }
    }

    private string Describe(Observation observation, ModelDefinition model) =>
        $"{(observation.Document is { } document ? document + ": " : string.Empty)}{Show.Subject(observation.Subject, model, _page)} {observation.Figure.Published.Text} {observation.Figure.Unit.Format(_page.Language)}";
}
