using System.CommandLine;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Cli.Commands;

/// <summary><c>model</c>: the equations of a built-in model.</summary>
internal sealed class ModelCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = $"one of: {string.Join(", ", BuiltInModel.Names)}", DefaultValueFactory = _ => "regional-accounts" };
    private readonly CommonOptions _common = new();
    private readonly CommandContext _context;

    public ModelCommand(CommandContext context)
        : base("model", "Print the equations of a model.")
    {
        _context = context;
        Add(_name);
        _common.AddTo(this, whatIf: false);
        SetAction(Run);
    }

    private int Run(ParseResult options)
    {
        Parsed<ModelDefinition>? model = ModelLoader.Load(options.GetRequiredValue(_name), _context, options.GetValue(_common.Quiet));
        if (model?.Value is not { } definition)
        {
            return ExitCode.WrongInput;
        }

        Language language = _common.LanguageOf(options, _context);
        switch (_common.FormatOf(options))
        {
            case OutputFormat.Json:
                Json.Write(_context.Out, ModelOutput.JsonOf(options.GetRequiredValue(_name), definition));
                break;
            case OutputFormat.Csv:
                ModelOutput.WriteCsv(_context.Out, definition);
                break;
            default:
                ModelOutput.WriteText(_context.Out, definition, language);
                break;
        }

        return ExitCode.Done;
    }
}
