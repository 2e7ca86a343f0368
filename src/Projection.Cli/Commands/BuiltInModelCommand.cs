using System.CommandLine;
using System.Text.Json.Nodes;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Cli.Commands;

/// <summary>A command that prints something of a built-in model.</summary>
internal abstract class BuiltInModelCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "a built-in model", HelpName = string.Join('|', BuiltInModel.Names), DefaultValueFactory = _ => "regional-accounts" };
    private readonly CommonOptions _common = new();

    protected BuiltInModelCommand(string name, string description, CommandContext context)
        : base(name, description)
    {
        Context = context;
        _name.CompletionSources.Add([.. BuiltInModel.Names]);
        Add(_name);
        _common.AddTo(this, whatIf: false);
        SetAction(Run);
    }

    protected CommandContext Context { get; }

    protected abstract JsonObject JsonOf(string name, ModelDefinition model);

    protected abstract void WriteCsv(ModelDefinition model);

    protected abstract void WriteTable(ModelDefinition model);

    private int Run(ParseResult options)
    {
        string name = options.GetRequiredValue(_name);
        if (BuiltInModel.Find(name) is not { } text)
        {
            Context.Report([Problem.UnknownModel(null, name, BuiltInModel.Names)]);
            return ExitCode.WrongInput;
        }

        Parsed<ModelDefinition> model = ModelDefinition.Parse(text);
        Context.Report(model.Diagnostics, options.GetValue(_common.Quiet));
        if (!model.Success)
        {
            return ExitCode.WrongInput;
        }

        switch (_common.FormatOf(options))
        {
            case OutputFormat.Json:
                Json.Write(Context.Out, JsonOf(name, model.Value));
                break;
            case OutputFormat.Csv:
                WriteCsv(model.Value);
                break;
            default:
                WriteTable(model.Value);
                break;
        }

        return ExitCode.Done;
    }
}
