using System.Text.Json.Nodes;
using Projection.Cli.Output;
using Projection.Modelling;

namespace Projection.Cli.Commands;

/// <summary><c>model</c>: the equations of a built-in model.</summary>
internal sealed class ModelCommand(CommandContext context) : BuiltInModelCommand("model", "Print the equations of a model.", context)
{
    protected override JsonObject JsonOf(string name, ModelDefinition model) => ModelOutput.JsonOf(name, model);

    protected override void WriteCsv(ModelDefinition model) => ModelOutput.WriteCsv(Context.Out, model);

    protected override void WriteTable(ModelDefinition model) => ModelOutput.WriteText(Context.Out, model, Context.Language);
}
