using Projection.Scenarios;

namespace Projection.Files.Results;

/// <summary>A path as a document, schema <c>projection/run/1</c>.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RunDocument : ResultDocument
{
    /// <summary>The schema of these documents.</summary>
    public const string SchemaName = "projection/run/1";

    /// <inheritdoc/>
    public override string Schema { get; init => field = Only(value, SchemaName); } = SchemaName;

    /// <summary>The quantities that have a value in some year, in the order of the model.</summary>
    public required IReadOnlyList<QuantityPath> Indicators { get; init; }

    /// <summary>The linked targets, in the order of the plan.</summary>
    public required IReadOnlyList<ProjectedTarget> Targets { get; init; }

    /// <summary>The free quantities without a value that a target needs.</summary>
    public required IReadOnlyList<string> MissingInputs { get; init; }

    /// <summary>The document of a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="language">The language of units.</param>
    /// <returns>The document.</returns>
    public static RunDocument Of(PathProjection path, Language language)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new RunDocument
        {
            Scenario = path.Scenario.Id,
            Indicators = [.. QuantityPath.Of(path, language)],
            Targets =
            [
                .. path.Targets.Where(t => t.Target.IsLinked).Select(t => new ProjectedTarget
                {
                    Id = t.Target.Id,
                    Published = t.Target.Figure.Published.Text,
                    Unit = t.Target.Figure.Unit.Format(language),
                    Value = PrintedNumber.Of(t.PrintedValue),
                    Gap = PrintedNumber.Of(t.PrintedGap),
                    Met = t.IsMet,
                }),
            ],
            MissingInputs = [.. path.MissingInputs().Select(i => i.ToString())],
        };
    }

    private protected override void WriteFields(PartWriter json)
    {
        base.WriteFields(json);
        json.Write("indicators", Indicators);
        json.Write("targets", Targets);
        json.Write("missingInputs", MissingInputs);
    }
}

/// <summary>A quantity over the years.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record QuantityPath : ResultPart
{
    /// <summary>Its name, such as <c>volume[services]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The unit of the values.</summary>
    public required string Unit { get; init; }

    /// <summary>The values by year; a year without one is left out.</summary>
    public required IReadOnlyDictionary<string, double> Values { get; init; }

    internal static IEnumerable<QuantityPath> Of(PathProjection path, Language language)
    {
        Scenario scenario = path.Scenario;
        foreach (IndicatorId id in scenario.Model.Indicators.SelectMany(i => i.Ids()))
        {
            Unit unit = DisplayUnit.For(scenario.Model.ByName[id.Name]);
            var values = new Dictionary<string, double>();
            foreach (Year year in new YearRange(scenario.BaseYear, scenario.Horizon).Where(y => double.IsFinite(path[id, y])))
            {
                values.Add(year.ToString(), path[id, year] / unit.Scale.ToDouble());
            }

            if (values.Count > 0)
            {
                yield return new QuantityPath { Name = id.ToString(), Unit = unit.Format(language), Values = values };
            }
        }
    }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("unit", Unit);
        json.Write("values", Values);
    }
}

/// <summary>A target beside the value that the path gives it.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record ProjectedTarget : ResultPart
{
    /// <summary>Short name.</summary>
    public required string Id { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Published { get; init; }

    /// <summary>The printed unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The path's value.</summary>
    public required double? Value { get; init; }

    /// <summary>Distance from the nearest value that would print as the figure: 0 inside, negative below, positive above.</summary>
    public required double? Gap { get; init; }

    /// <summary>Whether the value would print as the figure.</summary>
    public required bool? Met { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("id", Id);
        json.Write("published", Published);
        json.Write("unit", Unit);
        json.Write("value", Value);
        json.Write("gap", Gap);
        json.Write("met", Met);
    }
}
