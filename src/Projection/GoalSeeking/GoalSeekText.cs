using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>Goals, levers, bounds and actuals as a person types them, in the manner of a what-if (<c>NAME@YEAR=VALUE</c>).</summary>
/// <remarks>
/// A value is a number with a decimal dot, with <c>%</c> or a unit behind it or neither: <c>361.6</c>, <c>8.2%</c>, <c>1.7 million person</c>. Without
/// either, an amount is in the unit that tables show it in (trillion VND, thousand persons), and a rate or a part of a whole is a fraction.
/// </remarks>
public static class GoalSeekText
{
    private const string GoalForm = "NAME@YEAR=VALUE, >=VALUE, <=VALUE or =LOW..HIGH; average(NAME)@YEAR-YEAR, sum(...), maximum(...) or minimum(...) over years";
    private const string BoundsForm = "NAME=LOW..HIGH or NAME@YEAR=LOW..HIGH, where one of the ends may be missing";
    private const string ActualForm = "NAME@YEAR=VALUE or NAME[YEAR]=VALUE";

    private static readonly string[] Signs = [">=", "<=", "≥", "≤", "="];

    /// <summary>Reads a goal.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="text">For example <c>grdp@2030=361.6</c>, <c>average(grdp_growth)@2026-2030>=10.5%</c> or <c>share[services]@2030=30%..35%</c>.</param>
    /// <returns>The goal, or what is wrong with the text.</returns>
    public static Parsed<SoughtGoal> ReadGoal(Scenario scenario, string text)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(text);
        string? sign = Signs.Where(s => text.Contains(s, StringComparison.Ordinal)).MinBy(s => text.IndexOf(s, StringComparison.Ordinal));
        if (sign is null)
        {
            return Failed<SoughtGoal>("--goal", text, GoalForm);
        }

        int at = text.IndexOf(sign, StringComparison.Ordinal);
        (string name, string value) = (text[..at].Trim(), text[(at + sign.Length)..].Trim());
        if (!QuantityText.TryReadSubject(name, out Subject? read) || read is not Subject.Indicator { Id: var id } subject)
        {
            return Failed<SoughtGoal>("--goal", text, GoalForm);
        }

        if (scenario.Model.Find(id) is not { } info)
        {
            return Parsed<SoughtGoal>.Failed(Problem.UnknownIndicator(null, id.ToString(), WhatIf.KnownNames(scenario.Model)));
        }

        if (YearProblem(scenario, info, subject.Years) is { } outside)
        {
            return Parsed<SoughtGoal>.Failed(outside);
        }

        ValueRange range = default;
        bool isRead = sign == "=" && value.Contains(BoundsText.Mark, StringComparison.Ordinal) ? TryRange(info, value, out range) : TryValue(info, value, out Rational one) && (range = RangeOf(sign, one)) is var _;
        if (!isRead)
        {
            return Failed<SoughtGoal>("--goal", text, WithUnits(GoalForm, info));
        }

