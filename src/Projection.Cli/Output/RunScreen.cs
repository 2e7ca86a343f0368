using Projection.Cli.Texts;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>A path for a person: quantities by year, then the targets.</summary>
internal sealed class RunScreen(Screen screen)
{
    private const int Digits = 5;
    private readonly UiTexts _texts = screen.Texts;

    public void Write(PathProjection path)
    {
        Scenario scenario = path.Scenario;
        ModelDefinition model = scenario.Model;
        Year[] years = [.. new YearRange(scenario.BaseYear, scenario.Horizon)];
        screen.Paragraph(scenario.Title.In(screen.Language) ?? scenario.Id);
        screen.Heading(_texts.Path);
        screen.Table(
            [_texts.Quantity, .. years.Select(y => ">" + y)],
            model.Indicators.Where(i => !i.IsInput).SelectMany(i => RowsOf(i, path, years)));
        screen.Paragraph(_texts.PathNote);
        WriteTargets(path);
    }

    // The name and unit across the table, then the years: one line, or one for each element.
    private IEnumerable<IReadOnlyList<string>> RowsOf(IndicatorInfo info, PathProjection path, Year[] years)
    {
        IndicatorId[] known = [.. info.Ids().Where(id => double.IsFinite(path[id, path.Scenario.Horizon]))];
        if (known.Length == 0)
        {
            yield break;
        }

        Unit unit = DisplayUnit.For(info);
        bool isPlain = unit == Unit.One || unit.Text == "index";
        yield return [(info.Labels.In(screen.Language) ?? info.Name) + (isPlain ? string.Empty : ", " + unit.Format(screen.Language))];
        foreach (IndicatorId id in known)
        {
            string element = id.Element is null ? string.Empty : "  " + path.Scenario.Model.ElementLabelOf(id.Element, screen.Language);
            yield return [element, .. years.Select(y => Show.Significant(path[id, y] / unit.Scale.ToDouble(), Digits, screen))];
        }
    }

    private void WriteTargets(PathProjection path)
    {
        TargetGap[] linked = [.. path.Targets.Where(t => t.Target.IsLinked)];
        if (linked.Length == 0)
        {
            return;
        }

        screen.Heading(_texts.Gaps);
        screen.Table(
            [_texts.Target, ">" + _texts.Printed, ">" + _texts.Value, ">" + _texts.Gap, _texts.Unit],
            linked.Select(t => (IReadOnlyList<string>)
            [
                t.Target.Id,
                t.Target.Figure.Published.Text,
                Show.Significant(t.PrintedValue, Digits, screen),
                t.IsMet switch { null => "-", true => _texts.Met, false => (t.PrintedGap > 0 ? "+" : string.Empty) + Show.Significant(t.PrintedGap, 3, screen) },
                t.Target.Figure.Unit.Format(screen.Language),
            ]));
        string[] missing = [.. path.MissingInputs().Select(i => i.ToString())];
        if (missing.Length > 0)
        {
            screen.Paragraph(Show.Fill(_texts.Missing, string.Join(", ", missing)));
        }
    }
}
