using Projection.Consistency;
using Projection.Explanations;
using Projection.Reporting.Texts;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Reporting;

/// <summary>The answer in plain words: whether the plan can be carried out, why not, the smallest correction, how likely it is, and what to do.</summary>
internal sealed class VerdictSection(ReportWriter writer)
{
    private const int MostNamed = 3;

    private readonly PageWriter _page = writer.Page;
    private readonly ReportTexts _texts = writer.Texts;
    private readonly PlanReport _report = writer.Report;

    public void Write()
    {
        WriteVerdict();
        WriteChance();
        int linked = writer.Scenario.Targets.Count(t => t.IsLinked);
        _page.Paragraph(TextTemplate.Fill(_page.Texts.Count, writer.Scenario.Targets.Length, linked, writer.Scenario.Targets.Length - linked) + ".");
        WriteToDo();
    }

    private void WriteVerdict()
    {
        ConsistencyReport possible = _report.Possible;
        switch (possible.Verdict)
        {
            case Verdict.Contradictory when possible.Conflicts.IsEmpty:
                _page.Paragraph(_texts.BaseContradicts, tone: Tone.Bad);
                break;
            case Verdict.Contradictory:
                WriteContradiction(possible, [.. possible.Conflicts], _texts.Impossible, _texts.Smallest, Tone.Bad);
                WriteAlsoImplausible();
                break;
            case Verdict.Consistent:
                WritePossible();
                break;
            default:
                _page.Paragraph(_texts.Open, tone: Tone.Open);
                WriteImplausible(_texts.Implausible);
                break;
        }

        if (!_report.Narrower.IsComplete)
        {
            _page.Paragraph(_page.Texts.Incomplete);
        }
    }

    private void WritePossible()
    {
        switch (_report.Plausible?.Verdict)
        {
            case null:
                _page.Paragraph(TextTemplate.Fill(_texts.Agrees, writer.Scenario.Horizon), tone: Tone.Good);
                break;
            case Verdict.Consistent:
                _page.Paragraph(TextTemplate.Fill(_texts.AgreesPlausibly, writer.Scenario.Horizon), tone: Tone.Good);
                break;
            case Verdict.Contradictory:
                WriteImplausible(_texts.Implausible);
                break;
            default:
                _page.Paragraph(TextTemplate.Fill(_texts.Agrees, writer.Scenario.Horizon), tone: Tone.Good);
                _page.Paragraph(_texts.AgreesOpen, tone: Tone.Open);
                break;
        }
    }

    private void WriteAlsoImplausible()
    {
        if (Beyond() is { Length: > 0 } beyond)
        {
            WriteContradiction(_report.Plausible!, beyond, _texts.AlsoImplausible, _texts.SmallestPlausibly, Tone.Plain);
        }
    }

    private void WriteImplausible(string text)
    {
        if (_report.Plausible is { Verdict: Verdict.Contradictory } plausible)
        {
            if (Beyond() is { Length: > 0 } beyond)
            {
                WriteContradiction(plausible, beyond, text, _texts.Smallest, Tone.Bad);
            }
            else
            {
                _page.Paragraph(_texts.BaseContradicts, tone: Tone.Bad);
            }
        }
    }

    // Conflicts that only the plausible ranges bring; a variant of one that is not even possible tells nothing new.
    private Conflict[] Beyond()
    {
        Conflict[] all = [.. _report.Plausible?.Conflicts ?? []];
        int[] told = [.. all.Where(c => c.Level == ConsistencyLevel.Possible).Select(c => c.Story)];
        return [.. all.Where(c => !told.Contains(c.Story))];
    }

    // The first conflict says why, in one sentence; the first correction is the smallest.
    private void WriteContradiction(ConsistencyReport report, Conflict[] conflicts, string form, string smallest, Tone tone)
    {
        string sentence = TextTemplate.Fill(form, WhyNot(conflicts[0]));
        int further = conflicts.Select(c => c.Story).Distinct().Count() - 1;
        sentence += further > 0 ? " " + TextTemplate.Fill(_texts.FurtherStories, further) : string.Empty;
        Correction? first = report.Corrections.FirstOrDefault(c => c.IsShown) ?? report.Corrections.FirstOrDefault();
        Correction? inside = InsideRanges(report);
        string text = inside is not null && inside != first ? _texts.SmallestInside : smallest;
        sentence += " " + ((inside ?? first) is { } correction ? TextTemplate.Fill(text, ChangeText.InSentence(correction, writer.Model, writer.Language)) : _page.Texts.NoCorrection);
        _page.Paragraph(sentence, tone: tone);
    }

