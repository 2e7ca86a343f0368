using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Cli.Commands;

/// <summary>Finds a built-in model by name and prints what is wrong.</summary>
internal static class ModelLoader
{
    public static Parsed<ModelDefinition>? Load(string name, CommandContext context, bool quiet)
    {
        if (BuiltInModel.Find(name) is not { } text)
        {
            context.Report([Problem.UnknownModel(null, name, BuiltInModel.Names)]);
            return null;
        }

        Parsed<ModelDefinition> model = ModelDefinition.Parse(text);
        context.Report(model.Diagnostics, quiet);
        return model;
    }
}