        Unit unit = DisplayUnit.For(info);
        return Parsed<SoughtGoal>.Of(SoughtGoal.Of(subject, range.Scale(Rational.One / unit.Scale), unit));
    }

    /// <summary>Reads a lever.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="text"><c>NAME</c> or <c>NAME@YEARS</c>, for example <c>volume_growth[services]@2027-2030</c>; without an element every one of the input's set.</param>
    /// <returns>The lever, or what is wrong with the text.</returns>
    public static Parsed<Lever> ReadLever(Scenario scenario, string text)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(text);
        return Named(scenario, "--by", text, "NAME or NAME@YEAR-YEAR, the name of an input", out ImmutableArray<IndicatorId> ids, out YearRange? years) is { } problem
            ? Parsed<Lever>.Failed(problem)
            : Parsed<Lever>.Of(new Lever(ids, years));
    }

    /// <summary>Reads how far levers may go.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="text">For example <c>volume_growth=0%..15%</c> or <c>price_growth@2026=..5%</c>.</param>
    /// <returns>The range, or what is wrong with the text.</returns>
    public static Parsed<LeverRange> ReadBounds(Scenario scenario, string text)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(text);
        string[] sides = text.Split('=', 2);
        if (sides.Length < 2 || !sides[1].Contains(BoundsText.Mark, StringComparison.Ordinal))
        {
            return Failed<LeverRange>("--bounds", text, BoundsForm);
        }

        if (Named(scenario, "--bounds", sides[0], BoundsForm, out ImmutableArray<IndicatorId> ids, out YearRange? years) is { } problem)
        {
            return Parsed<LeverRange>.Failed(problem);
        }

        IndicatorInfo info = scenario.Model.ByName[ids[0].Name];
        return TryRange(info, sides[1], out ValueRange range)
            ? Parsed<LeverRange>.Of(new LeverRange(ids, years, range))
            : Failed<LeverRange>("--bounds", text, WithUnits(BoundsForm, info));
    }

    /// <summary>Reads what a year has brought.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="text">For example <c>grdp_growth@2026=8.2%</c>, or <c>grdp_growth[2026]=8.2%</c>.</param>
    /// <returns>One for each element where none is named; or what is wrong with the text.</returns>
    public static Parsed<IReadOnlyList<Actual>> ReadActual(Scenario scenario, string text)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(text);
        string[] sides = text.Split('=', 2);
        string name = sides[0].Trim();
        int open = name.LastIndexOf('[');
        if (open > 0 && name.EndsWith(']') && YearText.TryRead(name[(open + 1)..^1], out _))
        {
            name = $"{name[..open]}@{name[(open + 1)..^1]}";
        }

        if (sides.Length < 2 || !name.Contains('@', StringComparison.Ordinal))
        {
            return Failed<IReadOnlyList<Actual>>("--actual", text, ActualForm);
        }

        if (Named(scenario, "--actual", name, ActualForm, out ImmutableArray<IndicatorId> ids, out YearRange? years) is { } problem)
        {
            return Parsed<IReadOnlyList<Actual>>.Failed(problem);
        }

        IndicatorInfo info = scenario.Model.ByName[ids[0].Name];
        return TryValue(info, sides[1].Trim(), out Rational value) && (ids.Length == 1 || info.IsInput)
            ? Parsed<IReadOnlyList<Actual>>.Of([.. from id in ids from year in years!.Value select new Actual(id, year, value.ToDouble())])
            : Failed<IReadOnlyList<Actual>>("--actual", text, WithUnits(ActualForm, info));
    }

    private static ValueRange RangeOf(string sign, Rational value) => sign switch
    {
        ">=" or "≥" => new ValueRange(value, null),
        "<=" or "≤" => new ValueRange(null, value),
        _ => new ValueRange(value, value),
    };

    private static Diagnostic? Named(Scenario scenario, string option, string text, Wording form, out ImmutableArray<IndicatorId> ids, out YearRange? years)
    {
        ids = [];
        if (!QuantityText.TryRead(text, out IndicatorId id, out years))
        {
            return Problem.BadGoalSeekText(option, text, form);
        }

        ids = WhatIf.Expand(scenario.Model, id);
        return ids.IsEmpty ? Problem.UnknownIndicator(null, id.ToString(), WhatIf.KnownNames(scenario.Model))
            : years is { } asked && !asked.All(scenario.PlanYears.Contains) ? Problem.YearOutside(null, asked.ToString(), $"years of the plan, {scenario.PlanYears}")
            : null;
    }

    private static Diagnostic? YearProblem(Scenario scenario, IndicatorInfo info, YearRange years)
    {
        var known = new YearRange(info.Kind == MeasureKind.Rate ? scenario.BaseYear + 1 : scenario.BaseYear, scenario.Horizon);
        return years.All(known.Contains) ? null : Problem.YearOutside(null, years.ToString(), $"years within {known}");
    }

    private static bool TryRange(IndicatorInfo info, string text, out ValueRange range) =>
        BoundsText.TryRead(text, (string end, out Rational value) => TryValue(info, end, out value), out range);

    // In base units. A unit behind the number has to measure the same thing.
    private static bool TryValue(IndicatorInfo info, string text, out Rational value)
    {
        int end = text.TakeWhile((c, i) => char.IsAsciiDigit(c) || c is '.' or '+' or '-' || (c is 'e' or 'E' && i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] is '+' or '-'))).Count();
        string unitText = text[end..].Trim();
        Rational scale = info.Unit.Dimension.IsNone ? Rational.One : DisplayUnit.For(info).Scale;
        value = default;
        if (unitText.Length > 0)
        {
            Parsed<Unit> unit = Unit.Parse(unitText);
            if (!unit.Success || unit.Value.Dimension != info.Unit.Dimension || !unit.Value.IsKnown)
            {
                return false;
            }

            scale = unit.Value.Scale;
        }

        return NumberText.TryRead(text[..end], scale, out value);
    }

    private static Wording WithUnits(Wording form, IndicatorInfo info) => info.Unit.Dimension.IsNone
        ? (Wording)$"{form}; a value of {info.Name} is a fraction or has a % sign, with a decimal dot"
        : (Wording)$"{form}; a value of {info.Name} is in {DisplayUnit.For(info).Text} or has its unit behind it, with a decimal dot";

    private static Parsed<T> Failed<T>(string option, string text, Wording form)
        where T : class => Parsed<T>.Failed(Problem.BadGoalSeekText(option, text, form));
}
