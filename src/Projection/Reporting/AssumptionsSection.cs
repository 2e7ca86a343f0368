using System.Collections.Immutable;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>What inputs are taken to be, and why; how they move together; rare events.</summary>
internal sealed class AssumptionsSection(ScenarioWriter writer)
{
    private readonly PageWriter _page = writer.Page;
    private readonly ReportTexts _texts = writer.Texts;
    private readonly DistributionWords _words = new(writer.Page, writer.Texts);

    public void Write()
    {
        Scenario scenario = writer.Scenario;
        if (scenario.Assumptions.IsEmpty)
        {
            _page.Paragraph(_texts.NoAssumptions);
            return;
        }

        _page.Table(
            [_texts.Name, _texts.Years, _texts.Distribution, ">" + _texts.PlausibleRange, _page.Texts.Unit, _texts.Because],
            scenario.Assumptions.Select(Row));
        _page.Paragraph(_texts.AssumptionsNote);
        WriteDependence(scenario.Dependence);
        WriteShocks(scenario);
    }

    private IReadOnlyList<Cell> Row(Assumption assumption)
    {
        Unit unit = UnitOf(assumption.Ids[0]);
        return
        [
            NameOf(assumption),
            assumption.Years.ToString(),
            assumption.Distribution is { } distribution ? _words.Of(distribution, unit) : string.Empty,
            assumption.Plausible is { } range ? Show.Range(range.Scale(Arithmetic.Rational.One / unit.Scale), 2, _page) : string.Empty,
            writer.NameOf(unit),
            assumption.Because ?? string.Empty,
        ];
    }

    private string NameOf(Assumption assumption)
    {
        IndicatorId first = assumption.Ids[0];
        return assumption.Ids.Length == 1
            ? writer.Model.LabelOf(first, writer.Language)
            : $"{writer.Model.LabelOf(first with { Element = null }, writer.Language)}: {string.Join(", ", assumption.Ids.Select(id => writer.Model.ElementLabelOf(id.Element!, writer.Language)))}";
    }

    private Unit UnitOf(IndicatorId id) => DisplayUnit.For(writer.Model.ByName[id.Name]);

    private void WriteDependence(Dependence dependence)
    {
        if (dependence == Dependence.None)
        {
            return;
        }

        _page.Paragraph(TextTemplate.Fill(_texts.DependenceNote, Correlation(dependence.AcrossDefault), Correlation(dependence.OverYearsDefault)));
        WriteExceptions(_texts.DependenceAcross, dependence.Across);
        WriteExceptions(_texts.DependenceOverYears, dependence.OverYears);
        foreach (CorrelationBlock block in dependence.Matrices)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.DependenceMatrix, string.Join("; ", block.Quantities.Select(id => writer.Model.LabelOf(id, writer.Language)))));
        }
    }

    private void WriteExceptions(string text, ImmutableSortedDictionary<string, double> correlations)
    {
        if (correlations.Count > 0)
        {
            _page.Paragraph(TextTemplate.Fill(text, string.Join("; ", correlations.Select(c => $"{writer.Model.LabelOf(new IndicatorId(c.Key), writer.Language)} {Correlation(c.Value)}"))));
        }
    }

    private string Correlation(double value) => _page.Format.Format(value, 2);

    private void WriteShocks(Scenario scenario)
    {
        if (scenario.Shocks.IsEmpty)
        {
            return;
        }

        _page.Heading(_texts.Shocks);
        _page.Table(
            [_texts.Event, _texts.Years, ">" + _texts.YearlyProbability, _texts.Effect, _texts.Because],
            scenario.Shocks.Select(shock => (IReadOnlyList<Cell>)
            [
                shock.Name,
                shock.Years.ToString(),
                new Cell(Show.Percent(shock.Probability, _page), shock.Probability * 100),
                EffectOf(shock),
                shock.Because ?? string.Empty,
            ]));
    }

    private string EffectOf(Shock shock)
    {
        Unit unit = UnitOf(shock.Inputs[0].Id);
        string size = $"{_words.Of(shock.Size, unit)} {writer.NameOf(unit)}".TrimEnd();
        IEnumerable<string> inputs = shock.Inputs.Select(input =>
        {
            string name = writer.Model.LabelOf(input.Id, writer.Language);
            return input.Factor == 1 ? name : TextTemplate.Fill(_texts.Times, Show.Significant(input.Factor, 2, _page), name);
        });
        string recovery = shock.Recovery.IsEmpty ? string.Empty : "; " + TextTemplate.Fill(_texts.Recovery, string.Join(", ", shock.Recovery.Select(part => _page.Format.Format(part * 100, 0))));
        return $"{size}: {string.Join("; ", inputs)}{recovery}";
    }
}
