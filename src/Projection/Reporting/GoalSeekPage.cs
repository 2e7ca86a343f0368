using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Explanations;
using Projection.GoalSeeking;
using Projection.Modelling;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>The answer of <c>solve</c> for a person: whether the goals are reached first, then by what.</summary>
public sealed class GoalSeekPage
{
    private const int Digits = 4;
    private const int MostDecimals = 6;

    private readonly PageWriter _page;
    private readonly GoalSeekTexts _texts;

    internal GoalSeekPage(PageWriter page)
    {
        _page = page;
        _texts = GoalSeekTexts.In(page.Language);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="result">What a goal seek gave.</param>
    /// <param name="language">The language.</param>
    /// <returns>The page.</returns>
    public static Page Of(GoalSeekResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        var page = new PageWriter(language);
        new GoalSeekPage(page).Write(result);
        return page.ToPage();
    }

    /// <summary>Writes what each lever was and is, and how far it moved, years across.</summary>
    internal void WriteLevers(ImmutableArray<LeverChange> levers, ModelDefinition model)
    {
        Year[] years = [.. levers.Select(l => l.Year).Distinct().Order()];
        _page.Table([string.Empty, .. years.Select(y => ">" + y)], levers.GroupBy(l => l.Id).SelectMany(g => RowsOf(g.Key, [.. g], years, model)));
        if (levers.Any(l => l.IsAtLow || l.IsAtHigh))
        {
            _page.Paragraph(_texts.AtBound);
        }
    }

    /// <summary>Writes what the conflict engine found to stand in the way.</summary>
    internal void WriteBlockage(ConsistencyReport blockage)
    {
        ModelDefinition model = blockage.Scenario.Model;
        foreach (Conflict conflict in blockage.Conflicts)
        {
            string targets = string.Join(", ", conflict.Targets.Select(t => SubjectText.InSentence(t.Subject, model, _page.Language)));
            if (conflict.Targets.Length > 1)
            {
                _page.Paragraph(TextTemplate.Fill(_texts.Blocking, targets));
            }

            _page.Paragraph(conflict.Ranges.IsEmpty ? _texts.BlockingLogical : _texts.BlockingBounds);
            foreach (IGrouping<(IndicatorId Id, ValueRange Range), PlausibilityRange> group in conflict.Ranges.GroupBy(r => (r.Subject.Id, r.Range)))
            {
                Unit unit = DisplayUnit.For(model.ByName[group.Key.Id.Name]);
                string range = Show.Range(group.Key.Range.Scale(Rational.One / unit.Scale), 2, _page);
                string years = string.Join(", ", YearRange.Runs(group.Select(r => r.Subject.Years.First)));
                _page.Paragraph($"{model.LabelOf(group.Key.Id, _page.Language)} {years}: {range} {(unit == Unit.One ? string.Empty : unit.Format(_page.Language))}".TrimEnd(), 2);
            }

            _page.Paragraph(ConflictExplanation.Of(conflict, blockage, _page.Language).Follows);
        }
    }

    private void Write(GoalSeekResult result)
    {
        Scenario scenario = result.Scenario;
        _page.Title(scenario.Title.In(_page.Language) ?? scenario.Id);
        _page.Paragraph(_texts.Title);
        _page.Line();
        WriteStatus(result);
        WriteOutcomes(_texts.Goals, result.Goals, scenario.Model);
        WriteOutcomes(_texts.Kept, result.Kept, scenario.Model);
        if (result.Status == GoalSeekStatus.Reached)
        {
            GoalOutcome[] single = [.. result.Goals.Where(g => g.Sought is { Low: { } low, High: { } high } && low == high)];
            _page.Paragraph(single.Length == 0 ? _texts.Checked : TextTemplate.Fill(_texts.Residual, Power(single.Max(g => g.Residual == 0 ? 0 : Math.Abs(g.Residual / g.Wanted)))));
        }
        else
        {
            WriteBlocked(result);
        }

        if (result.Levers.Any(l => l.Change != 0))
        {
            _page.Heading(result.Status == GoalSeekStatus.Reached ? _texts.Levers : _texts.NearestLevers);
            WriteLevers(result.Levers, scenario.Model);
            WriteOthers(result);
        }
    }

    private void WriteStatus(GoalSeekResult result)
    {
        string preference = result.Request.Preference switch
        {
            ChangePreference.Even => _texts.Even,
            ChangePreference.BackLoaded => _texts.BackLoaded,
            _ => _texts.LeastChange,
        };
        (string text, Tone tone) = result.Status switch
        {
            GoalSeekStatus.Reached when result.Overrides.IsEmpty => (_texts.AlreadyReached, Tone.Good),
            GoalSeekStatus.Reached => (_texts.Reached, Tone.Good),
            GoalSeekStatus.Unreachable => (_texts.Unreachable, Tone.Bad),
            _ => (_texts.NotFound, Tone.Open),
        };
        _page.Paragraph(TextTemplate.Fill(text, preference), tone: tone);
    }

    private void WriteOutcomes(string heading, ImmutableArray<GoalOutcome> outcomes, ModelDefinition model)
    {
        if (outcomes.IsEmpty)
        {
            return;
        }

        _page.Heading(heading);
        _page.Table(
            [_texts.Quantity, ">" + _texts.Sought, ">" + _texts.Before, ">" + _texts.After, _texts.Unit],
            outcomes.Select(o =>
            {
                Unit unit = o.Target.Figure.Unit;
                double scale = unit.Scale.ToDouble();
                return (IReadOnlyList<Cell>)
                [
                    Show.Subject(o.Target.Subject, model, _page),
                    SoughtOf(o),
                    Beside(o.Before / scale, o.Target.Figure),
                    Beside(o.After / scale, o.Target.Figure),
                    unit.Format(_page.Language),
                ];
            }));
    }

    // One number, or the end of a range that was aimed at.
    private string SoughtOf(GoalOutcome outcome)
    {
        ValueRange range = outcome.Sought.Scale(Rational.One / outcome.Target.Figure.Unit.Scale);
        string End(Rational value) => _page.Format.Format(value, DecimalsBeside(outcome.Target.Figure));
        return range switch
        {
            { Low: { } low, High: { } high } when low == high => End(low),
            { Low: { } low, High: { } high } => $"{End(low)} - {End(high)}",
            { Low: { } low } => "≥ " + End(low),
            { High: { } high } => "≤ " + End(high),
            _ => "-",
        };
    }

    private Cell Beside(double value, Figure figure) => double.IsFinite(value) ? new Cell(_page.Format.Format(value, DecimalsBeside(figure)), value) : "-";

    private static int DecimalsBeside(Figure figure) => Math.Min(RangeText.DecimalsBeside(figure), MostDecimals);

    private void WriteBlocked(GoalSeekResult result)
    {
        if (result.IsReachableOtherwise)
        {
            _page.Paragraph(_texts.ReachableOtherwise);
        }
        else if (result.Status == GoalSeekStatus.Unreachable)
        {
            _page.Heading(_texts.Blockage);
            WriteBlockage(result.Blockage!);
        }
        else
        {
            _page.Paragraph(_texts.Undecided);
        }
    }

    private IEnumerable<IReadOnlyList<Cell>> RowsOf(IndicatorId id, LeverChange[] levers, Year[] years, ModelDefinition model)
    {
        Unit unit = DisplayUnit.For(model.ByName[id.Name]);
        double scale = unit.Scale.ToDouble();
        yield return [model.LabelOf(id, _page.Language) + (unit == Unit.One ? string.Empty : ", " + unit.Format(_page.Language))];

        // One number of decimals for a lever, so that before, after and change can be compared by eye.
        double largest = levers.Max(l => Math.Max(Math.Abs(l.Before), Math.Abs(l.After))) / scale;
        int decimals = largest > 0 ? Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(largest)), 0, MostDecimals) : 2;
        yield return [_texts.Before, .. years.Select(y => Of(y, l => l.Before, string.Empty))];
        yield return [_texts.After, .. years.Select(y => Of(y, l => l.After, At(y) is { IsAtLow: true } or { IsAtHigh: true } ? "*" : string.Empty))];
        yield return [_texts.Change, .. years.Select(y => Of(y, l => l.Change, string.Empty))];

