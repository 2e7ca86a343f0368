using Projection.Comparison;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>Cases side by side for a person: what differs and why first, then the assumptions, the targets and the quantities.</summary>
/// <remarks>Cases are named A, B, C and so on in the order of the comparison; B - A is the difference of the second from the first.</remarks>
public sealed class ComparisonPage
{
    private const int MostNamed = 3;
    private const int Digits = 5;

    private readonly PageWriter _page;
    private readonly ComparisonTexts _texts;
    private readonly ScenarioComparison _comparison;

    private ComparisonPage(PageWriter page, ScenarioComparison comparison)
    {
        _page = page;
        _texts = ComparisonTexts.In(page.Language);
        _comparison = comparison;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="comparison">Cases side by side.</param>
    /// <param name="language">The language.</param>
    /// <returns>The page.</returns>
    public static Page Of(ScenarioComparison comparison, Language language)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var page = new PageWriter(language);
        new ComparisonPage(page, comparison).Write();
        return page.ToPage();
    }

    /// <summary>The letter of a case: A to Z, then AA and so on.</summary>
    /// <param name="place">Place among the cases, from 0.</param>
    internal static string LetterOf(int place) => (place < 26 ? string.Empty : LetterOf((place / 26) - 1)) + (char)('A' + (place % 26));

    private void Write()
    {
        Scenario first = _comparison.First.Scenario;
        _page.Title(first.Title.In(_page.Language) ?? first.Id);
        _page.Line();
        foreach (CaseComparison other in _comparison.Others)
        {
            WriteVerdict(other);
        }

        WriteCases();
        foreach (CaseComparison other in _comparison.Others.Where(o => o.IsAttributable))
        {
            WriteChanges(other);
        }

        WriteTargets();
        new AttributionBlocks(_page, _comparison).Write();
        WriteQuantities();
    }

    private string LetterOf(CaseComparison other) => LetterOf(_comparison.Others.IndexOf(other) + 1);

    private string NameOf(CaseComparison other) => $"{other.Case.Name} ({LetterOf(other)})";

