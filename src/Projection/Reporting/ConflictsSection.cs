using System.Collections.Immutable;
using Projection.Consistency;
using Projection.Explanations;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>Each contradiction: its figures as printed, why they cannot hold together, how else they may be read; and its variants.</summary>
internal sealed class ConflictsSection(ReportWriter writer)
{
    private readonly PageWriter _page = writer.Page;
    private readonly ReportTexts _texts = writer.Texts;
    private readonly ConflictParts _parts = new(writer.Page);

    public void Write()
    {
        ConsistencyReport report = writer.Report.Narrower;
        _parts.WriteBase(report);
        ImmutableArray<Conflict> conflicts = report.Conflicts;
        if (conflicts.IsEmpty)
        {
            _page.Paragraph(_texts.NoConflicts);
        }

        // Conflicts keep their numbers, by which the other commands know them too.
        foreach ((Conflict first, int place) in conflicts.Select((c, i) => (c, i)).Where(pair => conflicts.Take(pair.i).All(c => c.Story != pair.c.Story)))
        {
            Write(first, place + 1, report);
            WriteVariants(first, conflicts);
        }
    }

    private void Write(Conflict conflict, int number, ConsistencyReport report)
    {
        _page.Heading(TextTemplate.Fill(_page.Texts.Conflict, number));
        _parts.WriteFigures(conflict, writer.Model, withIds: false);
        foreach (Target target in conflict.Targets.Where(t => !t.Alike.IsEmpty))
        {
            _page.Paragraph(TextTemplate.Fill(_texts.AlikeIn, writer.NameOf(target), string.Join(", ", target.Alike.Select(t => t.Document))));
        }

        foreach (string paragraph in ConflictExplanation.Of(conflict, report, writer.Language).Paragraphs.Where(p => p.Length > 0))
        {
            _page.Paragraph(paragraph);
        }

        _page.Paragraph((conflict.IsMinimal ? _page.Texts.Minimal : _page.Texts.NotShownMinimal) + " " + (conflict.Level == ConsistencyLevel.Possible ? _texts.OfLevelPossible : _texts.OfLevelPlausible));
        _parts.WriteNeededRanges(conflict, writer.Model);
    }

    private void WriteVariants(Conflict first, ImmutableArray<Conflict> conflicts)
    {
        (Conflict Conflict, int Number)[] variants = [.. conflicts.Select((c, i) => (c, i + 1)).Where(pair => pair.c != first && pair.c.Story == first.Story)];
        if (variants.Length == 0)
        {
            return;
        }

        _page.Paragraph(_texts.Variants);
        foreach ((Conflict conflict, int number) in variants)
        {
            string figures = string.Join("; ", conflict.Targets.Select(t => $"{writer.NameOf(t)} ({PrintedText.InSentence(t.Figure, writer.Language)})"));
            _page.Paragraph(TextTemplate.Fill(_texts.ToDoConflict, number, figures), 2);
        }
    }
}