        LeverChange? At(Year year) => Array.Find(levers, l => l.Year == year);

        Cell Of(Year year, Func<LeverChange, double> value, string mark) =>
            At(year) is { } lever ? new Cell(mark + _page.Format.Format(value(lever) / scale, decimals), value(lever) / scale) : "-";
    }

    private void WriteOthers(GoalSeekResult result)
    {
        // A figure that the plan prints twice is shown once.
        GoalOutcome[] missed = [.. result.Others.Where(o => o.WasReached && !o.IsReached).DistinctBy(o => (o.Target.Subject, o.Sought))];
        GoalOutcome[] met = [.. result.Others.Where(o => !o.WasReached && o.IsReached).DistinctBy(o => (o.Target.Subject, o.Sought))];
        WriteOutcomes(_texts.NewlyMissed, [.. missed], result.Scenario.Model);
        WriteOutcomes(_texts.NewlyMet, [.. met], result.Scenario.Model);
        if (missed.Length + met.Length == 0 && !result.Others.IsEmpty)
        {
            _page.Paragraph(_texts.NoOthers);
        }
    }

    // Too small to be written out: the power of ten that it stays below.
    private static string Power(double value) => value == 0 ? "0" : value < 1e-15 ? "10^-15" : $"10^{(int)Math.Ceiling(Math.Log10(value))}";
}
