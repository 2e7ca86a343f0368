using Projection.Explanations;
using Projection.GoalSeeking;
using Projection.Modelling;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>The answer of <c>solve --remaining</c> for a person: what is needed for each target, then year by year.</summary>
public sealed class RemainingPage
{
    private const int Digits = 5;

    // More targets than these are listed only; year by year they are asked for by name.
    private const int MostInDetail = 3;

    // Numbers from here on are shown with one decimal less.
    private const double Large = 1000;

    private readonly PageWriter _page;
    private readonly GoalSeekTexts _texts;

    private RemainingPage(PageWriter page)
    {
        _page = page;
        _texts = GoalSeekTexts.In(page.Language);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="report">What the remaining years have to deliver.</param>
    /// <param name="language">The language.</param>
    /// <returns>The page.</returns>
    public static Page Of(RemainingReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new PageWriter(language);
        new RemainingPage(page).Write(report);
        return page.ToPage();
    }

    private void Write(RemainingReport report)
    {
        Scenario scenario = report.Scenario;
        _page.Title(scenario.Title.In(_page.Language) ?? scenario.Id);
        _page.Paragraph(TextTemplate.Fill(_texts.RemainingTitle, report.Remaining));
        _page.Paragraph(report.Request.Actuals.IsEmpty
            ? _texts.NothingComeIn
            : TextTemplate.Fill(_texts.ComeIn, string.Join("; ", report.Request.Actuals.Select(a => ActualOf(a, scenario.Model)))));
        _page.Heading(_texts.Needs);
        _page.Table(
            [_texts.Target, ">" + _texts.Printed, ">" + _texts.Required, ">" + _texts.Needed, _texts.Unit, _texts.Plausible],
            report.Needs.Select(n => (IReadOnlyList<Cell>)
            [
                n.Target.Id,
                n.Target.Figure.Published.Text,
                Number(n.RequiredMean, n),
                Number(n.NeededMean, n),
                UnitOf(n),
                n.Result is null ? "-" : n.Result.Status == GoalSeekStatus.Unreachable ? _texts.No : n.IsPlausible switch { true => _texts.Yes, false => _texts.No, _ => _texts.Open },
            ]));
        _page.Paragraph(_texts.NeedsNote);
        if (report.Needs.Length <= MostInDetail)
        {
            foreach (RemainingNeed need in report.Needs)
            {
                WriteNeed(need, scenario.Model);
            }
        }
    }

    private void WriteNeed(RemainingNeed need, ModelDefinition model)
    {
        _page.Heading(TextTemplate.Fill(_texts.ByYear, Show.Subject(need.Target.Subject, model, _page), UnitOf(need)));
        _page.Table(
            [string.Empty, .. need.Years.Select(y => ">" + y.Year)],
            [
                Row(_texts.Planned, y => y.Planned),
                Row(_texts.Expected, y => y.Expected),
                Row(_texts.Delivered, y => y.Needed),
            ]);
        if (double.IsFinite(need.NeededSum))
        {
            _page.Paragraph(TextTemplate.Fill(_texts.Left, Show.Significant(need.NeededSum / ScaleOf(need), Digits, _page), UnitOf(need)));
        }

        if (!need.History.IsEmpty)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.History, string.Join("; ", need.History.Select(o => HistoryOf(o, model)))));
        }

        var seek = new GoalSeekPage(_page);
        if (need.Result is null)
        {
            _page.Paragraph(_texts.NoYearLeft);
        }
        else if (need.Result.Status == GoalSeekStatus.Reached)
        {
            WritePlausibility(need, seek);
            _page.Heading(_texts.Levers);
            seek.WriteLevers(need.Result.Levers, model);
        }
        else if (need.Result.Status == GoalSeekStatus.Unreachable)
        {
            _page.Paragraph(_texts.Unreachable, tone: Tone.Bad);
            seek.WriteBlockage(need.Result.Blockage!);
        }
        else
        {
            _page.Paragraph(_texts.Undecided, tone: Tone.Open);
        }

        IReadOnlyList<Cell> Row(string name, Func<YearDelivery, double> value) => [name, .. need.Years.Select(y => Number(value(y), need))];
    }

    private void WritePlausibility(RemainingNeed need, GoalSeekPage seek)
    {
        if (need.WithinPlausible is { Status: GoalSeekStatus.Unreachable, Blockage: { } blockage })
        {
            _page.Paragraph(_texts.Implausible, tone: Tone.Bad);
            seek.WriteBlockage(blockage);
        }
        else if (need.WithinPlausible is { Status: GoalSeekStatus.Reached })
        {
            _page.Paragraph(_texts.PlausibleOtherwise);
        }
    }

    private Cell Number(double value, RemainingNeed need)
    {
        double shown = value / ScaleOf(need);
        int decimals = Math.Abs(shown) >= Large ? 1 : 2;
        return double.IsFinite(shown) ? new Cell(_page.Format.Format(shown, decimals), shown) : "-";
    }

    private static double ScaleOf(RemainingNeed need) => need.Kind == DeliveryKind.Growth ? 0.01 : need.Target.Figure.Unit.Scale.ToDouble();

    private string UnitOf(RemainingNeed need) => need.Kind switch
    {
        DeliveryKind.Growth => _texts.Growth,
        DeliveryKind.Change when need.Target.Figure.Unit.IsPercent => _texts.PointsPerYear,
        _ => need.Target.Figure.Unit.Format(_page.Language),
    };

    private string ActualOf(Actual actual, ModelDefinition model)
    {
        Unit unit = DisplayUnit.For(model.ByName[actual.Id.Name]);
        string value = Show.Significant(actual.Value / unit.Scale.ToDouble(), Digits, _page);
        return $"{model.LabelOf(actual.Id, _page.Language)} {actual.Year}: {value}{(unit == Unit.One ? string.Empty : " " + unit.Format(_page.Language))}";
    }

    private string HistoryOf(Observation observation, ModelDefinition model) =>
        $"{SubjectText.Of(observation.Subject, model, _page.Language)}: {observation.Figure.Published.Text} {observation.Figure.Unit.Format(_page.Language)}";
}
