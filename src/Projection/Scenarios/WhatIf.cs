using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>Changes a scenario by its variants or by values given on the spot.</summary>
public static class WhatIf
{
    /// <summary>A scenario under one of its variants.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="variant">Name of the variant.</param>
    /// <returns>The changed scenario, or that there is no such variant.</returns>
    public static Parsed<Scenario> WithVariant(Scenario scenario, string variant)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Variants.TryGetValue(variant, out Variant? found)
            ? Parsed<Scenario>.Of(scenario with { Overrides = scenario.Overrides.AddRange(found.Overrides) })
            : Parsed<Scenario>.Failed(Problem.UnknownVariant(variant, scenario.Variants.Keys));
    }

    /// <summary>A scenario with a value given as text.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="assignment"><c>NAME=VALUE</c>, with <c>NAME@YEAR</c> or <c>NAME@YEAR-YEAR</c> for some years only; for example <c>price_growth=3 %</c>.</param>
    /// <returns>The changed scenario, or what is wrong with the text.</returns>
    public static Parsed<Scenario> WithValue(Scenario scenario, string assignment)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(assignment);
        string[] sides = assignment.Split('=', 2);
        string[] left = sides[0].Split('@', 2);
        if (sides.Length < 2 || !IndicatorId.TryParse(left[0], out IndicatorId id))
        {
            return Parsed<Scenario>.Failed(Problem.BadAssignment(assignment));
        }

        if (!NumberText.TryRead(sides[1], Rational.One, out Rational value))
        {
            return Parsed<Scenario>.Failed(Problem.BadNumber(null, sides[1], "a number such as 3% or 0.03"));
        }

        YearRange? years = null;
        if (left.Length == 2)
        {
            if (!YearText.TryRead(left[1], out YearRange read))
            {
                return Parsed<Scenario>.Failed(Problem.YearOutside(null, left[1], "a year such as 2026, or years such as 2026-2028"));
            }

            years = read;
        }

        ImmutableArray<IndicatorId> ids = Expand(scenario.Model, id);
        if (ids.IsEmpty)
        {
            return Parsed<Scenario>.Failed(Problem.UnknownIndicator(null, id.ToString(), KnownNames(scenario.Model)));
        }

        if (PercentMisfit(scenario.Model, ids, sides[1], null) is { } misfit)
        {
            return Parsed<Scenario>.Failed(misfit);
        }

        Scenario changed = scenario with { Overrides = scenario.Overrides.Add(new Override(ids, years, value.ToDouble())) };
        Diagnostic[] problems = [.. ScenarioChecks.Check(changed).Where(p => p.Severity == Severity.Error)];
        return problems.Length == 0 ? Parsed<Scenario>.Of(changed) : Parsed<Scenario>.Failed(problems);
    }

    /// <summary>The names that <see cref="Expand"/> knows: indicators, and each of their quantities.</summary>
    /// <param name="model">The model.</param>
    /// <returns>For example <c>price_growth</c> and <c>price_growth[services]</c>.</returns>
    public static IEnumerable<string> KnownNames(ModelDefinition model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Indicators.SelectMany(i => i.Ids()).Select(id => id.ToString()).Union(model.ByName.Keys);
    }

    /// <summary>What is wrong with a percentage for a quantity that is counted in a unit.</summary>
    /// <param name="model">The model.</param>
    /// <param name="ids">The quantities, all of one indicator.</param>
    /// <param name="text">The number, or several, as written.</param>
    /// <param name="where">Where it stands.</param>
    /// <returns><see langword="null"/> where the text has no percent sign, or the quantity is a plain number.</returns>
    public static Diagnostic? PercentMisfit(ModelDefinition model, ImmutableArray<IndicatorId> ids, string text, SourceLocation? where)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(text);
        return !ids.IsEmpty && text.Contains('%', StringComparison.Ordinal) && model.ByName[ids[0].Name].Unit is { Dimension.IsNone: false } unit
            ? Problem.UnitDoesNotFit(where, ids[0].Name, "%", $"a number of {unit.Text}")
            : null;
    }

    /// <summary>The quantities that a name means: one, or without an element every element of the indicator's set.</summary>
    /// <param name="model">The model.</param>
    /// <param name="id">Indicator, with or without element.</param>
    /// <returns>None where the model has no such quantity.</returns>
    public static ImmutableArray<IndicatorId> Expand(ModelDefinition model, IndicatorId id)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Find(id) is not null ? [id]
            : id.Element is null && model.ByName.TryGetValue(id.Name, out IndicatorInfo? info) ? [.. info.Ids()]
            : [];
    }
}
