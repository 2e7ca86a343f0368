using Projection.Comparison;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Reporting.Texts;

namespace Projection.Reporting;

/// <summary>Writes where the differences of each case come from.</summary>
internal sealed class AttributionBlocks(PageWriter page, ScenarioComparison comparison)
{
    // The largest shares of each difference; the rest is one line.
    private const int MostRows = 6;

    private const double Rounding = 1e-9;

    private readonly ComparisonTexts _texts = ComparisonTexts.In(page.Language);
    private readonly ModelDefinition _model = comparison.First.Scenario.Model;

    /// <summary>The effects with the largest shares first; those that differ by rounding only stay in the order of the model, those that are nothing but rounding are left out.</summary>
    public static IEnumerable<ChangeEffect> Sorted(DifferenceAttribution attribution)
    {
        double largest = attribution.Effects.Select(e => Math.Max(Math.Abs(e.Share), Math.Abs(e.Alone))).DefaultIfEmpty(0).Max();
        return attribution.Effects
            .Where(e => Math.Max(Math.Abs(e.Share), Math.Abs(e.Alone)) > Rounding * largest)
            .OrderByDescending(e => Math.Round(Math.Abs(e.Share) / largest, 6));
    }

    public void Write()
    {
        bool isTold = false;
        for (int i = 0; i < comparison.Others.Length; i++)
        {
            isTold |= Write(comparison.Others[i], ComparisonPage.LetterOf(i + 1));
        }

        if (isTold)
        {
            page.Paragraph(_texts.AttributionNote);
        }

        if (comparison.Others.Any(o => o.Attributions.Any(a => !a.IsExact)))
        {
            ComparisonOptions options = comparison.Options;
            page.Paragraph(TextTemplate.Fill(_texts.SampledNote, options.ExactChanges, page.Format.Format((double)options.Pairs, 0), options.Seed));
        }
    }

    private bool Write(CaseComparison other, string letter)
    {
        if (other.Attributions.IsEmpty)
        {
            return false;
        }

        page.Heading(TextTemplate.Fill(_texts.Attributions, $"{other.Case.Name} ({letter})"));
        if (other.Changes is [var only] && other.Attributions.All(a => a.HasBothValues && a.Undefined.IsEmpty))
        {
            page.Paragraph(TextTemplate.Fill(_texts.OneChange, LabelOf(only)));
            return false;
        }

        bool hasErrors = other.Attributions.Any(a => !a.IsExact);
        page.Table(
            [_texts.Assumption, ">" + _texts.Share, .. hasErrors ? [">" + _texts.Error] : Array.Empty<string>(), ">" + _texts.Part, ">" + _texts.Alone],
            other.Attributions.SelectMany(a => RowsOf(a, letter, hasErrors)));
        return true;
    }

    private IEnumerable<IReadOnlyList<Cell>> RowsOf(DifferenceAttribution attribution, string letter, bool hasErrors)
    {
        string subject = SubjectText.Of(attribution.Quantity.Subject, _model, page.Language);
        if (!attribution.HasBothValues)
        {
            yield return [TextTemplate.Fill(_texts.WithoutValue, subject, double.IsFinite(attribution.From) ? letter : "A")];
            yield break;
        }

        var figures = new DifferenceFigures(attribution, page);
        yield return [TextTemplate.Fill(attribution.Quantity.Unit.IsPercent ? _texts.AttributedPoints : _texts.Attributed, subject, figures.To, figures.From, figures.Unit, figures.Difference)];
        if (!attribution.Undefined.IsEmpty)
        {
            yield return [TextTemplate.Fill(_texts.Undefined, string.Join(", ", attribution.Undefined.Select(LabelOf)))];
            yield break;
        }

        ChangeEffect[] effects = [.. Sorted(attribution)];
        if (effects.Length == 0)
        {
            yield return [_texts.Nothing];
            yield break;
        }

        int shown = effects.Length <= MostRows + 1 ? effects.Length : MostRows;
        foreach (ChangeEffect effect in effects.Take(shown))
        {
            yield return Row("  " + LabelOf(effect.Change), effect.Share, figures, attribution, hasErrors ? ErrorOf(effect, attribution) : (Cell?)null, figures.Cell(effect.Alone));
        }

        if (shown < effects.Length)
        {
            yield return Row("  " + TextTemplate.Fill(_texts.Further, effects.Length - shown), effects.Skip(shown).Sum(e => e.Share), figures, attribution, hasErrors ? new Cell("-") : (Cell?)null, "-");
        }
    }

    // An error of rounding only is none of sampling.
    private Cell ErrorOf(ChangeEffect effect, DifferenceAttribution attribution) =>
        attribution.IsExact ? "-"
        : effect.StandardError <= Rounding * Math.Abs(effect.Share) ? new Cell("0", effect.StandardError / attribution.Quantity.Unit.Scale.ToDouble())
        : Show.Number(effect.StandardError / attribution.Quantity.Unit.Scale.ToDouble(), 1, page);

    private Cell[] Row(string label, double share, DifferenceFigures figures, DifferenceAttribution attribution, Cell? error, Cell alone)
    {
        double part = 100 * share / attribution.Difference;
        return
        [
            label,
            figures.Cell(share),
            .. error is { } stated ? [stated] : Array.Empty<Cell>(),
            double.IsFinite(part) ? new Cell(page.Format.Format(part, 1), part) : new Cell("-"),
            alone,
        ];
    }

    private string LabelOf(AssumptionChange change) => $"{_model.LabelOf(change.Id, page.Language)} {change.OnlyYear}".TrimEnd();
}
