using System.Text.Json.Nodes;
using Projection.Cli.Output;
using Projection.Modelling;
using Projection.Reporting;

namespace Projection.Cli.Commands;

/// <summary><c>indicators</c>: the catalogue of a built-in model.</summary>
internal sealed class IndicatorsCommand(CommandContext context)
    : BuiltInModelCommand("indicators", "List what a model knows: unit, price basis, kind, names and source of each indicator.", context)
{
    protected override JsonObject JsonOf(string name, ModelDefinition model) => CatalogueOutput.JsonOf(name, model);

    protected override void WriteCsv(ModelDefinition model) => CatalogueOutput.WriteCsv(Context.Out, model);

    protected override void WriteTable(ModelDefinition model) => Context.Show(CataloguePage.Of(model, Context.Language));
}
