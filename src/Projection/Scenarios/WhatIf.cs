using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>Changes a scenario by its variants or by what-ifs given on the spot.</summary>
/// <remarks>What-ifs hold in the order in which they are given, each on what the ones before it left, see <see cref="Override"/>.</remarks>
public static class WhatIf
{
    /// <summary>A scenario under a what-if.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="change">What is different.</param>
    /// <returns>The changed scenario, or why the what-if does not fit: unknown quantities, other years, nothing to start from, values outside the logical bounds.</returns>
    public static Parsed<Scenario> With(Scenario scenario, Override change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return WithAll(scenario, [change]);
    }

    /// <summary>A scenario under several what-ifs, in their order.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="changes">What is different.</param>
    /// <returns>The changed scenario, or all that does not fit.</returns>
    public static Parsed<Scenario> WithAll(Scenario scenario, IEnumerable<Override> changes)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(changes);
        Override[] added = [.. changes];
        Scenario changed = scenario with { Overrides = scenario.Overrides.AddRange(added) };
        return Parsed<Scenario>.Of(changed, ScenarioChecks.CheckAdded(changed, added));
    }

    /// <summary>A scenario under one of its variants, with those that it builds on.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="variant">Name of the variant.</param>
    /// <returns>The changed scenario, or that there is no such variant.</returns>
    public static Parsed<Scenario> WithVariant(Scenario scenario, string variant) => WithVariants(scenario, [variant]);

    /// <summary>A scenario under several of its variants, in their order.</summary>
    /// <remarks>A variant counts once, however many of the others name it or build on it; variants given one by one would each bring along what they build on.</remarks>
    /// <param name="scenario">The scenario.</param>
    /// <param name="variants">Names of variants.</param>
    /// <returns>The changed scenario, or the names that are unknown, or what does not fit together.</returns>
    public static Parsed<Scenario> WithVariants(Scenario scenario, params IEnumerable<string> variants)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(variants);
        var chain = VariantChain.Of(scenario.Variants, variants);
        return chain.Problems.IsEmpty ? WithAll(scenario, chain.Overrides) : Parsed<Scenario>.Failed(chain.Problems);
    }

    /// <summary>A scenario under a what-if given as text.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="assignment">A text that <see cref="OverrideText.Parse"/> reads, for example <c>price_growth=3 %</c>.</param>
    /// <returns>The changed scenario, or what is wrong with the text.</returns>
    public static Parsed<Scenario> WithValue(Scenario scenario, string assignment) => WithValues(scenario, [assignment]);

    /// <summary>A scenario under several what-ifs given as texts, in their order.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="assignments">Texts that <see cref="OverrideText.Parse"/> reads.</param>
    /// <returns>The changed scenario, or what is wrong with any of the texts.</returns>
    public static Parsed<Scenario> WithValues(Scenario scenario, IEnumerable<string> assignments)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(assignments);
        Parsed<Override>[] changes = [.. assignments.Select(text => OverrideText.Parse(scenario.Model, text))];
        return changes.All(change => change.Success)
            ? WithAll(scenario, changes.Select(change => change.Value!))
            : Parsed<Scenario>.Failed(changes.SelectMany(change => change.Diagnostics));
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