    // What mends the plan at all may ask for a change that no plausible path allows: the first correction is taken that one inside the ranges contains, if any does.
    private Correction? InsideRanges(ConsistencyReport report)
    {
        string[][] inside = [.. (_report.Plausible?.Corrections ?? []).Where(c => c.IsShown).Select(NamesOf)];
        return report.Corrections.FirstOrDefault(c => c.IsShown && Array.Exists(inside, names => NamesOf(c).All(names.Contains)));

        static string[] NamesOf(Correction correction) => [.. correction.Changes.Select(change => change.Target.Id)];
    }

    private string WhyNot(Conflict conflict)
    {
        if (conflict.Hinge is { } hinge && !hinge.Figure.PrintedRange.Meets(conflict.Implied))
        {
            string form = conflict.Targets.Length == 1 ? _texts.HingeAlone : _texts.Hinge;
            return TextTemplate.Fill(form, InSentence(hinge), PrintedText.InSentence(hinge.Figure, writer.Language), RangeText.InWords(RangeText.Telling(conflict.Implied, hinge.Figure), RangeText.DecimalsBeside(hinge.Figure), writer.Language), writer.NameOf(hinge.Figure.Unit)).TrimEnd();
        }

        return TextTemplate.Fill(_texts.Together, string.Join("; ", conflict.Targets.Select(t => $"{InSentence(t)} ({PrintedText.InSentence(t.Figure, writer.Language)})")));
    }

    private string InSentence(Target target) => SubjectText.InSentence(target.Subject, writer.Model, writer.Language);

    private void WriteChance()
    {
        SimulationResult result = _report.Simulation;
        if (result.Joint is not { } joint)
        {
            return;
        }

        (string probability, string interval) = AttainmentText.Of(joint, _page);
        string text = TextTemplate.Fill(_texts.Chance, result.Targets.Length, probability, interval);
        TargetAttainment[] rare = [.. result.Targets.Where(t => t.Attained.Probability < 0.5).OrderBy(t => t.Attained.Probability)];
        if (rare.Length > 0)
        {
            string least = string.Join("; ", rare.Take(MostNamed).Select(t => $"{writer.NameOf(t.Target)} ({AttainmentText.Of(t.Attained, _page).Probability})"));
            text += " " + TextTemplate.Fill(_texts.BelowHalf, rare.Length, result.Targets.Length, least);
        }

        _page.Paragraph(text);
    }

    private void WriteToDo()
    {
        _page.Heading(_texts.ToDo);
        ConsistencyReport report = _report.Narrower;
        int before = _page.Count;
        for (int i = 0; i < report.Conflicts.Length; i++)
        {
            if (report.Conflicts.Take(i).All(earlier => earlier.Story != report.Conflicts[i].Story))
            {
                WriteToDo(report.Conflicts[i], i + 1, report);
            }
        }

        string[] blank = [.. writer.Scenario.Targets.Where(t => t.Figure.Published.Kind == FigureKind.Blank).Select(writer.NameOf)];
        if (blank.Length > 0)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.FillBlanks, string.Join("; ", blank)), 2);
        }

        if (_page.Count == before)
        {
            _page.Paragraph(_texts.NothingToDo, 2);
        }
    }

    private void WriteToDo(Conflict conflict, int number, ConsistencyReport report)
    {
        var explanation = ConflictExplanation.Of(conflict, report, writer.Language);
        string what = explanation.Mends.Length > 0 ? explanation.Mends : _page.Texts.NoCorrection;
        if (conflict.ReadingSets is [{ IsPlausible: true } best, ..])
        {
            string[] meanings = [.. best.Readings.Select(r => TextTemplate.Fill(_texts.Means, PrintedText.InSentence(r.Target.Figure, writer.Language), ReadingText.Of(r, writer.Model, writer.Language)))];
            what += " " + TextTemplate.Fill(_texts.OrSay, string.Join("; ", meanings));
        }

        _page.Paragraph(TextTemplate.Fill(_texts.ToDoConflict, number, what), 2);
    }
}