    // One sentence on what differs most plainly: an amount rather than a rate, where the targets speak of one.
    private void WriteVerdict(CaseComparison other)
    {
        DifferenceAttribution[] known = [.. (other.IsAttributable ? other.Attributions : OfTargets(other)).Where(a => a.HasBothValues && a.Difference != 0)];
        bool isAsked = other.IsAttributable && !_comparison.Options.Attributed.IsEmpty;
        DifferenceAttribution? told = isAsked ? known.FirstOrDefault() : Array.Find(known, a => !a.Quantity.Unit.IsPercent) ?? known.FirstOrDefault();
        string verdict = told is not null ? VerdictOf(other, told)
            : TextTemplate.Fill(other.IsAttributable && other.Changes.IsEmpty ? _texts.VerdictNoChange : _texts.VerdictSame, NameOf(other), $"{_comparison.First.Name} (A)");
        _page.Paragraph(verdict);
        if (!other.IsAttributable)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.NotAttributable, NameOf(other)), tone: Tone.Open);
        }
    }

    private IEnumerable<DifferenceAttribution> OfTargets(CaseComparison other)
    {
        int place = _comparison.Others.IndexOf(other) + 1;
        return _comparison.Targets.Select(t => new DifferenceAttribution(new AttributedQuantity(t.Id, t.Subject, t.Unit), t.Values[0].Value, t.Values[place].Value, [], 0, []));
    }

    private string VerdictOf(CaseComparison other, DifferenceAttribution told)
    {
        var figures = new DifferenceFigures(told, _page);
        string subject = SubjectText.InSentence(told.Quantity.Subject, _comparison.First.Scenario.Model, _page.Language);
        string verdict = told.Quantity.Unit.IsPercent
            ? TextTemplate.Fill(_texts.VerdictPoints, NameOf(other), subject, figures.To, figures.From, figures.Unit, figures.Difference)
            : TextTemplate.Fill(_texts.Verdict, NameOf(other), subject, figures.To, figures.From, figures.Unit, figures.Difference, figures.Relative);
        return $"{verdict} {PartsOf(told, figures)}".TrimEnd();
    }

    private string PartsOf(DifferenceAttribution told, DifferenceFigures figures)
    {
        ChangeEffect[] effects = [.. AttributionBlocks.Sorted(told).Where(e => e.Share != 0)];
        switch (effects)
        {
            case []:
                return string.Empty;
            case [var only]:
                return TextTemplate.Fill(_texts.VerdictOnePart, NameOf(only.Change));
            default:
                int named = effects.Length <= MostNamed + 1 ? effects.Length : MostNamed;
                List<string> parts = [.. effects.Take(named).Select((e, i) => TextTemplate.Fill(i == 0 ? _texts.VerdictPart : _texts.VerdictNextPart, NameOf(e.Change), figures.Signed(e.Share)))];
                if (named < effects.Length)
                {
                    parts.Add(TextTemplate.Fill(_texts.VerdictRest, effects.Length - named, figures.Signed(effects.Skip(named).Sum(e => e.Share))));
                }

                return TextTemplate.Fill(_texts.VerdictParts, string.Join("; ", parts));
        }
    }

    private string NameOf(AssumptionChange change) =>
        $"{SubjectText.NameOf(change.Id, _comparison.First.Scenario.Model, _page.Language)} {change.OnlyYear?.ToString() ?? change.Years.ToString()}";

    private void WriteCases()
    {
        _page.Heading(_texts.Cases);
        for (int i = 0; i < _comparison.Cases.Length; i++)
        {
            ComparedCase one = _comparison.Cases[i];
            string? title = one.Title.In(_page.Language);
            _page.Paragraph($"{LetterOf(i)}  {one.Name}{(title is null ? string.Empty : ": " + title)}", 2);
        }

        foreach (CaseComparison other in _comparison.Others)
        {
            foreach (ScenarioDifference difference in other.Differences)
            {
                Scenario own = other.Case.Scenario;
                Scenario first = _comparison.First.Scenario;
                _page.Paragraph(
                    difference.Part switch
                    {
                        ScenarioPart.BaseYear => TextTemplate.Fill(_texts.OtherBaseYear, LetterOf(other), own.BaseYear, first.BaseYear),
                        ScenarioPart.Horizon => TextTemplate.Fill(_texts.OtherHorizon, LetterOf(other), own.Horizon, first.Horizon),
                        _ => TextTemplate.Fill(_texts.OtherModel, LetterOf(other)),
                    },
                    2);
            }
        }
    }

    private void WriteChanges(CaseComparison other)
    {
        _page.Heading(TextTemplate.Fill(_texts.Assumptions, NameOf(other)));
        if (other.Changes.IsEmpty)
        {
            _page.Paragraph(_texts.NoChanges);
            return;
        }

        ModelDefinition model = _comparison.First.Scenario.Model;
        _page.Table(
            [_texts.Assumption, _texts.Years, ">A", ">" + LetterOf(other), _page.Texts.Unit],
            other.Changes.Select(change =>
            {
                Unit unit = DisplayUnit.For(model.ByName[change.Id.Name]);
                return (IReadOnlyList<Cell>)
                [
                    model.LabelOf(change.Id, _page.Language),
                    change.Years.ToString(),
                    Spread([.. change.Inputs.Select(i => i.From)], unit),
                    Spread([.. change.Inputs.Select(i => i.To)], unit),
                    unit == Unit.One ? string.Empty : unit.Format(_page.Language),
                ];
            }));
    }

    // One value, or from the smallest to the largest where they differ over years or elements.
    private Cell Spread(double[] values, Unit unit)
    {
        double scale = unit.Scale.ToDouble();
        double low = values.Min() / scale;
        double high = values.Max() / scale;
        string one = Show.Significant(low, Digits, _page);
        string other = Show.Significant(high, Digits, _page);
        return one == other ? Show.Number(low, Digits, _page) : TextTemplate.Fill(_texts.UpTo, one, other);
    }

    private void WriteTargets()
    {
        if (_comparison.Targets.IsEmpty)
        {
            return;
        }

        var rows = _comparison.Targets.Select(target => new SideBySide.Row(
            [target.Id, PrintedOf(target)],
            target.Values,
            target.Unit,
            [.. target.Gaps.Select(gap => gap?.IsMet == false)])).ToArray();
        new SideBySide(_page, _comparison.Cases.Length).Write(_texts.Targets, [_texts.Target, _texts.Printed], rows);
        string met = string.Join(", ", _comparison.Cases.Select((_, i) => TextTemplate.Fill(
            _texts.MetCase,
            LetterOf(i),
            _comparison.Targets.Count(t => t.Gaps[i]?.IsMet == true),
            _comparison.Targets.Count(t => t.Gaps[i] is not null))));
        _page.Paragraph(TextTemplate.Fill(_texts.Met, met));
        string[] different = [.. _comparison.Targets.Where(t => t.Gaps.OfType<TargetGap>().Select(g => g.Target.Figure.Range).Distinct().Count() > 1).Select(t => t.Id)];
        if (different.Length > 0)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.PrintedDifferently, string.Join(", ", different)));
        }
    }

    // The figure once, or with the cases that print it where others print another or none.
    private string PrintedOf(ComparedTarget target)
    {
        var printed = target.Gaps.Select((gap, i) => (Gap: gap, Place: i)).Where(g => g.Gap is not null).GroupBy(g => g.Gap!.Target.Figure.Range).ToArray();
        return printed is [var one] && one.Count() == target.Gaps.Length
            ? TextOf(one.First().Gap!)
            : string.Join("; ", printed.Select(group => $"{TextOf(group.First().Gap!)} ({string.Join(", ", group.Select(g => LetterOf(g.Place)))})"));
    }

    private string TextOf(TargetGap gap) => $"{gap.Target.Figure.Published.Text} {gap.Target.Figure.Unit.Format(_page.Language)}";

    private void WriteQuantities()
    {
        if (_comparison.Quantities.IsEmpty)
        {
            return;
        }

        Year[] years = [.. _comparison.Quantities.Select(q => q.Year).Distinct()];
        string heading = years.Length == 1 ? $"{_texts.Quantities}, {years[0]}" : _texts.Quantities;
        List<SideBySide.Row> rows = [];
        foreach (IGrouping<string, ComparedQuantity> indicator in _comparison.Quantities.GroupBy(q => q.Id.Name))
        {
            ModelDefinition model = _comparison.CaseOf(indicator.First().Id).Scenario.Model;
            Unit unit = indicator.First().Unit;
            bool isPlain = unit == Unit.One || unit.Text == "index";
            rows.Add(SideBySide.Row.Across(model.LabelOf(new IndicatorId(indicator.Key), _page.Language) + (isPlain ? string.Empty : ", " + unit.Format(_page.Language))));
            rows.AddRange(indicator.Select(q =>
            {
                string element = q.Id.Element is null ? string.Empty : model.ElementLabelOf(q.Id.Element, _page.Language);
                return new SideBySide.Row(["  " + $"{element} {(years.Length == 1 ? null : q.Year)}".Trim()], q.Values, q.Unit, []);
            }));
        }

        new SideBySide(_page, _comparison.Cases.Length).Write(heading, [_texts.Quantity], [.. rows]);
    }
}
