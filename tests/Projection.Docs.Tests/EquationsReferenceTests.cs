using System.Globalization;
using System.Text;
using Projection.Modelling;
using Projection.Reporting;

namespace Projection.Docs.Tests;

/// <summary>The page of the model's equations, from the model.</summary>
public class EquationsReferenceTests
{
    private const string Model = "regional-accounts";

    [Fact]
    public void Page_EveryIndicator_HasItsEquation() => WrittenPage.Verify("docs/reference/equations.md", Page());

    private static string Page()
    {
        ModelDefinition model = ModelDefinition.Parse(BuiltInModel.Find(Model)!).ValueOrThrow();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Equations of `{Model}`

            Taken from the [text of the model](../../src/Projection/Modelling/Models/{Model}.model); a test holds it. `x(-1)` is last year's value, `x(base)` the base year's; the rest of the
            notation is that of the [model language](../model-language.md). Where the equations come from, and what they leave out: [the model](../explanation/model.md).

            ## Sets

            | set | elements |
            | --- | --- |

            """);
        foreach (ModelSet set in model.Sets.Values.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{set.Name}` | {string.Join(", ", set.Elements.Select(e => $"`{e}`"))} |\n");
        }

        page.Append("\n| element | English | Tiếng Việt |\n| --- | --- | --- |\n");
        foreach (string element in model.Sets.Values.OrderBy(s => s.Name, StringComparer.Ordinal).SelectMany(s => s.Elements).Distinct())
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{element}` | {model.ElementLabelOf(element, Language.English)} | {model.ElementLabelOf(element, Language.Vietnamese)} |\n");
        }

        page.Append("\n## Inputs\n\nChosen outside the model.\n");
        foreach (IndicatorInfo input in model.Indicators.Where(i => i.IsInput))
        {
            Section(page, model, input);
        }

        page.Append("\n## Indicators\n\nEach follows from its equation.\n");
        foreach (IndicatorInfo indicator in model.Indicators.Where(i => !i.IsInput))
        {
            Section(page, model, indicator);
        }

        page.Append("\n## Requirements\n\nConditions on every path.\n\n");
        foreach (Requirement requirement in model.Requirements)
        {
            page.Append(CultureInfo.InvariantCulture, $"- `{requirement}`\n");
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, ModelDefinition model, IndicatorInfo info)
    {
        string basis = IndicatorWords.BasisOf(info) switch { "" => string.Empty, "price index" => ", price index", var prices => $", {prices} prices" };
        page.Append(CultureInfo.InvariantCulture, $"\n### {info.Name}{(info.Set is null ? string.Empty : $"[{info.Set.Name}]")}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{info.Labels.English} · {info.Labels.Vietnamese}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- {info.Unit.Text}, {IndicatorWords.KindOf(info)}{basis}, in {info.Range}\n");
        foreach (Equation equation in new[] { model.BaseEquations.GetValueOrDefault(info.Name), model.Equations.GetValueOrDefault(info.Name) }.OfType<Equation>())
        {
            page.Append(CultureInfo.InvariantCulture, $"- `{equation}`\n");
        }

        page.Append(info.Source is null ? string.Empty : $"- Source: {info.Source}\n");
    }
}
