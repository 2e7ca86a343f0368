using Projection.Reporting.Texts;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>A path for a person: quantities by year, then the targets.</summary>
public sealed class RunPage
{
    private const int Digits = 5;
    private readonly PageWriter _page;
    private readonly PageTexts _texts;

    private readonly Func<Target, string> _nameOf;

    /// <summary>Writes parts of the page.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="nameOf">What a target is called; its id where <see langword="null"/>.</param>
    internal RunPage(PageWriter page, Func<Target, string>? nameOf = null)
    {
        _nameOf = nameOf ?? (target => target.Id);
        _page = page;
        _texts = page.Texts;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="path">One path.</param>
    /// <param name="language">The language.</param>
    /// <returns>The page.</returns>
    public static Page Of(PathProjection path, Language language)
    {
        ArgumentNullException.ThrowIfNull(path);
        var page = new PageWriter(language);
        new RunPage(page).Write(path);
        return page.ToPage();
    }

    private void Write(PathProjection path)
    {
        _page.Title(path.Scenario.Title.In(_page.Language) ?? path.Scenario.Id);
        _page.Heading(_texts.Path);
        WriteYears(path);
        WriteTargets(path);
    }

    /// <summary>The quantities year by year.</summary>
    internal void WriteYears(PathProjection path)
    {
        Scenario scenario = path.Scenario;
        ModelDefinition model = scenario.Model;
        Year[] years = [.. new YearRange(scenario.BaseYear, scenario.Horizon)];
        _page.Table(
            [_texts.Quantity, .. years.Select(y => ">" + y)],
            model.Indicators.Where(i => !i.IsInput).SelectMany(i => RowsOf(i, path, years)));
        _page.Paragraph(_texts.PathNote);
    }

    // The name and unit across the table, then the years: one line, or one for each element.
    private IEnumerable<IReadOnlyList<Cell>> RowsOf(IndicatorInfo info, PathProjection path, Year[] years)
    {
        IndicatorId[] known = [.. info.Ids().Where(id => double.IsFinite(path[id, path.Scenario.Horizon]))];
        if (known.Length == 0)
        {
            yield break;
        }

        Unit unit = DisplayUnit.For(info);
        bool isPlain = unit == Unit.One || unit.Text == "index";
        yield return [(info.Labels.In(_page.Language) ?? info.Name) + (isPlain ? string.Empty : ", " + unit.Format(_page.Language))];
        foreach (IndicatorId id in known)
        {
            string element = id.Element is null ? string.Empty : "  " + path.Scenario.Model.ElementLabelOf(id.Element, _page.Language);
            yield return [element, .. years.Select(y => Show.Number(path[id, y] / unit.Scale.ToDouble(), Digits, _page))];
        }
    }

    /// <summary>How far each linked target is from its figure on the path.</summary>
    internal void WriteTargets(PathProjection path)
    {
        TargetGap[] linked = [.. path.Targets.Where(t => t.Target.IsLinked)];
        if (linked.Length == 0)
        {
            return;
        }

        _page.Heading(_texts.Gaps);
        _page.Table(
            [_texts.Target, ">" + _texts.Printed, ">" + _texts.Value, ">" + _texts.Gap, _texts.Unit],
            linked.Select(t => (IReadOnlyList<Cell>)
            [
                _nameOf(t.Target),
                t.Target.Figure.Published.Text,
                Show.Number(t.PrintedValue, Digits, _page),
                t.IsMet switch { null => "-", true => _texts.Met, false => (t.PrintedGap > 0 ? "+" : string.Empty) + Show.Significant(t.PrintedGap, 3, _page) },
                t.Target.Figure.Unit.Format(_page.Language),
            ]));
        string[] missing = [.. path.MissingInputs().Select(i => i.ToString())];
        if (missing.Length > 0)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.Missing, string.Join(", ", missing)));
        }
    }
}
