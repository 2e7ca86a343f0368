using Projection.Consistency;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>Writes what the figures of a plan force, part by part.</summary>
internal sealed class ImpliedParts(PageWriter page)
{
    // A figure of whose printed interval less than this part is left holds by a sliver.
    private const double Sliver = 0.2;

    private readonly PageTexts _texts = page.Texts;

    /// <summary>How the ranges that targets leave for each other are to be read, and which figures hold by a sliver.</summary>
    /// <param name="linked">The findings that have one.</param>
    /// <param name="nameOf">What a target is called.</param>
    public void WriteNotes(TargetFinding[] linked, Func<Target, string> nameOf)
    {
        page.Paragraph(_texts.ImpliedNote);
        TargetFinding[] slivers = [.. linked.Where(f => f.ShareLeft is > 0 and < Sliver)];
        if (slivers.Length > 0)
        {
            page.Paragraph(TextTemplate.Fill(_texts.Slivers, string.Join(", ", slivers.Select(f => $"{nameOf(f.Target)} ({Show.Percent(f.ShareLeft!.Value, page)})"))));
        }
    }

    /// <summary>Which targets were left aside for the range of which.</summary>
    /// <param name="linked">The findings that have one.</param>
    /// <param name="nameOf">What a target is called.</param>
    /// <param name="indent">How far the lines stand in.</param>
    public void WriteLeftAside(TargetFinding[] linked, Func<Target, string> nameOf, int indent = 0)
    {
        IGrouping<string, TargetFinding>[] groups = [.. linked.Where(f => !f.Without.IsEmpty).GroupBy(f => string.Join(", ", f.Without.Select(nameOf))).OrderBy(g => g.Count())];
        for (int i = 0; i < groups.Length; i++)
        {
            // The largest group comes last and need not be named one by one.
            string who = i == groups.Length - 1 && groups[i].Count() > 3 ? _texts.OtherTargets : string.Join(", ", groups[i].Select(f => nameOf(f.Target)));
            page.Paragraph(TextTemplate.Fill(_texts.Without, who, groups[i].Key), indent);
        }
    }

    /// <summary>The quantities that no figure states and that the figures narrow; nothing where there are none.</summary>
    /// <param name="report">The answer of a check.</param>
    /// <param name="heading">What stands above them; <see langword="null"/> for nothing.</param>
    /// <returns>Whether there are any.</returns>
    public bool WriteForced(ConsistencyReport report, string? heading)
    {
        ImpliedValue[] bounded = [.. report.Implied.Where(i => i.IsForced)];
        if (bounded.Length == 0)
        {
            return false;
        }

        ModelDefinition model = report.Scenario.Model;
        if (heading is not null)
        {
            page.Heading(heading);
        }

        page.Table(
            [_texts.Quantity, ">" + _texts.Range, _texts.Unit, _texts.History],
            bounded.Select(i =>
            {
                Unit unit = DisplayUnit.For(model.ByName[i.Subject.Id.Name]);
                return (IReadOnlyList<Cell>)[model.LabelOf(i.Subject.Id, page.Language), Show.Range(i.Range.Scale(Arithmetic.Rational.One / unit.Scale), 2, page), unit == Unit.One ? string.Empty : unit.Format(page.Language), HistoryOf(i)];
            }));
        page.Paragraph(TextTemplate.Fill(_texts.ForcedNote, report.Scenario.PlanYears));
        return true;
    }

    private string HistoryOf(ImpliedValue value) =>
        string.Join("; ", value.History.Select(o => $"{o.Subject.Years}: {o.Figure.Published.Text} {o.Figure.Unit.Format(page.Language)}"));
}
