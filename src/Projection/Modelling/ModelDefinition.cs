using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Modelling;

/// <summary>A model whose names, units and order of evaluation have been checked: sets, indicators, equations, requirements.</summary>
/// <remarks>Immutable. Made by <see cref="Parse"/> only.</remarks>
public sealed class ModelDefinition
{
    internal ModelDefinition(
        ImmutableDictionary<string, ModelSet> sets,
        ImmutableDictionary<string, Labels> elementLabels,
        ImmutableDictionary<string, ImmutableArray<string>> elementAliases,
        ImmutableArray<IndicatorInfo> indicators,
        ImmutableDictionary<string, Equation> equations,
        ImmutableDictionary<string, Equation> baseEquations,
        ImmutableArray<Requirement> requirements,
        ImmutableArray<IndicatorInfo> evaluationOrder)
    {
        Sets = sets;
        ElementLabels = elementLabels;
        ElementAliases = elementAliases;
        Indicators = indicators;
        ByName = indicators.ToImmutableDictionary(i => i.Name);
        Equations = equations;
        BaseEquations = baseEquations;
        Requirements = requirements;
        EvaluationOrder = evaluationOrder;
    }

    /// <summary>The sets by name.</summary>
    public ImmutableDictionary<string, ModelSet> Sets { get; }

    /// <summary>Names of elements for people.</summary>
    public ImmutableDictionary<string, Labels> ElementLabels { get; }

    /// <summary>Other names that documents have for elements.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> ElementAliases { get; }

    /// <summary>The indicators in the order of the text.</summary>
    public ImmutableArray<IndicatorInfo> Indicators { get; }

    /// <summary>The indicators by name.</summary>
    public ImmutableDictionary<string, IndicatorInfo> ByName { get; }

    /// <summary>The equation of each indicator that is not an input.</summary>
    public ImmutableDictionary<string, Equation> Equations { get; }

    /// <summary>Equations that give the base year's value.</summary>
    public ImmutableDictionary<string, Equation> BaseEquations { get; }

    /// <summary>Logical conditions on every path.</summary>
    public ImmutableArray<Requirement> Requirements { get; }

    /// <summary>The indicators ordered so that each comes after those of the same year that it needs.</summary>
    public ImmutableArray<IndicatorInfo> EvaluationOrder { get; }

    /// <summary>Reads a model from one or more texts; a later text adds to the earlier ones and may replace their sets.</summary>
    /// <param name="texts">The texts in order, for example the built-in model and a scenario's own statements.</param>
    /// <returns>The model, or all errors of all texts.</returns>
    public static Parsed<ModelDefinition> Parse(params IEnumerable<ModelText> texts)
    {
        List<Diagnostic> problems = [];
        List<string> files = [];
        List<List<Syntax.Statement>> statements = [];
        foreach (ModelText text in texts)
        {
            files.Add(text.LocationOf(0, 0, 1).File);
            statements.Add(Syntax.Parser.Run(text, problems));
        }

        ModelDefinition model = new ModelBinder(problems).Bind(statements);
        return Parsed<ModelDefinition>.Of(model, problems.OrderBy(p => files.IndexOf(p.Where!.File)).ThenBy(p => p.Where!.Line).ThenBy(p => p.Where!.Column));
    }

    /// <summary>Looks a quantity up.</summary>
    /// <param name="id">Indicator and element.</param>
    /// <returns>The indicator, or <see langword="null"/> where the model has no such quantity.</returns>
    public IndicatorInfo? Find(IndicatorId id) =>
        ByName.TryGetValue(id.Name, out IndicatorInfo? info)
        && (info.Set is null ? id.Element is null : id.Element is not null && info.Set.Elements.Contains(id.Element))
            ? info
            : null;

    /// <summary>A quantity's name for people, with its element.</summary>
    /// <param name="id">A quantity of the model.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>Share of GRDP: services</c>.</returns>
    public string LabelOf(IndicatorId id, Language language)
    {
        string label = ByName.TryGetValue(id.Name, out IndicatorInfo? info) ? info.Labels.In(language) ?? id.Name : id.Name;
        return id.Element is null ? label : $"{label}: {ElementLabelOf(id.Element, language)}";
    }

    /// <summary>An element's name for people.</summary>
    /// <param name="element">An element of a set.</param>
    /// <param name="language">The language.</param>
    /// <returns>The element itself where it has no name.</returns>
    public string ElementLabelOf(string element, Language language) =>
        (ElementLabels.TryGetValue(element, out Labels? labels) ? labels.In(language) : null) ?? element;
}
