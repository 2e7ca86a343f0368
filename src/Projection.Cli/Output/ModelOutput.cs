using System.Text.Json.Nodes;
using Projection.Files.Tables;
using Projection.Modelling;

namespace Projection.Cli.Output;

/// <summary>The equations of a model.</summary>
internal static class ModelOutput
{
    public static void WriteText(TextWriter writer, ModelDefinition model, Language language)
    {
        foreach (ModelSet set in model.Sets.Values.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            writer.WriteLine($"set {set.Name}: {string.Join(", ", set.Elements)}");
        }

        foreach (IndicatorInfo info in model.Indicators)
        {
            writer.WriteLine();
            writer.WriteLine($"# {info.Labels.In(language) ?? info.Name} [{info.Unit.Format(language)}]");
            if (info.IsInput)
            {
                writer.WriteLine($"input {info.Name}{(info.Set is null ? string.Empty : $"[{info.Set.Name}]")} in {info.Range}");
            }

            foreach (Equation equation in EquationsOf(model, info))
            {
                writer.WriteLine(equation.ToString());
            }
        }

        writer.WriteLine();
        foreach (Requirement requirement in model.Requirements)
        {
            writer.WriteLine(requirement.ToString());
        }
    }

    public static JsonObject JsonOf(string name, ModelDefinition model) => new()
    {
        ["schema"] = "projection/model/1",
        ["model"] = name,
        ["sets"] = new JsonObject(model.Sets.Values.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => KeyValuePair.Create(s.Name, (JsonNode?)Json.Array(s.Elements.Select(e => (JsonNode)e))))),
        ["equations"] = Json.Array(model.Indicators.SelectMany(i => EquationsOf(model, i)).Select(e => (JsonNode)new JsonObject
        {
            ["indicator"] = e.Target,
            ["baseYearOnly"] = e.IsBase,
            ["equation"] = e.ToString(),
        })),
        ["requirements"] = Json.Array(model.Requirements.Select(r => (JsonNode)r.ToString())),
    };

    public static void WriteCsv(TextWriter writer, ModelDefinition model) => CsvTable.Write(
        writer,
        ["indicator", "base_year_only", "equation"],
        model.Indicators.SelectMany(i => EquationsOf(model, i)).Select(e => (IReadOnlyList<string>)[e.Target, e.IsBase ? "true" : "false", e.ToString()]));

    private static IEnumerable<Equation> EquationsOf(ModelDefinition model, IndicatorInfo info) =>
        new[] { model.BaseEquations.GetValueOrDefault(info.Name), model.Equations.GetValueOrDefault(info.Name) }.OfType<Equation>();
}
